package dev.kikigraph.api.observe;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** A port for operators listens where the service does, unless told otherwise. Boot would have it listen everywhere. */
final class ManagementAddress implements EnvironmentPostProcessor {

    private static final String ADDRESS = "management.server.address";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        String address = environment.getProperty("server.address");
        if (address != null && ManagementPortType.get(environment) == ManagementPortType.DIFFERENT) {
            environment.getPropertySources().addLast(new MapPropertySource("management", Map.of(ADDRESS, address)));
        }
    }
}
