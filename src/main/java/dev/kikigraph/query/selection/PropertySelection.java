package dev.kikigraph.query.selection;

import dev.kikigraph.ontology.Property;
import dev.kikigraph.ontology.ScalarKind;
import dev.kikigraph.problem.ErrorCode;
import dev.kikigraph.problem.QueryException;
import dev.kikigraph.query.statement.Compilation;
import dev.kikigraph.query.statement.Projection;
import dev.kikigraph.query.statement.ValueWriter;
import dev.kikigraph.query.statement.VariableValue;
import dev.kikigraph.query.statement.WriteContext;
import graphql.normalized.ExecutableNormalizedField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;

/** Selections of properties of nodes and relationships. */
final class PropertySelection {

    private static final String JAPANESE = "JA";
    private static final String ENGLISH = "EN";

    private PropertySelection() {}

    /** @param name the field that gives the property, see {@link Property#gives} */
    static Projection select(String variable, Property property, String name, ExecutableNormalizedField field) {
        if (property.localized()) {
            return name.equals(property.name())
                    ? localized(variable, property, field)
                    : language(variable, property, field);
        }
        String key = Property.storedKey(name);
        Expression value = Compilation.property(variable, key);
        if (property.list()) {
            return list(value, writerOf(property));
        }
        if (property.isScalar(ScalarKind.RATIO) && name.equals(property.name())) {
            return ratio(variable, property, field);
        }
        ValueWriter writer = writerOf(property);
        return new Projection(value, property.alwaysStores(key) ? required(property.name(), writer) : writer);
    }

    private static ValueWriter writerOf(Property property) {
        return property.isScalar(ScalarKind.DECIMAL) ? ValueWriter.DECIMAL : ValueWriter.AS_IS;
    }

    /** The graph holds no empty lists. */
    private static Projection list(Expression value, ValueWriter element) {
        return new Projection(value, (list, context) -> {
            List<@Nullable Object> result = new ArrayList<>();
            if (list != null) {
                ((List<?>) list).forEach(each -> result.add(element.write(each, context)));
            }
            return result;
        });
    }

    private static Projection localized(String variable, Property property, ExecutableNormalizedField field) {
        Expression japanese = Compilation.property(variable, property.japaneseKey());
        if (!inEnglish(field)) {
            return new Projection(
                    japanese, property.required() ? required(property.name(), ValueWriter.AS_IS) : ValueWriter.AS_IS);
        }
        Expression english = Compilation.property(variable, property.englishKey());
        return new Projection(property.required() ? Cypher.coalesce(english, japanese) : english);
    }

    /** The language of what {@link #localized} gives. */
    private static Projection language(String variable, Property property, ExecutableNormalizedField field) {
        if (!inEnglish(field)) {
            ValueWriter language = (text, context) -> text == null ? null : JAPANESE;
            return new Projection(
                    Compilation.property(variable, property.japaneseKey()),
                    property.required() ? required(property.name(), language) : language);
        }
        String otherwise = property.required() ? JAPANESE : null;
        return new Projection(
                Compilation.property(variable, property.englishKey()),
                (text, context) -> text == null ? otherwise : ENGLISH);
    }

    /** The language in which a localized field is asked for. */
    static String language(ExecutableNormalizedField field) {
        return inEnglish(field) ? ENGLISH : JAPANESE;
    }

    /** Whether a localized field is asked for in English. */
    static boolean inEnglish(ExecutableNormalizedField field) {
        return ENGLISH.equals(VariableValue.inspect(field.getResolvedArguments().get("lang")));
    }

    static ValueWriter required(String field, ValueWriter writer) {
        return (value, context) -> {
            if (value == null) {
                throw new QueryException(
                        ErrorCode.INTERNAL,
                        "The graph lacks a value of %s, which its ontology requires. Import the seed again."
                                .formatted(field));
            }
            return writer.write(value, context);
        };
    }

    private static Projection ratio(String variable, Property property, ExecutableNormalizedField field) {
        Property.Printed printed = property.printed();
        Expression parts = Cypher.listOf(
                Compilation.property(variable, property.numeratorKey()),
                Compilation.property(variable, property.denominatorKey()),
                Compilation.property(variable, property.name()),
                printed == null ? Cypher.literalNull() : Compilation.property(variable, printed.text()));
        List<String> names = List.of("numerator", "denominator", "value", "printed");
        ValueWriter writer =
                (value, context) -> value == null ? null : writeRatio((List<?>) value, names, field, context);
        return new Projection(parts, (value, context) -> {
            List<?> row = (List<?>) Objects.requireNonNull(value);
            return (property.required() ? required(property.name(), writer) : writer)
                    .write(row.get(2) == null ? null : row, context);
        });
    }

    private static Object writeRatio(
            List<?> row, List<String> names, ExecutableNormalizedField field, WriteContext context) {
        Map<String, @Nullable Object> result = new LinkedHashMap<>();
        for (ExecutableNormalizedField child : field.getChildren()) {
            int position = names.indexOf(child.getFieldName());
            result.put(
                    child.getResultKey(),
                    position < 0 ? "Ratio" : ValueWriter.DECIMAL.write(row.get(position), context));
        }
        return result;
    }
}
