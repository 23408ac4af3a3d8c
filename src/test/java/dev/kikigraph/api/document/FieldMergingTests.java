package dev.kikigraph.api.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.verify;

import dev.kikigraph.api.support.RailwaySchema;
import dev.kikigraph.ontology.RailwayOntology;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.SelectionSet;
import graphql.parser.Parser;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The work of finding whether fields under one key are one field; which are is among {@link DocumentsTests}. */
class FieldMergingTests {

    private static final SchemaFields SCHEMA = new SchemaFields(RailwaySchema.of(RailwayOntology.read()));

    @Test
    void argumentsOfAFragmentAreReadOnceHoweverOftenItIsSpread() {
        Document written = Parser.parse("query A { S } query B { S } fragment F on Query { nodes(ids: [\"a\"]) { id } }"
                .replace("S", "...F ".repeat(300)));
        FragmentDefinition fragment =
                written.getDefinitionsOfType(FragmentDefinition.class).get(0);
        Field field = spy((Field) fragment.getSelectionSet().getSelections().get(0));
        FragmentDefinition spied = fragment.transform(to -> to.selectionSet(new SelectionSet(List.of(field))));
        Document document = written.transform(to -> to.definitions(written.getDefinitions().stream()
                .map(definition -> definition == fragment ? spied : definition)
                .toList()));

        assertThat(FieldMerging.conflict(document, SCHEMA)).isEmpty();
        verify(field).getArguments();
    }
}
