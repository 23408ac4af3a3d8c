package dev.kikigraph.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kikigraph.api.support.WithRailway;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** HTTP as attackers write it, byte for byte. Each is answered once at most, in the form of all errors, unlogged. */
@WithRailway
@ExtendWith(OutputCaptureExtension.class)
class HostileRequestsIT {

    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 (\\d{3})");
    private static final String BODY = "{\"query\":\"{ __typename }\"}";
    private static final String SMUGGLED = "GET /robots.txt HTTP/1.1\r\nHost: a\r\n\r\n";
    private static final String END = "Connection: close\r\n\r\n";
    private static final int LONGEST_READ = 3_000;

    @LocalServerPort
    private int port;

    private int logged;

    @BeforeEach
    void begin(CapturedOutput output) {
        logged = output.getAll().length();
    }

    @AfterEach
    void nothingIsLogged(CapturedOutput output) {
        assertThat(output.getAll().substring(logged)).doesNotContain(" WARN ", " ERROR ", "\tat ");
    }

    /** Lengths that two servers in a row could read differently. */
    @ParameterizedTest
    @MethodSource
    void requestThatMayHideAnotherIsTheLastOfItsConnection(String headers, String body) throws IOException {
        String answer = raw("POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n" + headers
                + "\r\n\r\n" + body + SMUGGLED);

        assertThat(STATUS.matcher(answer).results().map(one -> one.group(1)).toList())
                .as(answer)
                .hasSize(1)
                .allMatch(status -> status.startsWith("4") || status.equals("501"));
        assertThat(answer).containsIgnoringCase("Connection: close").contains("\"code\":\"BAD_REQUEST\"");
    }

    static Stream<Arguments> requestThatMayHideAnotherIsTheLastOfItsConnection() {
        String length = "Content-Length: " + BODY.length();
        String chunked = "Transfer-Encoding: chunked";
        String none = "0\r\n\r\n";
        return Stream.of(
                Arguments.of(length + "\r\n" + chunked, none),
                Arguments.of(chunked + "\r\n" + length, none),
                Arguments.of(length + "\r\n" + length, BODY),
                Arguments.of(length + "\r\nContent-Length: 0", BODY),
                Arguments.of(length + ", 0", BODY),
                Arguments.of("Content-Length: +26", BODY),
                Arguments.of("Content-Length: -1", BODY),
                Arguments.of("Content-Length: 0x1a", BODY),
                Arguments.of("Content-Length: 99999999999999999999", BODY),
                Arguments.of("Transfer-Encoding: xchunked", none),
                Arguments.of("Transfer-Encoding: chunked, identity", none),
                Arguments.of(chunked + "\r\n" + chunked, none),
                Arguments.of("Transfer-Encoding : chunked", none),
                Arguments.of("Transfer-Encoding\u0000: chunked", none),
                Arguments.of(chunked, "zz\r\n" + BODY),
                Arguments.of(chunked, "1;" + "x".repeat(20_000) + "\r\n{\r\n0\r\n\r\n"),
                Arguments.of(chunked, "0\r\n" + "a: b\r\n".repeat(5_000) + "\r\n"));
    }

    @ParameterizedTest
    @MethodSource
    void requestThatIsNoHttpIsRefused(String request) throws IOException {
        assertRefused(raw(request));
    }

    static Stream<String> requestThatIsNoHttpIsRefused() {
        String get = "GET /robots.txt HTTP/1.1\r\n";
        String flood = String.join(
                "", IntStream.range(0, 200).mapToObj(i -> "X-" + i + ": a\r\n").toList());
        return Stream.of(
                get + END,
                get + "Host: a\r\nHost: b\r\n" + END,
                get + "Host: a b\r\n" + END,
                get + "Host: a/b\r\n" + END,
                get + "Host: <script>\r\n" + END,
                get + "Host: a\r\n" + flood + END,
                get + "Host: a\r\nX: " + "x".repeat(9_000) + "\r\n" + END,
                get + "Host: a\r\nX: a\u0000b\r\n" + END,
                get + "Host: a\r\nno colon\r\n" + END,
                get + "Host: a\r\nExpect: 200-maybe\r\n" + END,
                "GET /" + "x".repeat(9_000) + " HTTP/1.1\r\nHost: a\r\n" + END,
                "GET /robots.txt HTTP/9.9\r\nHost: a\r\n" + END,
                "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\r\n\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "TRACK", "CONNECT", "DEBUG", "PUT", "DELETE", "PATCH", "get"})
    void otherMethodsAreRefusedAndNothingIsEchoed(String method) throws IOException {
        for (String path : new String[] {"/", "/graphql", "/robots.txt"}) {
            String answer = raw(method + " " + path + " HTTP/1.1\r\nHost: a\r\nX-Secret: told\r\n" + END);

            assertRefused(answer);
            assertThat(answer).doesNotContain("told");
        }
    }

    /** Where an address is put together, it is relative. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/", "/graphiql", "/graphiql/", "/graphql/schema", "/graphql?query=%7B__typename%7D", "/robots.txt",
                "/.well-known/security.txt", "/actuator", "/actuator/health", "/actuator/info", "/readyz", "/nothing",
                "http://evil.example/graphiql", "//evil.example/graphiql", "/\\evil.example"
            })
    void noAnswerNamesTheHostThatAClientSays(String address) throws IOException {
        String answer = raw("GET " + address + " HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example\r\n"
                + "X-Forwarded-Prefix: /evil.example\r\nX-Forwarded-Proto: evil\r\nX-Forwarded-Port: 666\r\n"
                + "X-Original-URL: /evil.example\r\nX-Rewrite-URL: /evil.example\r\nForwarded: host=evil.example;proto=evil\r\n"
                // One that the service thinks of may have any digits.
                + "X-Request-Id: mine\r\n"
                + END);

        assertThat(answer).startsWith("HTTP/1.1 ").doesNotContain("evil", "666");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../application.yaml",
                "/assets/../application.yaml",
                "/assets/../../application.yaml",
                "/assets/%2e%2e/application.yaml",
                "/assets/%2e%2e%2fapplication.yaml",
                "/assets/..%2f..%2fapplication.yaml",
                "/assets/%252e%252e%252fapplication.yaml",
                "/assets/..%5capplication.yaml",
                "/assets/..\\application.yaml",
                "/assets/..;/application.yaml",
                "/assets/..;/..;/application.yaml",
                "/assets/;/../application.yaml",
                "/assets/%c0%ae%c0%ae/application.yaml",
                "/assets/%uff0e%uff0e/application.yaml",
                "/assets/.%00./application.yaml",
                "/assets/file:/etc/passwd",
                "/assets//etc/passwd",
                "//etc/passwd",
                "/graphiql/../application.yaml",
                "/graphiql/..%2f..%2fapplication.yaml",
                "/graphiql/%2e%2e/application.yaml",
                "/graphiql/..;/application.yaml",
                "/graphiql/assets/....//....//application.yaml",
                "/WEB-INF/web.xml",
                "/graphiql/WEB-INF/web.xml",
                "/BOOT-INF/classes/application.yaml",
                "/META-INF/MANIFEST.MF",
                "/actuator/env",
                "/actuator/heapdump",
                "/actuator/..;/env",
                "/actuator/..;/heapdump",
                "/.git/config",
                "/.env"
            })
    void noFileIsReachedButThoseOfThePages(String address) throws IOException {
        assertRefused(raw("GET " + address + " HTTP/1.1\r\nHost: a\r\n" + END));
    }

    /** Browsers run nothing of an answer: what was asked is not in it, and the only page there is the explorer's. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%3Cscript%3Ealert(1)%3C%2Fscript%3E",
                "/line:%3Cscript%3Ealert(1)%3C",
                "/line:%22onload=alert(1)",
                "/search?q=%3Cscript%3Ealert(1)%3C/script%3E",
                "/list?type=%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E",
                "/graphiql/?query=%3Cscript%3Ealert(1)%3C/script%3E",
                "/graphiql?x=%0d%0aX-Evil:alert(1)",
                "/%0d%0aX-Evil:%20alert(1)",
                "/line:x%0d%0aX-Evil:alert(1)",
                "/javascript:alert(1)",
                "/data:text/html,alert(1)",
                "/nothing/%3Csvg%20onload=alert(1)%3E"
            })
    void nothingOfAnAddressStandsInAnAnswer(String address) throws IOException {
        String answer = raw("GET " + address + " HTTP/1.1\r\nHost: a\r\n" + END);

        assertThat(answer).startsWith("HTTP/1.1 ").doesNotContain("alert", "X-Evil");
        if (!answer.startsWith("HTTP/1.1 400")) {
            assertThat(answer).contains("script-src 'self'", "X-Content-Type-Options: nosniff");
        }
    }

    @Test
    void textOfAQuestionComesBackAsJsonThatNobodyTakesForAPage() throws IOException {
        String answer = raw("GET /graphql?query=%7B%3Cscript%3Ealert(1)%3C/script%3E%7D HTTP/1.1\r\nHost: a\r\n"
                + "Accept: text/html, */*\r\n" + END);

        assertThat(answer)
                .contains("Content-Type: application/", "json", "X-Content-Type-Options: nosniff", "default-src 'none'")
                .doesNotContain("text/html");
    }

    @Test
    void filesAreSentWholeHoweverManyPartsAreAsked() throws IOException {
        String parts =
                String.join(",", IntStream.range(0, 300).mapToObj(i -> i + "-").toList());

        String answer = raw("GET /favicon.svg HTTP/1.1\r\nHost: a\r\nRange: bytes=" + parts + "\r\n" + END);

        Matcher status = STATUS.matcher(answer);
        assertThat(status.lookingAt()).isTrue();
        assertThat(status.group(1)).as(answer).isIn("200", "404");
    }

    private static void assertRefused(String answer) {
        assertThat(answer).matches("(?s)HTTP/1\\.1 (4\\d\\d|501|505) .*");
        assertThat(answer).contains("application/json").contains("{\"errors\":[{\"message\":\"");
        assertThat(answer).doesNotContain("<html", "INTERNAL", "Tomcat", "spring:", "root:");
    }

    /** All that comes until the connection ends, or nothing more comes. */
    private String raw(String request) throws IOException {
        StringBuilder answer = new StringBuilder();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(LONGEST_READ);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            byte[] piece = new byte[8_192];
            for (int count = socket.getInputStream().read(piece);
                    count >= 0;
                    count = socket.getInputStream().read(piece)) {
                answer.append(new String(piece, 0, count, StandardCharsets.ISO_8859_1));
            }
        } catch (SocketException e) {
            // Whatever was still to come of the request was not waited for.
        }
        return answer.toString();
    }
}
