package dev.kikigraph.query;

import dev.kikigraph.ontology.Documentation;
import dev.kikigraph.ontology.EnumType;
import dev.kikigraph.ontology.Property;
import dev.kikigraph.ontology.ValueType;
import graphql.normalized.ExecutableNormalizedField;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Cypher;

/** The selection of what kind of thing a node is: an enum, of another type for each type of things. */
final class KindSelection {

    private KindSelection() {}

    /** @param property says the kind; null where all things of a type are of one */
    static Selected select(String variable, @Nullable Property property, ExecutableNormalizedField field) {
        if (property == null) {
            return new Selected(Cypher.literalNull());
        }
        Map<String, Documentation> words = ((ValueType.Enumeration) property.type())
                .type().values().stream()
                        .collect(Collectors.toMap(EnumType.Value::name, EnumType.Value::documentation));
        return new Selected(
                Compilation.property(variable, property.name()),
                (value, context) -> value == null ? null : write(value.toString(), words, field));
    }

    private static Map<String, Object> write(
            String value, Map<String, Documentation> words, ExecutableNormalizedField field) {
        Map<String, Object> kind = new LinkedHashMap<>();
        for (ExecutableNormalizedField child : field.getChildren()) {
            kind.put(
                    child.getResultKey(),
                    switch (child.getFieldName()) {
                        case "value" -> value;
                        case "label" -> words.get(value).label(PropertySelection.inEnglish(child));
                        default -> "Kind";
                    });
        }
        return kind;
    }
}
