package dev.kikigraph.graph.release;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DifferenceStatementsTests {

    @Test
    void namesCannotLeaveTheirQuotes() {
        assertThat(DifferenceStatements.removeRelationships("A`]->() DETACH DELETE n //"))
                .isEqualTo("UNWIND $rows AS row MATCH ()-[r:`A``]->() DETACH DELETE n //` {id: row.id}]->() DELETE r");
    }
}
