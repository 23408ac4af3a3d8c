package dev.kikigraph.cli;

import dev.kikigraph.graph.GraphStartup;
import dev.kikigraph.graph.SeedLoad;
import dev.kikigraph.graph.WarmUp;
import dev.kikigraph.graph.release.GraphReplaced;
import dev.kikigraph.graph.release.Release;
import dev.kikigraph.graph.release.Releases;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Component;

/**
 * The work of the service between listening and being ready. Spring Boot answers 503 to readiness probes until this
 * returns, and ends the process where it throws.
 */
@Component
@ConditionalOnWebApplication
class Startup implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(Startup.class);

    private final ConfigurableApplicationContext context;
    private final GraphStartup graph;
    private final SeedLoad seed;
    private final Releases releases;
    private final ObjectProvider<WarmUp> warmUps;

    Startup(
            ConfigurableApplicationContext context,
            GraphStartup graph,
            SeedLoad seed,
            Releases releases,
            ObjectProvider<WarmUp> warmUps) {
        this.context = context;
        this.graph = graph;
        this.seed = seed;
        this.releases = releases;
        this.warmUps = warmUps;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        try {
            Release release = load();
            releases.keepTo(this::replace);
            warmUps.orderedStream().forEach(WarmUp::warmUp);
            log.info("{}", readyMessage(release));
        } catch (RuntimeException e) {
            // A service that is told to stop while it starts sees its database go away; that is no failure.
            if (!context.isClosed()) {
                throw e;
            }
        }
    }

    private Release load() {
        graph.prepare();
        return seed.ensureLoaded();
    }

    /** Told before, so that nothing of the database that is gone is used, and after, for what was read until then. */
    private void replace() {
        context.publishEvent(new GraphReplaced());
        load();
        context.publishEvent(new GraphReplaced());
    }

    private String readyMessage(Release release) {
        long uptime = ManagementFactory.getRuntimeMXBean().getUptime();
        return String.format(
                Locale.ROOT,
                "Kikigraph is ready: %s/ — %,d things and %,d relationships, release %d (%s), started in %.1f s",
                address(),
                release.things(),
                release.relationships(),
                release.number(),
                release.shortHash(),
                uptime / 1000.0);
    }

    private String address() {
        if (!(context instanceof WebServerApplicationContext server) || server.getWebServer() == null) {
            return "";
        }
        String host = context.getEnvironment().getProperty("server.address", "localhost");
        String name = host.equals("0.0.0.0") || host.equals("::") ? "localhost" : host;
        return "http://" + (name.contains(":") ? "[" + name + "]" : name) + ":"
                + server.getWebServer().getPort();
    }
}
