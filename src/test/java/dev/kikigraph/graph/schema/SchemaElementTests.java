package dev.kikigraph.graph.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kikigraph.graph.schema.SchemaElement.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class SchemaElementTests {

    @Test
    void constraintsAndIndexesAreNamedAfterTheirDefinition() {
        assertThat(SchemaElement.unique("Program", "id"))
                .isEqualTo(new SchemaElement("kikigraph_node_Program_id", Kind.UNIQUE, "Program", List.of("id")));
        assertThat(SchemaElement.range("order_Program", "Program", "sourceOrder", "id"))
                .isEqualTo(new SchemaElement(
                        "kikigraph_order_Program", Kind.RANGE, "Program", List.of("sourceOrder", "id")));
    }

    @Test
    void foreignNamesAreRefused() {
        assertThatThrownBy(() -> new SchemaElement("mine", Kind.RANGE, "Program", List.of("id")))
                .hasMessageContaining("kikigraph_");
    }
}
