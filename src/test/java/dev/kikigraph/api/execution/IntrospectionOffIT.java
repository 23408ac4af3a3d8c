package dev.kikigraph.api.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kikigraph.api.support.ApiClient;
import dev.kikigraph.api.support.WithRailway;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

@WithRailway
@TestPropertySource(properties = "kikigraph.introspection=false")
@DirtiesContext
class IntrospectionOffIT {

    @LocalServerPort
    private int port;

    private ApiClient client;

    @BeforeEach
    void connect() {
        client = new ApiClient(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ __schema { types { name } } }",
                "{ __type(name: \"Line\") { name } }",
                "{ lines { totalCount } ...Schema } fragment Schema on Query { a: __schema { queryType { name } } }"
            })
    void theSchemaIsNotTold(String document) {
        assertThat(client.ask(document, Map.of()))
                .contains("\"code\":\"INTROSPECTION_OFF\"")
                .doesNotContain("\"data\"");
    }

    @Test
    void typeNamesAreNoIntrospectionAndClientsNeedThem() {
        assertThat(client.ask("{ __typename lines(first: 1) { nodes { __typename } } }", Map.of()))
                .contains("\"__typename\":\"Line\"")
                .doesNotContain("errors");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            { lines { nodes { nam } } } | name
            { lines(wher: {}) { totalCount } } | where
            { lines(where: { nam: { eq: "x" } }) { totalCount } } | name
            { lines(where: { kind: { eq: TRAMM } }) { totalCount } } | TRAM"
            { lines { nodes { ... on Lin { id } } } } | Line
            """)
    void errorsNameOnlyWhatWasWritten(String document, String near) {
        String errors = client.ask(document).path("errors").toString();

        assertThat(errors)
                .contains("BAD_REQUEST")
                .doesNotContain("Did you mean", "/graphql/schema", " " + near + "?", " " + near + ",");
    }

    @Test
    void errorsOfVariablesNameOnlyWhatWasWritten() {
        String errors = client.ask(
                "query ($where: LineWhere) { lines(where: $where) { totalCount } }",
                Map.of("where", Map.of("nam", Map.of("eq", "x"))));

        assertThat(errors).contains("BAD_REQUEST", "nam").doesNotContain("Did you mean", "name?", "name,");
    }
}
