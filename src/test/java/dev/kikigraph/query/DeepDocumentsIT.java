package dev.kikigraph.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kikigraph.graph.GraphStartup;
import dev.kikigraph.graph.Statement;
import dev.kikigraph.graph.WithNeo4j;
import dev.kikigraph.ontology.Ontology;
import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.ComponentScan;

/** Statements of deep documents on the real ontology grow no faster than the documents. */
@SpringBootTest(classes = DeepDocumentsIT.Application.class, webEnvironment = WebEnvironment.NONE)
@WithNeo4j
class DeepDocumentsIT {

    /** The package {@code graph} on the real ontology. Not a component, so that no other test finds it. */
    @EnableAutoConfiguration
    @ComponentScan(basePackageClasses = GraphStartup.class)
    static class Application {}

    @Autowired
    Ontology ontology;

    @Test
    void textGrowsLinearlyWithLevelsOfAbstractTargets() {
        int step = length(4) - length(3);

        assertThat(length(5) - length(4)).isCloseTo(step, Percentage.withPercentage(30));
    }

    private int length(int levels) {
        return compiled(levels, "name").text().length();
    }

    /** Each level leads from anything, through what is said of it, to anything, with fields of an interface and of two types. */
    private Statement compiled(int levels, String leaf) {
        String inner = leaf;
        for (int i = 0; i < levels; i++) {
            inner = """
                    name
                    anomalies {
                      nodes {
                        concerns {
                          nodes {
                            __typename
                            id
                            ... on Program { administeredBy { nodes { id name } } }
                            ... on RegulatoryFramework { participants { edges { role node { ... on Thing { name } } } } }
                            ... on Thing { %s }
                          }
                        }
                      }
                    }
                    """.formatted(inner);
        }
        return new DocumentCompiler(ontology)
                .compile("{ node(id: \"program:x\") { id ... on Thing { " + inner + " } } }")
                .get(0)
                .statement(List.of());
    }
}
