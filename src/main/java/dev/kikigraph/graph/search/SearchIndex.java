package dev.kikigraph.graph.search;

import dev.kikigraph.graph.schema.SchemaElement;
import dev.kikigraph.graph.schema.SchemaSource;
import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.text.SearchTokens;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The full-text index over what things are found by. Its analyzer only cuts at spaces, since {@link SearchTokens} does
 * the rest. The server's own analyzers do not do: {@code cjk} finds neither single characters nor those beside a digit
 * and leaves out words such as IT, and {@code standard} has no pairs, so that a few kana take ten times as long.
 */
@Component
public final class SearchIndex implements SchemaSource {

    private static final String INDEX = "search_Node";

    public static final String NAME = SchemaElement.PREFIX + INDEX;

    @Override
    public List<SchemaElement> elements(Ontology ontology) {
        return List.of(SchemaElement.fullText(
                INDEX, Ontology.NODE, SearchFields.NAMES, SearchFields.TEXT, SearchFields.CONTEXT));
    }
}
