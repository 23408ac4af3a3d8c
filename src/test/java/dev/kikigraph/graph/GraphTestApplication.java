package dev.kikigraph.graph;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;

/** The package {@code graph} without the API above it. Not a component, so that no other test finds it. */
@EnableAutoConfiguration
@ComponentScan
public class GraphTestApplication {}
