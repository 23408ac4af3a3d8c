package dev.kikigraph.graph.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DriverSchemaWriterTests {

    @Test
    void elementIsCreatedByOneStatement() {
        assertThat(DriverSchemaWriter.create(SchemaElement.range("order_Program", "Program", "sourceOrder", "id")))
                .isEqualToIgnoringNewLines("CREATE RANGE INDEX `kikigraph_order_Program` IF NOT EXISTS"
                        + " FOR (n:`Program`) ON (n.`sourceOrder`, n.`id`)");
    }

    @Test
    void namesCannotEndTheirQuotation() {
        assertThat(DriverSchemaWriter.create(SchemaElement.unique("A` DROP", "b`c")))
                .isEqualToIgnoringNewLines("CREATE CONSTRAINT `kikigraph_node_A`` DROP_b``c` IF NOT EXISTS"
                        + " FOR (n:`A`` DROP`) REQUIRE (n.`b``c`) IS UNIQUE");
        assertThat(DriverSchemaWriter.drop(new PresentElement("a`b", false, true)))
                .isEqualToIgnoringNewLines("DROP INDEX `a``b` IF EXISTS");
    }
}
