package dev.kikigraph.cli;

import dev.kikigraph.graph.Graph;
import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.seed.SeedImport;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.graphql.autoconfigure.GraphQlAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;

/**
 * The part of the application that commands need: the graph and the seed, nothing that faces the network. It is no
 * {@code @Configuration}, or else the service would find it too.
 */
@EnableAutoConfiguration(exclude = GraphQlAutoConfiguration.class)
@AutoConfigurationPackage(basePackageClasses = Graph.class)
@ComponentScan(basePackageClasses = {Ontology.class, Graph.class, SeedImport.class})
final class GraphOnly {

    /** @throws RuntimeException which Spring Boot has told of already */
    static ConfigurableApplicationContext start(String... settings) {
        return new SpringApplicationBuilder(GraphOnly.class)
                .web(WebApplicationType.NONE)
                .run(settings);
    }
}
