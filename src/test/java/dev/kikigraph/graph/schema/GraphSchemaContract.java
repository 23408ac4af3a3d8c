package dev.kikigraph.graph.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kikigraph.graph.WithGraph;
import dev.kikigraph.graph.client.StatementReader;
import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.ontology.TestOntology;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.springframework.beans.factory.annotation.Autowired;

/** Constraints and indexes, whichever way the database is reached. */
@WithGraph
abstract class GraphSchemaContract {

    @Autowired
    Driver driver;

    @Autowired
    StatementReader reader;

    @Autowired
    SchemaWriter writer;

    @Test
    void nothingIsDoneTheSecondTime() {
        schema(TestOntology.create()).ensure();

        assertThat(schema(TestOntology.create()).ensure()).isZero();
    }

    @Test
    void constraintsAndIndexesFollowTheOntology() {
        schema(TestOntology.create("Program", "Country")).ensure();

        assertThat(schema(TestOntology.create("Program", "Agency")).ensure()).isEqualTo(4);

        assertThat(names("SHOW CONSTRAINTS YIELD name")).contains("kikigraph_node_Agency_id");
        assertThat(names("SHOW CONSTRAINTS YIELD name")).doesNotContain("kikigraph_node_Country_id");
        assertThat(names("SHOW INDEXES YIELD name")).contains("kikigraph_order_Agency");
        assertThat(names("SHOW INDEXES YIELD name")).doesNotContain("kikigraph_order_Country");
    }

    @Test
    void whatOthersMadeIsLeftAlone() {
        try (Session session = driver.session()) {
            session.run("CREATE INDEX somebody_elses IF NOT EXISTS FOR (n:Other) ON (n.x)")
                    .consume();
        }

        schema(TestOntology.create()).ensure();

        assertThat(names("SHOW INDEXES YIELD name")).contains("somebody_elses");
    }

    @Test
    void lookUpsByIdUseAnIndex() {
        schema(TestOntology.create()).ensure();

        for (String label : List.of("Node", "Thing", "Owned", "Program", "Budget")) {
            assertThat(plan("MATCH (n:" + label + " {id: $id}) RETURN n")).contains("NodeUniqueIndexSeek");
        }
    }

    @Test
    void everyKindIsMadeAndDropped() {
        writer.write(
                List.of(),
                List.of(
                        SchemaElement.unique("Sample", "id"),
                        SchemaElement.range("order_Sample", "Sample", "sourceOrder", "id"),
                        SchemaElement.fullText("search_Sample", "Sample", "names", "text")));

        assertThat(names("SHOW INDEXES YIELD labelsOrTypes, createStatement AS name WHERE 'Sample' IN labelsOrTypes"))
                .containsExactlyInAnyOrder(
                        "CREATE CONSTRAINT `kikigraph_node_Sample_id` FOR (n:`Sample`) REQUIRE (n.`id`) IS UNIQUE",
                        "CREATE RANGE INDEX `kikigraph_order_Sample` FOR (n:`Sample`) ON (n.`sourceOrder`, n.`id`)",
                        "CREATE FULLTEXT INDEX `kikigraph_search_Sample` FOR (n:`Sample`) ON EACH [n.`names`, n.`text`]"
                                + " OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace',`fulltext.eventually_consistent`: false}}");

        writer.write(
                List.of(
                        new PresentElement("kikigraph_node_Sample_id", true, false),
                        new PresentElement("kikigraph_order_Sample", false, false),
                        new PresentElement("kikigraph_search_Sample", false, false)),
                List.of());

        assertThat(names("SHOW INDEXES YIELD name, labelsOrTypes WHERE 'Sample' IN labelsOrTypes"))
                .isEmpty();
    }

    private GraphSchema schema(Ontology ontology) {
        return new GraphSchema(reader, writer, ontology, List.of(new IdentitySchema()));
    }

    private List<String> names(String statement) {
        try (Session session = driver.session()) {
            return session.run(statement).list(row -> row.get("name").asString());
        }
    }

    private String plan(String statement) {
        try (Session session = driver.session()) {
            return session.run("EXPLAIN " + statement, Map.of("id", "x"))
                    .consume()
                    .plan()
                    .toString();
        }
    }
}
