package dev.kikigraph.seed;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the seed.
 *
 * @param seed folder that holds it; null for the one that is packed with the service
 * @param allowRemovals whether an import may remove more than a tenth of all things
 */
@ConfigurationProperties("kikigraph")
record SeedProperties(
        @Nullable Path seed, @DefaultValue("false") boolean allowRemovals) {}
