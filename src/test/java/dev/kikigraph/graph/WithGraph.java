package dev.kikigraph.graph;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** The package {@code graph} with narrow bounds, so that all its tests on one database share a context. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        classes = GraphTestApplication.class,
        webEnvironment = WebEnvironment.NONE,
        properties = {"kikigraph.query.timeout=2s", "kikigraph.query.memory=4MB"})
public @interface WithGraph {}
