package dev.kikigraph.graph.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SchemaElementTests {

    @Test
    void constraintsAndIndexesAreNamedAfterTheirDefinition() {
        assertThat(SchemaElement.uniqueNode("Program", "id").name()).isEqualTo("kikigraph_node_Program_id");
        assertThat(SchemaElement.uniqueRelationship("FEEDS", "id").name()).isEqualTo("kikigraph_relationship_FEEDS_id");
        assertThat(SchemaElement.range("order_Program", "Program", "sourceOrder", "id")
                        .create()
                        .strip())
                .isEqualTo("CREATE RANGE INDEX `kikigraph_order_Program` IF NOT EXISTS"
                        + " FOR (n:`Program`) ON (n.`sourceOrder`, n.`id`)");
    }

    @Test
    void namesCannotEndTheirQuotation() {
        SchemaElement element = SchemaElement.uniqueNode("A` DROP", "b`c");

        assertThat(element.create().strip())
                .isEqualTo("CREATE CONSTRAINT `kikigraph_node_A`` DROP_b``c` IF NOT EXISTS"
                        + " FOR (n:`A`` DROP`) REQUIRE n.`b``c` IS UNIQUE");
        assertThat(SchemaElement.drop("a`b", false).strip()).isEqualTo("DROP INDEX `a``b` IF EXISTS");
    }

    @Test
    void foreignNamesAreRefused() {
        assertThatThrownBy(() -> new SchemaElement("mine", "CREATE …")).hasMessageContaining("kikigraph_");
    }
}
