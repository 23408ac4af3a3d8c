package dev.kikigraph.graph;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.graphql.autoconfigure.GraphQlAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;

/** The package {@code graph} without the API above it. Not a component, so that no other test finds it. */
@EnableAutoConfiguration(exclude = GraphQlAutoConfiguration.class)
@ComponentScan
public class GraphTestApplication {}
