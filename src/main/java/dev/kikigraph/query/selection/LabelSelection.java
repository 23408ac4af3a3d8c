package dev.kikigraph.query.selection;

import dev.kikigraph.ontology.StoredKeys;
import dev.kikigraph.query.statement.Compilation;
import dev.kikigraph.query.statement.Projection;
import dev.kikigraph.query.statement.ValueWriter;
import graphql.normalized.ExecutableNormalizedField;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;

/** The selection of what a node is called: what is owned by its label, a thing by its name. */
final class LabelSelection {

    private static final String NAME = "name";

    private LabelSelection() {}

    /** @param field gives the label, or the language in which that is given */
    static Projection select(String variable, ExecutableNormalizedField field) {
        boolean text = field.getFieldName().equals(StoredKeys.LABEL);
        Expression japanese = first(variable, StoredKeys.japanese(StoredKeys.LABEL), StoredKeys.japanese(NAME));
        Expression english = first(variable, StoredKeys.english(StoredKeys.LABEL), StoredKeys.english(NAME));
        if (!PropertySelection.inEnglish(field)) {
            return text ? required(japanese) : new Projection(Cypher.literalNull(), (nothing, context) -> "JA");
        }
        return text
                ? required(Cypher.coalesce(english, japanese))
                : new Projection(english, (label, context) -> label == null ? "JA" : "EN");
    }

    private static Expression first(String variable, String key, String otherwise) {
        return Cypher.coalesce(Compilation.property(variable, key), Compilation.property(variable, otherwise));
    }

    private static Projection required(Expression label) {
        return new Projection(label, PropertySelection.required(StoredKeys.LABEL, ValueWriter.AS_IS));
    }
}
