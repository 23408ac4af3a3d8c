package dev.kikigraph.seed;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the seed.
 *
 * @param seed folder that holds it; null for the one that is packed with the service
 */
@ConfigurationProperties("kikigraph")
record SeedProperties(@Nullable Path seed) {}
