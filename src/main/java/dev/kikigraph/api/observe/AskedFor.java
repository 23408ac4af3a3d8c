package dev.kikigraph.api.observe;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * Lets Boot configure the Prometheus end point only where there is a port for it, and traces only where somebody takes
 * them: a start without them does not pay for them, and nothing more is to be seen at the public port.
 */
final class AskedFor implements AutoConfigurationImportFilter, EnvironmentAware {

    /** The setting of who takes traces. */
    static final String RECEIVER = "management.opentelemetry.tracing.export.otlp.endpoint";

    private static final String BOOT = "org.springframework.boot.";
    private static final List<String> OF_PROMETHEUS = List.of(
            BOOT + "micrometer.metrics.autoconfigure.export.prometheus.",
            BOOT + "micrometer.tracing.autoconfigure.prometheus.");
    private static final List<String> OF_TRACES =
            List.of(BOOT + "micrometer.tracing.", BOOT + "opentelemetry.autoconfigure.OpenTelemetrySdk");
    private static final List<String> OF_NOBODY = List.of(BOOT + "opentelemetry.autoconfigure.logging.");

    private @Nullable Environment environment;

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = environment;
    }

    @Override
    public boolean[] match(@Nullable String[] configurations, AutoConfigurationMetadata metadata) {
        Predicate<String> isLeftOut = leftOut();
        boolean[] matches = new boolean[configurations.length];
        for (int i = 0; i < configurations.length; i++) {
            String name = configurations[i];
            matches[i] = name == null || !isLeftOut.test(name);
        }
        return matches;
    }

    private Predicate<String> leftOut() {
        boolean prometheus = environment != null && ManagementPortType.get(environment) == ManagementPortType.DIFFERENT;
        boolean traces = environment != null && StringUtils.hasText(environment.getProperty(RECEIVER));
        return name -> isOf(OF_NOBODY, name)
                || (!prometheus && isOf(OF_PROMETHEUS, name))
                || (!traces && isOf(OF_TRACES, name));
    }

    private static boolean isOf(List<String> prefixes, String name) {
        return prefixes.stream().anyMatch(name::startsWith);
    }
}
