package dev.kikigraph.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kikigraph.api.support.ApiClient;
import dev.kikigraph.api.support.WithRailway;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Errors before GraphQL are told in the form of its own, with a code, and leave no trace in the log. */
@WithRailway
@ExtendWith(OutputCaptureExtension.class)
class RequestsIT {

    private static final String TOO_MUCH =
            "The body nests lists and objects deeper than 200 levels, has more than 26,214 names, values and brackets, or has a number of more than a thousand digits.";

    private static final String EXAMPLE = " Send JSON such as {\"query\": \"{ __typename }\"}.";

    @LocalServerPort
    private int port;

    private ApiClient client;

    @BeforeEach
    void connect() {
        client = new ApiClient(port);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                                                    | The body is empty.
            null                                                  | The body is null; it must be an object.
            5                                                     | The body is 5; it must be an object.
            "x"                                                   | The body is x; it must be an object.
            [{"query":"{ __typename }"}]                          | The body is a list; one question is answered a request.
            {}                                                    | The body has no "query".
            {"query":null}                                        | The body has no "query".
            {"query":0}                                           | "query" is 0; it must be text.
            {"query":["{ __typename }"]}                          | "query" is a list; it must be text.
            {"query":"{ __typename }","variables":[]}             | "variables" is a list; it must be an object.
            {"query":"{ __typename }","variables":"{}"}           | "variables" is {}; it must be an object.
            {"query":"{ __typename }","operationName":{}}         | "operationName" is an object; it must be text.
            {"query":"{ __typename }","extensions":1}             | "extensions" is 1; it must be an object.
            {"query":"{ __typename }"                             | The body is JSON that ends before it is complete.
            {"query":"{ __typename }"} x                          | The body is no JSON: Unrecognized token 'x': was expecting (JSON String, Number, ….
            {query:"{ __typename }"}                              | The body is no JSON: Unexpected character ('q' (code 113)): was expecting double-….
            {"query":"{ __typename }","query":"{ a }"}            | The body is no JSON: Duplicate Object property "query".
            {"query":"{ __typename }","variables":{"a":1,"a":2}}  | The body is no JSON: Duplicate Object property "a".
            {"query":"{ __typename }","variables":{"a":"\\ud800"}} | The body has half a character: \\uD800 to \\uDFFF stand in pairs.
            """)
    void bodyThatIsNoQuestion(String body, String message, CapturedOutput output) {
        assertTold(client.post(body), 400, "BAD_REQUEST", message + EXAMPLE, output);
    }

    @Test
    void bodyThatIsNestedTooDeep(CapturedOutput output) {
        String body =
                "{\"query\":\"{ __typename }\",\"variables\":{\"a\":" + "[".repeat(50_000) + "]".repeat(50_000) + "}}";

        assertTold(client.post(body), 400, "BAD_REQUEST", TOO_MUCH + EXAMPLE, output);
    }

    @Test
    void bodyThatHasMoreValuesThanAnyQuestion(CapturedOutput output) {
        String body = "{\"query\":\"{ __typename }\",\"variables\":{\"a\":[" + "{},".repeat(14_000) + "{}]}}";

        assertTold(client.post(body), 400, "BAD_REQUEST", TOO_MUCH + EXAMPLE, output);
    }

    @Test
    void bodyThatIsNoUtf8(CapturedOutput output) {
        byte[] body = "{\"query\":\"{ __typename } # é\"}".getBytes(StandardCharsets.ISO_8859_1);

        assertTold(
                client.post(BodyPublishers.ofByteArray(body)),
                400,
                "BAD_REQUEST",
                "The body is no JSON: Invalid UTF-8 middle byte 0x22." + EXAMPLE,
                output);
    }

    @Test
    void bodyThatIsTooLargeWhetherItsLengthIsAnnouncedOrNot(CapturedOutput output) {
        byte[] body = ("{\"query\":\"{ __typename }\",\"variables\":{\"x\":\"" + "x".repeat(300_000) + "\"}}")
                .getBytes(StandardCharsets.UTF_8);

        HttpResponse<String> announced = client.post(BodyPublishers.ofByteArray(body));
        HttpResponse<String> chunked = client.post(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));

        for (HttpResponse<String> response : List.of(announced, chunked)) {
            assertTold(
                    response,
                    413,
                    "REQUEST_TOO_LARGE",
                    "The body of the request has more than 262,144 bytes; no more are allowed. Ask in several requests.",
                    output);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            text/plain                        | Content-Type is "text/plain"; it must be application/json, and so must be the body.
            application/graphql               | Content-Type is "application/graphql"; it must be application/json, and so must be the body.
            application/x-www-form-urlencoded | Content-Type is "application/x-www-form-urlencoded"; it must be application/json, and so must be the body.
            nonsense                          | Content-Type is "nonsense"; it must be application/json, and so must be the body.
            application/json;charset=utf-16   | Content-Type is "application/json;charset=utf-16"; it must be application/json, and so must be the body.
            none                              | Content-Type is not given; it must be application/json, and so must be the body.
            """)
    void bodyOfAnotherFormat(String contentType, String message, CapturedOutput output) {
        var request = client.request("/graphql").POST(BodyPublishers.ofString("{\"query\":\"{ __typename }\"}"));
        if (contentType != null) {
            request.header("Content-Type", contentType);
        }

        assertTold(client.send(request), 415, "UNSUPPORTED_MEDIA_TYPE", message, output);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate", "br", "identity, gzip"})
    void bodyThatIsPacked(String encoding, CapturedOutput output) {
        HttpResponse<String> response =
                client.post(BodyPublishers.ofString("{\"query\":\"{ __typename }\"}"), "Content-Encoding", encoding);

        assertTold(
                response,
                415,
                "UNSUPPORTED_MEDIA_TYPE",
                "Content-Encoding is \"%s\"; send the body as it is.".formatted(encoding),
                output);
        assertThat(response.headers().firstValue("Accept-Encoding")).hasValue("identity");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/html",
                "application/json;q=0",
                "text/event-stream",
                "nonsense",
                "application/xml, text/plain;q=0.5"
            })
    void answerInAnotherFormat(String accept, CapturedOutput output) {
        assertTold(
                client.post(BodyPublishers.ofString("{\"query\":\"{ __typename }\"}"), "Accept", accept),
                406,
                "NOT_ACCEPTABLE",
                "Accept is \"%s\"; answers are application/json or application/graphql-response+json."
                        .formatted(accept),
                output);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*",
                "application/json",
                "application/graphql-response+json, application/json;q=0.9",
                "text/html, */*;q=0.1",
                "application/*"
            })
    void answerInAFormatThatIsTaken(String accept) {
        assertThat(client.post(BodyPublishers.ofString("{\"query\":\"{ __typename }\"}"), "Accept", accept)
                        .body())
                .isEqualTo("{\"data\":{\"__typename\":\"Query\"}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "OPTIONS", "PROPFIND"})
    void questionByAnotherMethod(String method, CapturedOutput output) {
        HttpResponse<String> response = client.send(client.request("/graphql?query=%7B__typename%7D")
                .method(method, BodyPublishers.ofString("{\"query\":\"{ __typename }\"}"))
                .header("Content-Type", "application/json"));

        assertTold(
                response, 405, "METHOD_NOT_ALLOWED", "Questions come by POST or GET, not by " + method + ".", output);
        assertThat(response.headers().firstValue("Allow")).hasValue("GET, HEAD, POST");
    }

    @Test
    void addressWhereNothingIs(CapturedOutput output) {
        assertTold(
                client.get("/nothing"),
                404,
                "NOT_FOUND",
                "Nothing is here. The explorer is at /, the API at /graphql.",
                output);
    }

    @Test
    void addressThatIsForReading(CapturedOutput output) {
        assertTold(
                client.send(client.request("/graphql/schema").POST(BodyPublishers.noBody())),
                405,
                "METHOD_NOT_ALLOWED",
                "This address is for GET. The API is at /graphql.",
                output);
    }

    @Test
    void errorsHaveTheHeadersOfAllAnswers() {
        HttpResponse<String> response = client.post("null");

        assertThat(response.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
    }

    @Test
    void emptyVariablesAndOperationNamesAreNone() {
        assertThat(client.post(
                                "{\"query\":\"{ __typename }\",\"variables\":null,\"operationName\":\"\",\"extensions\":null,\"more\":[]}")
                        .body())
                .isEqualTo("{\"data\":{\"__typename\":\"Query\"}}");
    }

    private static void assertTold(
            HttpResponse<String> response, int status, String code, String message, CapturedOutput output) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        JsonNode body = JsonMapper.shared().readTree(response.body());
        assertThat(body.propertyNames()).containsExactly("errors");
        assertThat(body.path("errors").path(0).path("message").asString()).isEqualTo(message);
        assertThat(body.path("errors").path(0).path("extensions").path("code").asString())
                .isEqualTo(code);
        assertThat(output.getAll()
                        .lines()
                        .filter(line -> line.contains(" WARN ") || line.contains(" ERROR ") || line.contains("\tat ")))
                .isEmpty();
    }
}
