package dev.kikigraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DifferenceStatementsTests {

    @Test
    void nodesAreCreatedFromRows() {
        assertThat(DifferenceStatements.createNodes(List.of("Node", "Program")))
                .isEqualTo("UNWIND $rows AS row CREATE (n:`Node`:`Program`) SET n = row.properties");
    }

    @Test
    void relationshipsAreCreatedBetweenNodesFoundById() {
        assertThat(DifferenceStatements.createRelationships("PART_OF"))
                .isEqualTo(
                        "UNWIND $rows AS row MATCH (source:`Node` {id: row.source}) MATCH (target:`Node` {id: row.target})"
                                + " CREATE (source)-[r:`PART_OF`]->(target) SET r = row.properties");
    }

    @Test
    void namesCannotLeaveTheirQuotes() {
        assertThat(DifferenceStatements.removeRelationships("A`]->() DETACH DELETE n //"))
                .isEqualTo("UNWIND $rows AS row MATCH ()-[r:`A``]->() DETACH DELETE n //` {id: row.id}]->() DELETE r");
    }
}
