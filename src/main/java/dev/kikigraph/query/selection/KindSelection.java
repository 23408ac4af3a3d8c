package dev.kikigraph.query.selection;

import dev.kikigraph.ontology.Documentation;
import dev.kikigraph.ontology.EnumType;
import dev.kikigraph.ontology.Property;
import dev.kikigraph.ontology.ValueType;
import dev.kikigraph.query.statement.Compilation;
import dev.kikigraph.query.statement.Projection;
import graphql.normalized.ExecutableNormalizedField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Cypher;

/** The selection of what kind of thing a node is: an enum, of another type for each type of things. */
final class KindSelection {

    /** A key of the answer, with the text that is written there for the value's name. */
    private record Entry(String key, UnaryOperator<String> of) {}

    private KindSelection() {}

    /** @param property says the kind; null where all things of a type are of one */
    static Projection select(String variable, @Nullable Property property, ExecutableNormalizedField field) {
        if (property == null) {
            return new Projection(Cypher.literalNull());
        }
        Map<String, Documentation> words = ((ValueType.Enumeration) property.type())
                .type().values().stream()
                        .collect(Collectors.toMap(EnumType.Value::name, EnumType.Value::documentation));
        List<Entry> entries =
                field.getChildren().stream().map(child -> entry(child, words)).toList();
        return new Projection(Compilation.property(variable, property.name()), (value, context) -> {
            if (value == null) {
                return null;
            }
            Map<String, Object> kind = new LinkedHashMap<>();
            entries.forEach(entry -> kind.put(entry.key(), entry.of().apply(value.toString())));
            return kind;
        });
    }

    private static Entry entry(ExecutableNormalizedField child, Map<String, Documentation> words) {
        String language = PropertySelection.language(child);
        boolean english = PropertySelection.inEnglish(child);
        UnaryOperator<String> of =
                switch (child.getFieldName()) {
                    case "value" -> value -> value;
                    case "label" ->
                        value -> Objects.requireNonNull(words.get(value)).label(english);
                    case "labelLang" -> value -> language;
                    default -> value -> "Kind";
                };
        return new Entry(child.getResultKey(), of);
    }
}
