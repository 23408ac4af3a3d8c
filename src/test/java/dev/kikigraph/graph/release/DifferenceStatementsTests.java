package dev.kikigraph.graph.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DifferenceStatementsTests {

    @Test
    void namesCannotLeaveTheirQuotes() {
        assertThat(DifferenceStatements.addLabels(List.of("A` DETACH DELETE n //")))
                .isEqualTo("UNWIND $rows AS row MATCH (n:`Node` {id: row.id}) SET n:`A`` DETACH DELETE n //`");
    }
}
