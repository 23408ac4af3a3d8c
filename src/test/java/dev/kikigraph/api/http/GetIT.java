package dev.kikigraph.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kikigraph.api.support.ApiClient;
import dev.kikigraph.api.support.WithRailway;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Questions that are asked by an address, and ids of requests. */
@WithRailway
class GetIT {

    private static final String NAME = "query Name($id: ID!) { line(id: $id) { name } } query Other { __typename }";

    @LocalServerPort
    private int port;

    private ApiClient client;

    @BeforeEach
    void connect() {
        client = new ApiClient(port);
    }

    @Test
    void queryIsAnsweredWithItsVariablesAndName() {
        HttpResponse<String> response =
                get("query", NAME, "operationName", "Name", "variables", "{\"id\":\"line:umi\"}", "extensions", "{}");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(response.body()).isEqualTo("{\"data\":{\"line\":{\"name\":\"海線\"}}}");
    }

    @Test
    void parametersThatAreEmptyAreNone() {
        assertThat(get("query", "{ __typename }", "operationName", "", "variables", "", "extensions", "")
                        .body())
                .isEqualTo("{\"data\":{\"__typename\":\"Query\"}}");
    }

    @Test
    void headHasTheHeadersAlone() {
        HttpResponse<String> response =
                client.send(client.request(address("query", "{ __typename }")).method("HEAD", BodyPublishers.noBody()));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(response.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mutation { x }",
                "mutation M { x } ",
                "subscription { x }",
                "mutation($a: Int) { x(a: $a) } fragment F on Query { __typename }"
            })
    void otherOperationsAreNotAnswered(String document) {
        HttpResponse<String> response = get("query", document);

        assertTold(response, 405, "METHOD_NOT_ALLOWED", "By GET queries are answered, and no other operations.");
        assertThat(response.headers().firstValue("Allow")).hasValue("POST");
    }

    @Test
    void mutationThatIsNotTheOneToRunIsAMistakeOfTheDocumentAlone() {
        assertThat(get("query", "mutation M { x } query Q { __typename }", "operationName", "Q")
                        .statusCode())
                .isEqualTo(200);
        assertThat(get("query", "mutation M { x } query Q { __typename }", "operationName", "M")
                        .statusCode())
                .isEqualTo(405);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            other=1                                         | The address has no "query".
            query=                                          | The address has no "query".
            query=%7B__typename%7D&query=%7B__typename%7D   | The address has "query" more than once.
            query=%7B__typename%7D&variables=%5B%5D         | "variables" is a list; it must be an object.
            query=%7B__typename%7D&variables=x              | "variables" is no JSON: Unrecognized token 'x'
            query=%7B__typename%7D&variables=%7B            | "variables" is JSON that ends before it is complete.
            query=%7B__typename%7D&extensions=0             | "extensions" is 0; it must be an object.
            query=%7B__typename%7D&variables=%7B%22a%22:%22%5Cud800%22%7D | "variables" has half a character
            query=%ff                                       | The parameters of the address are no UTF-8
            """)
    void addressThatIsNoQuestion(String parameters, String message) {
        assertTold(client.get("/graphql?" + parameters), 400, "BAD_REQUEST", message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc-123", "0af7651916cd43dd8448eb211c80319c", "A.b_c-9"})
    void plainIdsOfRequestsAreTaken(String id) {
        assertThat(requestId(client.request(address("query", "{ __typename }")).header("X-Request-Id", id)))
                .isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a;b", "<script>", "-a", "ä", "a\tb"})
    void otherIdsAreReplaced(String id) {
        assertThat(requestId(client.request("/nothing").header("X-Request-Id", id)))
                .matches("[0-9a-f]{16}");
    }

    @Test
    void longIdsAreReplacedAndAbsentOnesMade() {
        assertThat(requestId(client.request("/").header("X-Request-Id", "a".repeat(65))))
                .matches("[0-9a-f]{16}");
        assertThat(requestId(client.request("/graphql/schema"))).matches("[0-9a-f]{16}");
    }

    private String requestId(HttpRequest.Builder request) {
        return client.send(request).headers().firstValue("X-Request-Id").orElseThrow();
    }

    /** Tomcat refuses these before the service sees them. */
    @ParameterizedTest
    @ValueSource(strings = {"GET /a|b HTTP/1.1", "GET /%2e%2e/%2fetc HTTP/1.1", "GET /graphql?query={ HTTP/1.1"})
    void malformedRequestsAreToldInTheSameShape(String line) throws IOException {
        String answer = raw(line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 40").contains("Content-Type: application/json");
        assertThat(answer).contains("{\"errors\":[{\"message\":").doesNotContain("<html");
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private HttpResponse<String> get(String... parameters) {
        return client.get(address(parameters));
    }

    static String address(String... parameters) {
        StringBuilder address = new StringBuilder("/graphql");
        for (int i = 0; i < parameters.length; i += 2) {
            address.append(i == 0 ? '?' : '&')
                    .append(parameters[i])
                    .append('=')
                    .append(URLEncoder.encode(parameters[i + 1], StandardCharsets.UTF_8));
        }
        return address.toString();
    }

    private static void assertTold(HttpResponse<String> response, int status, String code, String message) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.body())
                .contains("\"code\":\"%s\"".formatted(code))
                .contains(message.replace("\\", "\\\\").replace("\"", "\\\""));
        assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
    }
}
