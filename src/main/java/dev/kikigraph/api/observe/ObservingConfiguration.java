package dev.kikigraph.api.observe;

import dev.kikigraph.api.document.TrustedDocuments;
import dev.kikigraph.api.execution.Traffic;
import dev.kikigraph.insight.snapshot.Snapshots;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
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
}
