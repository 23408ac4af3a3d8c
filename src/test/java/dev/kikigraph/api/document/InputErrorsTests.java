package dev.kikigraph.api.document;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.GraphQLContext;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLScalarType;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** How many values are tried until enough mistakes are found; what is said of them is among {@link DocumentsTests}. */
class InputErrorsTests {

    private final AtomicInteger tried = new AtomicInteger();

    private final GraphQLScalarType scalar = GraphQLScalarType.newScalar()
            .name("Never")
            .coercing(new Coercing<>() {
                @Override
                public Object parseValue(Object input, GraphQLContext context, Locale locale) {
                    tried.incrementAndGet();
                    throw new CoercingParseValueException("another value");
                }
            })
            .build();

    @Test
    void noFurtherValueIsTriedWhereAThousandMistakesAreFound() {
        List<String> told = told(5_000, GraphQLList.list(scalar));

        assertThat(told)
                .hasSize(6)
                .startsWith("$v[0] is 1; it must be another value.")
                .endsWith("There are more than 1,000 mistakes; the first 5 are told.");
        assertThat(tried).hasValue(1_001);
    }

    @Test
    void aThousandMistakesAreCountedExactly() {
        assertThat(told(1_000, GraphQLList.list(scalar))).endsWith("There are 1,000 mistakes; the first 5 are told.");
    }

    @Test
    void valuesThatDoNotFitAnOperandAreTriedAsFarAsTheFirst() {
        GraphQLInputObjectType where = GraphQLInputObjectType.newInputObject()
                .name("NeverWhere")
                .field(GraphQLInputObjectField.newInputObjectField().name("in").type(GraphQLList.list(scalar)))
                .build();

        assertThat(told(5_000, where)).hasSize(1).first().asString().endsWith("it must be an object with in.");
        assertThat(tried).hasValue(1);
    }

    private static List<String> told(int values, GraphQLInputType type) {
        ErrorList told = new ErrorList();
        new InputErrors(told, new NameSuggestions())
                .check(
                        new VariableContent(Collections.nCopies(values, 1)),
                        type,
                        InputErrors.Place.ofVariable("v", null, null));
        return told.errors().stream()
                .map(error -> String.valueOf(error.getMessage()))
                .toList();
    }
}
