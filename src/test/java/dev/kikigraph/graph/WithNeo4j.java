package dev.kikigraph.graph;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.test.context.ContextConfiguration;

/**
 * The Spring context of the test uses {@link SharedNeo4j}. What earlier tests wrote is still there: clear it with
 * {@link TestGraph#clear} where that matters.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag(SharedNeo4j.TAG)
@ContextConfiguration(initializers = SharedNeo4j.class)
public @interface WithNeo4j {}
