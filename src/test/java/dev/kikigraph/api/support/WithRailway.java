package dev.kikigraph.api.support;

import dev.kikigraph.graph.TemporaryData;
import dev.kikigraph.ontology.RailwayOntology;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * The service as it is, but on the ontology and the seed of a small railway. One for all tests that say no more than
 * this.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "kikigraph.seed=src/test/resources/railway/seed",
            "kikigraph.documents=src/test/resources/railway/documents",
            "spring.graphql.schema.locations=classpath:schema/service/",
            "kikigraph.query.timeout=60s"
        })
@ContextConfiguration(initializers = TemporaryData.class)
@Import(RailwayOntology.class)
public @interface WithRailway {}
