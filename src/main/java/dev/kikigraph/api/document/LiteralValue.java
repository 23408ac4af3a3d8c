package dev.kikigraph.api.document;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.ArrayValue;
import graphql.language.AstPrinter;
import graphql.language.EnumValue;
import graphql.language.NullValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.SourceLocation;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.GraphQLScalarType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value that is written in the document. */
record LiteralValue(Value<?> value) implements ArgumentValue {

    /** Fields of objects have no location of their own. */
    @Override
    public @Nullable SourceLocation location() {
        return value.getSourceLocation();
    }

    @Override
    public boolean isNull() {
        return value instanceof NullValue;
    }

    @Override
    public @Nullable String variable() {
        return value instanceof VariableReference reference ? reference.getName() : null;
    }

    @Override
    public @Nullable Map<String, ArgumentValue> fields() {
        if (!(value instanceof ObjectValue object)) {
            return null;
        }
        Map<String, ArgumentValue> fields = new LinkedHashMap<>();
        for (ObjectField field : object.getObjectFields()) {
            fields.put(field.getName(), new LiteralValue(field.getValue()));
        }
        return fields;
    }

    @Override
    public @Nullable List<ArgumentValue> items() {
        return value instanceof ArrayValue array
                ? new Items(
                        array.getValues().size(),
                        i -> new LiteralValue(array.getValues().get(i)))
                : null;
    }

    @Override
    public @Nullable String constant() {
        return value instanceof EnumValue constant ? constant.getName() : null;
    }

    @Override
    public @Nullable String expected(GraphQLScalarType scalar) {
        try {
            scalar.getCoercing()
                    .parseLiteral(
                            value, CoercedVariables.emptyVariables(), GraphQLContext.getDefault(), Locale.ENGLISH);
            return null;
        } catch (CoercingParseLiteralException e) {
            return ScalarWords.expected(scalar, e);
        }
    }

    @Override
    public String print() {
        return AstPrinter.printAstCompact(value);
    }
}
