package dev.kikigraph.api;

import dev.kikigraph.api.admission.FairQueue;
import dev.kikigraph.api.document.PersistedDocuments;
import dev.kikigraph.api.document.TrustedDocuments;
import dev.kikigraph.api.http.Admission;
import dev.kikigraph.api.http.AnswerTags;
import dev.kikigraph.api.http.AnswerWriter;
import dev.kikigraph.api.http.BodyLimit;
import dev.kikigraph.api.http.Departures;
import dev.kikigraph.api.http.FailedRequests;
import dev.kikigraph.api.http.HttpErrors;
import dev.kikigraph.api.http.KeptAnswers;
import dev.kikigraph.api.http.QuestionHandler;
import dev.kikigraph.api.http.QuestionReader;
import dev.kikigraph.api.http.RequestForm;
import dev.kikigraph.api.http.RequestIds;
import dev.kikigraph.api.http.RequestSettings;
import dev.kikigraph.api.http.SchemaAccess;
import dev.kikigraph.api.http.SchemaController;
import dev.kikigraph.graph.release.Ledger;
import dev.kikigraph.graph.release.Releases;
import dev.kikigraph.query.DocumentIndexes;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.info.BuildProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** Puts together how requests come in and answers go out: bounds, turns, tags and what is kept. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableConfigurationProperties(LoadProperties.class)
class HttpConfiguration {

    @Bean
    QuestionReader questionReader(ApiProperties limits) {
        return new QuestionReader(limits.body());
    }

    @Bean
    RequestSettings requestSettings() {
        return new RequestSettings();
    }

    @Bean
    Readiness readiness(ApplicationAvailability availability) {
        return new Readiness(availability);
    }

    @Bean
    Departures departures(ApiProperties limits) {
        return new Departures(limits.unread(), limits.reading());
    }

    @Bean
    BodyLimit bodyLimit(ApiProperties limits) {
        return new BodyLimit(limits.body(), limits.arrival(), limits.arriving());
    }

    @Bean
    FilterRegistrationBean<RequestForm> requestForm(@Value("${spring.graphql.http.path:/graphql}") String path) {
        FilterRegistrationBean<RequestForm> registration = new FilterRegistrationBean<>(new RequestForm());
        registration.addUrlPatterns(path);
        registration.setOrder(BodyLimit.ORDER + 1);
        return registration;
    }

    /** Before a release there is no telling one build from another, and each start counts as one of its own. */
    @Bean
    AnswerTags answerTags(
            Releases releases,
            Ledger ledger,
            DocumentIndexes documents,
            ObjectProvider<BuildProperties> build,
            ApiProperties limits,
            SchemaAccess access,
            TrustedDocuments trusted,
            @Value("${kikigraph.explain:false}") boolean explain) {
        String identity = build.stream()
                .map(BuildProperties::getVersion)
                .filter(version -> version != null && !version.endsWith("-SNAPSHOT"))
                .findFirst()
                .orElseGet(() -> UUID.randomUUID().toString());
        return new AnswerTags(
                releases,
                ledger,
                documents,
                String.join(
                        " ",
                        identity,
                        limits.toString(),
                        access.toString(),
                        trusted.identity(),
                        Boolean.toString(explain)));
    }

    @Bean
    PersistedDocuments persistedDocuments(TrustedDocuments trusted, ApiProperties limits) {
        return new PersistedDocuments(trusted, limits.documents());
    }

    @Bean
    KeptAnswers keptAnswers(ApiProperties limits) {
        return new KeptAnswers(limits.kept());
    }

    @Bean
    Admission admission(LoadProperties load) {
        return new Admission(
                new FairQueue(load.bounds(), System::nanoTime), new FairQueue(load.boundsOfHeavy(), System::nanoTime));
    }

    @Bean
    RequestIds requestIds() {
        return new RequestIds();
    }

    /** Before that of Boot, which has POST alone. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    RouterFunction<ServerResponse> questions(
            QuestionReader reader,
            WebGraphQlHandler handler,
            ApiProperties limits,
            AnswerTags tags,
            KeptAnswers kept,
            PersistedDocuments persisted,
            Admission admission,
            Readiness readiness,
            @Value("${server.compression.enabled:false}") boolean packing,
            @Value("${spring.graphql.http.path:/graphql}") String path) {
        QuestionHandler questions = new QuestionHandler(
                reader,
                handler,
                new AnswerWriter(limits.answer()),
                tags,
                kept,
                persisted,
                admission,
                readiness::isReady,
                packing);
        return RouterFunctions.route()
                .GET(path, questions)
                .HEAD(path, questions)
                .POST(path, questions)
                .build();
    }

    @Bean
    FailedRequests failedRequests() {
        return new FailedRequests();
    }

    @Bean
    ErrorAttributes errorAttributes() {
        return new HttpErrors();
    }

    @Bean
    SchemaController schemaController(
            GraphQlSource source, SchemaAccess access, @Value("${server.compression.enabled:false}") boolean packing) {
        return new SchemaController(source, access, packing);
    }
}
