package dev.kikigraph.api.observe;

import dev.kikigraph.api.document.TrustedDocuments;
import dev.kikigraph.api.execution.Traffic;
import dev.kikigraph.insight.snapshot.Snapshots;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.observation.ObservationRegistry;
import org.neo4j.driver.observation.micrometer.ConnectionPoolMetricsHandler;
import org.neo4j.driver.observation.micrometer.MicrometerObservationProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.neo4j.autoconfigure.ConfigBuilderCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts what operators see together. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class ObservingConfiguration {

    /** Before every other filter: what they refuse is counted too. */
    @Bean
    FilterRegistrationBean<RequestMetrics> requestMetrics(
            MeterRegistry meters,
            TrustedDocuments trusted,
            @Value("${spring.graphql.http.path:/graphql}") String path) {
        FilterRegistrationBean<RequestMetrics> registration =
                new FilterRegistrationBean<>(new RequestMetrics(meters, trusted.operations()));
        registration.addUrlPatterns(path);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    @ConditionalOnProperty(AskedFor.RECEIVER)
    RequestSpans requestSpans() {
        return new RequestSpans();
    }

    @Bean
    GraphMetrics graphMetrics(Traffic traffic, Snapshots snapshots) {
        return new GraphMetrics(traffic, snapshots);
    }

    /** The driver counts connections that broke as idle for ever. */
    @Bean
    MeterFilter connectionsInUseAlone() {
        return MeterFilter.deny(id -> "idle".equals(id.getTag("db.client.connection.state")));
    }

    /** The driver tells of its pool alone: all else would make a span and a timer of each step of each statement. */
    @Bean
    ConfigBuilderCustomizer poolMetrics(MeterRegistry meters) {
        ObservationRegistry observations = ObservationRegistry.create();
        observations.observationConfig().observationHandler(new ConnectionPoolMetricsHandler(meters));
        return config -> config.withObservationProvider(
                MicrometerObservationProvider.builder(observations).build());
    }
}
