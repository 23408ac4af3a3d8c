package dev.kikigraph.seed;

import dev.kikigraph.graph.GraphConfiguration;
import dev.kikigraph.graph.client.GraphProperties;
import dev.kikigraph.graph.embedded.PackedStore;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Gives an empty data folder the graph that the build has made of the packaged seed. Where the settings name another
 * seed that one is imported, so that the ledger knows of no release that was never served.
 */
public final class ReadyMadeGraph implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        Binder settings = Binder.get(environment);
        if (GraphConfiguration.isEmbedded(environment)
                && SeedFiles.isPackaged(
                        settings.bindOrCreate("kikigraph", SeedProperties.class).seed())) {
            PackedStore.unpackIfNew(
                    settings.bindOrCreate("kikigraph", GraphProperties.class).data());
        }
    }
}
