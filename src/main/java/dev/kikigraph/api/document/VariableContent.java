package dev.kikigraph.api.document;

import graphql.GraphQLContext;
import graphql.language.AstPrinter;
import graphql.language.SourceLocation;
import graphql.language.StringValue;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLScalarType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A value that was sent for a variable, or is a part of one. */
record VariableContent(@Nullable Object value) implements ArgumentValue {

    @Override
    public @Nullable SourceLocation location() {
        return null;
    }

    @Override
    public boolean isNull() {
        return value == null;
    }

    @Override
    public @Nullable String variable() {
        return null;
    }

    @Override
    public @Nullable Map<String, ArgumentValue> fields() {
        if (!(value instanceof Map<?, ?> map)) {
            return null;
        }
        Map<String, ArgumentValue> fields = new LinkedHashMap<>();
        map.forEach((name, field) -> fields.put(String.valueOf(name), new VariableContent(field)));
        return fields;
    }

    @Override
    public @Nullable List<ArgumentValue> items() {
        return value instanceof List<?> list ? new Items(list.size(), i -> new VariableContent(list.get(i))) : null;
    }

    @Override
    public @Nullable String constant() {
        return value instanceof String text ? text : null;
    }

    @Override
    public @Nullable String expected(GraphQLScalarType scalar) {
        try {
            scalar.getCoercing().parseValue(Objects.requireNonNull(value), GraphQLContext.getDefault(), Locale.ENGLISH);
            return null;
        } catch (CoercingParseValueException e) {
            return ScalarWords.expected(scalar, e);
        }
    }

    @Override
    public String print() {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> entry.getKey() + ":" + new VariableContent(entry.getValue()).print())
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (value instanceof List<?> list) {
            return list.stream()
                    .map(item -> new VariableContent(item).print())
                    .collect(Collectors.joining(",", "[", "]"));
        }
        return value instanceof String text ? AstPrinter.printAstCompact(StringValue.of(text)) : String.valueOf(value);
    }
}
