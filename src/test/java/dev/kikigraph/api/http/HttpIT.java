package dev.kikigraph.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kikigraph.api.support.ApiClient;
import dev.kikigraph.api.support.WithRailway;
import graphql.introspection.IntrospectionQuery;
import graphql.schema.idl.SchemaParser;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The endpoint as clients and browsers see it. */
@WithRailway
class HttpIT {

    @LocalServerPort
    private int port;

    @Autowired
    private MeterRegistry meters;

    private ApiClient client;

    @BeforeEach
    void connect() {
        client = new ApiClient(port);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            { line(id: "line:umi") { name } }                                                                  | 1
            { node(id: "line:umi") { id evidence { section { heading } } } }                                   | 1
            { lines { totalCount nodes { stations { edges { minute node { servedBy { nodes { operatedBy { nodes { name } } } } } } } fares { owner { id } } } } } | 1
            { a: lines(where: { fares: { some: { fareKind: { eq: CHILD } } } }) { totalCount } b: lines { nodes { id } } } | 2
            { __typename __schema { queryType { name } } }                                                     | 0
            { lines(first: 0) { totalCount } }                                                                 | 0
            """)
    void eachRootFieldIsOneStatement(String document, int statements) {
        client.ask("{ line(id: \"line:umi\") { evidence { section { thingId } } } }"); // reads the sections once
        long before = meters.get("kikigraph.statements").timer().count();

        client.ask(document + " # not asked before, so that no answer is kept");

        assertThat(meters.get("kikigraph.statements").timer().count() - before).isEqualTo(statements);
    }

    @Test
    void introspectionOfGraphiqlIsAnswered() {
        JsonNode answer = client.ask(IntrospectionQuery.INTROSPECTION_QUERY);

        assertThat(answer.has("errors")).as(answer.path("errors").toString()).isFalse();
        assertThat(answer.path("data")
                        .path("__schema")
                        .path("queryType")
                        .path("name")
                        .asString())
                .isEqualTo("Query");
        assertThat(answer.path("data").path("__schema").path("mutationType").isNull())
                .isTrue();
    }

    @Test
    void schemaIsServedAsText() {
        HttpResponse<String> response = client.get("/graphql/schema");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("text/plain;charset=UTF-8");
        assertThat(response.body())
                .contains("type Tunnel implements Node & Thing")
                .doesNotContain("type Mutation");
        assertThat(new SchemaParser().parse(response.body()).getTypeOrNull("Line"))
                .isNotNull();
    }

    @Test
    void schemaIsSentOnceToThoseWhoKeepIt() {
        String tag = client.get("/graphql/schema").headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> again =
                client.send(client.request("/graphql/schema").header("If-None-Match", tag));
        HttpResponse<String> packed =
                client.send(client.request("/graphql/schema").header("Accept-Encoding", "gzip"));

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(packed.headers().firstValue("ETag")).hasValue(tag);
        assertThat(packed.headers().firstValue("Vary")).hasValue("Accept-Encoding");
    }

    @Test
    void otherOriginsAreNotLetInUnlessConfigured() {
        HttpResponse<String> preflight = client.send(client.request("/graphql")
                .method("OPTIONS", BodyPublishers.noBody())
                .headers("Origin", "https://elsewhere.example", "Access-Control-Request-Method", "POST"));
        HttpResponse<String> post = client.post(
                BodyPublishers.ofString("{\"query\":\"{ __typename }\"}"), "Origin", "https://elsewhere.example");

        assertThat(preflight.headers().firstValue("Access-Control-Allow-Origin"))
                .isEmpty();
        assertThat(post.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void answersToClientsOfTheSpecificationHaveItsStatusCodes() {
        String accept = "application/graphql-response+json";

        HttpResponse<String> good =
                client.post(BodyPublishers.ofString("{\"query\":\"{ __typename }\"}"), "Accept", accept);
        HttpResponse<String> bad = client.post(BodyPublishers.ofString("{\"query\":\"{ x }\"}"), "Accept", accept);

        assertThat(good.statusCode()).isEqualTo(200);
        assertThat(good.headers().firstValue("Content-Type")).hasValue(accept);
        assertThat(bad.statusCode()).isEqualTo(400);
        assertThat(bad.headers().firstValue("Content-Type")).hasValue(accept);
    }

    @Test
    void textOfAnyLanguageTravelsAsUtf8() {
        assertThat(client.ask(
                        "query ($n: String!) { lines(where: { name: { eq: $n } }) { nodes { name } } }",
                        Map.of("n", "海線")))
                .isEqualTo("{\"data\":{\"lines\":{\"nodes\":[{\"name\":\"海線\"}]}}}");
    }

    @Test
    void listensOnLoopbackOnly() throws Exception {
        Optional<InetAddress> outside = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                .findFirst();
        assumeTrue(outside.isPresent());

        assertThatThrownBy(() -> connect(outside.get())).isInstanceOf(ConnectException.class);
    }

    private void connect(InetAddress address) throws IOException {
        new Socket(address, port).close();
    }

    @Test
    void listsAreThoseOfTheOntology() {
        List<String> fields = JsonMapper.shared()
                .readTree(client.ask("{ __schema { queryType { fields { name } } } }", Map.of()))
                .findValuesAsString("name");

        assertThat(fields)
                .contains(
                        "node",
                        "nodes",
                        "line",
                        "lines",
                        "agency",
                        "agencies",
                        "company",
                        "companies",
                        "city",
                        "cities")
                .contains("fare", "fares", "tunnel", "tunnels", "dataset")
                .doesNotHaveDuplicates();
    }
}
