package dev.kikigraph.api.schema;

import dev.kikigraph.ontology.PartialDates;
import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import graphql.schema.GraphQLScalarType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The scalars of the API beyond GraphQL's own. */
final class ApiScalars {

    static final GraphQLScalarType YEN = scalar(
            "Yen",
            "A whole amount of Japanese yen. 64-bit, so beyond GraphQL's Int; write it as a number or as text.",
            "a whole number of yen, such as 2200000000",
            ApiScalars::toLong);

    static final GraphQLScalarType DECIMAL = scalar("Decimal", "A decimal number.", "a number", ApiScalars::toDecimal);

    static final GraphQLScalarType PARTIAL_DATE = scalar(
            "PartialDate",
            "A date as precise as the source gives it: `2025`, `2025-12` or `2025-12-01`. It stands for the period that it covers and"
                    + " is compared as one: `gt` and `lt` mean entirely after and before, `gte` and `lte` not entirely before and after,"
                    + " `during` entirely inside. `eq` and `in` take it as it is written. Sorted by its first day, the longer period"
                    + " first.",
            "a date such as \"2025\", \"2025-12\" or \"2025-12-01\"",
            ApiScalars::toPartialDate);

    static final GraphQLScalarType FRACTION = scalar(
            "Fraction",
            "A ratio as input: `\"2/3\"`, `\"50%\"` or `0.5`.",
            "a ratio such as \"2/3\", \"50%\" or 0.5",
            ApiScalars::toFraction);

    private ApiScalars() {}

    private static Object toLong(Object value) {
        return new BigDecimal(value.toString()).longValueExact();
    }

    /** Whole numbers are written without a fraction. */
    static Object toDecimal(Object value) {
        double number = new BigDecimal(value.toString()).doubleValue();
        boolean whole = number == Math.rint(number) && Math.abs(number) < 1L << 53;
        return whole ? (Object) (long) number : (Object) number;
    }

    private static Object toPartialDate(Object value) {
        if (!(value instanceof String text) || !PartialDates.isValid(text)) {
            throw new IllegalArgumentException("not a date");
        }
        return text;
    }

    private static Object toFraction(Object value) {
        String text = value.toString().strip();
        if (text.endsWith("%")) {
            return new BigDecimal(text.substring(0, text.length() - 1).strip()).doubleValue() / 100;
        }
        int slash = text.indexOf('/');
        if (slash < 0) {
            return new BigDecimal(text).doubleValue();
        }
        double numerator = new BigDecimal(text.substring(0, slash).strip()).doubleValue();
        double denominator = new BigDecimal(text.substring(slash + 1).strip()).doubleValue();
        if (denominator == 0) {
            throw new IllegalArgumentException("division by zero");
        }
        return numerator / denominator;
    }

    /** @param expected what a value must be, as the end of a sentence */
    private static GraphQLScalarType scalar(
            String name, String description, String expected, Function<Object, Object> parse) {
        return GraphQLScalarType.newScalar()
                .name(name)
                .description(description)
                .coercing(new TextualCoercing(expected, parse))
                .build();
    }

    private record TextualCoercing(String expected, Function<Object, Object> parse)
            implements Coercing<Object, Object> {

        @Override
        public @Nullable Object serialize(Object value, GraphQLContext context, Locale locale) {
            return parsed(value, CoercingSerializeException::new);
        }

        @Override
        public @Nullable Object parseValue(Object input, GraphQLContext context, Locale locale) {
            return parsed(input, CoercingParseValueException::new);
        }

        @Override
        public @Nullable Object parseLiteral(
                Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
            return parsed(literal(input), CoercingParseLiteralException::new);
        }

        private static @Nullable Object literal(Value<?> input) {
            if (input instanceof IntValue number) {
                return number.getValue();
            }
            if (input instanceof FloatValue number) {
                return number.getValue();
            }
            return input instanceof StringValue text ? text.getValue() : null;
        }

        private Object parsed(@Nullable Object value, Function<String, ? extends RuntimeException> exception) {
            try {
                if (value instanceof String || value instanceof Number || value instanceof BigInteger) {
                    return parse.apply(value);
                }
            } catch (IllegalArgumentException | ArithmeticException e) {
                // answered below, in the words of the API
            }
            throw exception.apply(expected);
        }
    }
}
