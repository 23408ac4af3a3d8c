package dev.kikigraph.query;

import dev.kikigraph.graph.GraphStartup;
import dev.kikigraph.ontology.RailwayOntology;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.graphql.autoconfigure.GraphQlAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/**
 * The package {@code graph} on the ontology of the railway, without the API above it. Not a component, so that no other
 * test finds it.
 */
@EnableAutoConfiguration(exclude = GraphQlAutoConfiguration.class)
@AutoConfigurationPackage(basePackageClasses = GraphStartup.class)
@ComponentScan(basePackageClasses = GraphStartup.class)
@Import(RailwayOntology.class)
class QueryTestApplication {}
