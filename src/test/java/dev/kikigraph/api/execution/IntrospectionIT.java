package dev.kikigraph.api.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kikigraph.api.support.ApiClient;
import dev.kikigraph.api.support.WithRailway;
import graphql.introspection.IntrospectionQuery;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@WithRailway
class IntrospectionIT {

    @LocalServerPort
    private int port;

    private ApiClient client;

    @BeforeEach
    void connect() {
        client = new ApiClient(port);
    }

    @Test
    void severalTypesAreAskedForBesideEachOther() {
        JsonNode answer = client.ask(
                "{ a: __type(name: \"Line\") { name fields { name } } b: __type(name: \"Station\") { name fields { name } } __schema { queryType { name } } lines { totalCount } }");

        assertThat(answer.path("errors").isMissingNode()).isTrue();
        assertThat(answer.path("data").path("a").path("name").asString()).isEqualTo("Line");
        assertThat(answer.path("data").path("b").path("name").asString()).isEqualTo("Station");
        assertThat(answer.path("data").path("b").path("fields").isEmpty()).isFalse();
        assertThat(answer.path("data").path("lines").path("totalCount").asInt()).isEqualTo(5);
    }

    @Test
    void whatToolsAskForIsAnswered() {
        JsonNode answer = client.ask(IntrospectionQuery.INTROSPECTION_QUERY);

        assertThat(answer.path("errors").isMissingNode()).isTrue();
        assertThat(answer.path("data").path("__schema").path("types").isEmpty()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ __schema { types { fields { type { fields { name } } } } } }",
                "{ __schema { types { ...T } } } fragment T on __Type { fields { type { ofType { ofType { fields { type { name } } } } } } }",
                "{ __type(name: \"Line\") { interfaces { possibleTypes { a: interfaces { name } } } } }",
                "{ __type(name: \"Line\") { a: fields { type { b: inputFields { type { c: inputFields { name } } } } } } }"
            })
    void aListBelowItselfIsRefused(String document) {
        JsonNode error = client.ask(document).path("errors").path(0);

        assertThat(error.path("extensions").path("code").asString()).isEqualTo("QUERY_TOO_COSTLY");
        assertThat(error.path("message").asString())
                .matches(
                        "(\\w+) stands below \\1 again, and so on types lead to types without end\\. Ask for the name of"
                                + " the type there, and for that type by __type\\(name:\\)\\.");
    }

    @Test
    void theWholeSchemaIsGivenOnce() {
        JsonNode error = client.ask("{ a: __schema { types { name } } b: __schema { types { name } } }")
                .path("errors")
                .path(0);

        assertThat(error.path("extensions").path("code").asString()).isEqualTo("QUERY_TOO_COSTLY");
        assertThat(error.path("message").asString())
                .isEqualTo("__schema is asked for more than once. Ask for it once, with all its fields.");
    }

    @Test
    void moreFieldsOfTheSchemaThanAnyToolAsksForAreRefused() {
        String document = IntStream.range(0, 250)
                .mapToObj(i -> "t%d: __type(name: \"Line\") { name kind }".formatted(i))
                .collect(Collectors.joining(" ", "{ ", " }"));

        JsonNode error = client.ask(document).path("errors").path(0);

        assertThat(error.path("extensions").toString())
                .isEqualTo("{\"code\":\"TOO_MANY_FIELDS\",\"limit\":500,\"value\":750}");
    }
}
