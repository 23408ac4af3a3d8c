package dev.kikigraph.graph.search;

import dev.kikigraph.graph.SchemaElement;
import dev.kikigraph.graph.SchemaSource;
import dev.kikigraph.ontology.Ontology;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The full-text index over what things are found by. Its analyzer only cuts, since {@link FoldedText} does the rest: {@code cjk}
 * keeps pairs of characters, so that it finds neither single ones nor those beside a digit, and drops words such as IT. Phrases of
 * single characters took as long.
 */
@Component
public final class SearchIndex implements SchemaSource {

    public static final String NAME = SchemaElement.PREFIX + "search_names_text";

    @Override
    public List<SchemaElement> elements(Ontology ontology) {
        String statement = """
                CREATE FULLTEXT INDEX %s IF NOT EXISTS FOR (n:%s) ON EACH [n.%s, n.%s]
                OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-no-stop-words'}}
                """.formatted(NAME, Ontology.THING, SearchFields.NAMES, SearchFields.TEXT);
        return List.of(new SchemaElement(NAME, statement));
    }
}
