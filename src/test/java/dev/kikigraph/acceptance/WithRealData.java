package dev.kikigraph.acceptance;

import dev.kikigraph.graph.TemporaryData;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;

/**
 * The service as it is, with its own ontology and seed, on a folder of its own. One for all tests that say no more than
 * this.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        // The environment may name the documents, for the test that holds the seed against them.
        properties = "kikigraph.documents=")
@ContextConfiguration(initializers = TemporaryData.class)
public @interface WithRealData {}
