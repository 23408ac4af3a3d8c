package dev.kikigraph.api.document;

import graphql.GraphQLException;
import graphql.schema.GraphQLScalarType;
import java.util.Map;

/**
 * Words for the values that a scalar takes. The project's own scalars say so themselves where they refuse a value; the
 * scalars of GraphQL have their words here.
 */
final class ScalarWords {

    private static final Map<String, String> OF_GRAPHQL = Map.of(
            "Int", "a whole number from -2147483648 to 2147483647",
            "Float", "a number",
            "String", "text in quotes",
            "ID", "an id in quotes",
            "Boolean", "true or false");

    private ScalarWords() {}

    static String of(GraphQLScalarType scalar) {
        return OF_GRAPHQL.getOrDefault(scalar.getName(), "a value of " + scalar.getName());
    }

    static String expected(GraphQLScalarType scalar, GraphQLException refusal) {
        String words = OF_GRAPHQL.get(scalar.getName());
        return words != null ? words : String.valueOf(refusal.getMessage());
    }
}
