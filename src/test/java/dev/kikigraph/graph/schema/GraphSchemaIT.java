package dev.kikigraph.graph.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kikigraph.graph.WithGraph;
import dev.kikigraph.graph.WithNeo4j;
import dev.kikigraph.graph.client.Sessions;
import dev.kikigraph.graph.client.StatementReader;
import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.ontology.TestOntology;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.springframework.beans.factory.annotation.Autowired;

@WithGraph
@WithNeo4j
class GraphSchemaIT {

    @Autowired
    Driver driver;

    @Autowired
    StatementReader reader;

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
        assertThat(plan("MATCH ()-[r:PART_OF {id: $id}]->() RETURN r")).contains("RelationshipUniqueIndexSeek");
    }

    private GraphSchema schema(Ontology ontology) {
        return new GraphSchema(reader, new Sessions(() -> driver, "neo4j"), ontology, List.of(new IdentitySchema()));
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
