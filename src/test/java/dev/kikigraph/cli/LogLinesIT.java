package dev.kikigraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Nothing that a client sends begins a line of the log, in whatever format, even where the log tells everything. */
class LogLinesIT {

    private static final Pattern PORT = Pattern.compile("is ready: http:.{2,4}127\\.0\\.0\\.1:(\\d+)");
    private static final Pattern LINE = Pattern.compile("\\d\\d:\\d\\d:\\d\\d (TRACE|DEBUG|INFO |WARN |ERROR) .*");
    /** The lines of an exception after that which tells of it. */
    private static final Pattern FRAME = Pattern.compile("(\\s|Caused by: |Suppressed: ).*");

    private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}&&[^\\t]]");

    private static final String FORGED = "12:00:00 ERROR forged";
    private static final JsonMapper JSON = JsonMapper.shared();

    /** One for all formats: only the first start fills it. */
    @TempDir
    private static Path data;

    @ParameterizedTest
    @ValueSource(strings = {"", "ecs", "logstash"})
    void clientsBreakNoLine(String format) throws IOException {
        try (ServiceProcess service = ServiceProcess.start(
                data,
                "--logging.structured.format.console=" + format,
                "--logging.level.org.springframework.web=trace",
                "--logging.level.org.springframework.graphql=trace",
                "--logging.level.org.apache.coyote.http11=debug",
                "--logging.level.dev.kikigraph=debug",
                "--spring.mvc.log-request-details=true",
                "--kikigraph.warming=false")) {
            Matcher ready = PORT.matcher(service.awaitReady());
            assertThat(ready.find()).isTrue();
            attack(Integer.parseInt(ready.group(1)));
            service.awaitOutput("the-last-one");

            String log = service.outputSinceReady();
            assertThat(log).contains("forged").endsWith("\n");
            assertThat(log.split("\n", -1))
                    .filteredOn(line -> !line.isEmpty())
                    .allSatisfy(format.isEmpty() ? LogLinesIT::isALine : line -> isJson(line, format));
        }
    }

    private static void isALine(String line) {
        assertThat(line).doesNotStartWith(FORGED).doesNotContainPattern(BREAKS);
        assertThat(LINE.matcher(line).matches() || FRAME.matcher(line).matches())
                .as(line)
                .isTrue();
    }

    private static void isJson(String line, String format) {
        JsonNode entry = JSON.readTree(line);
        assertThat(line).doesNotContainPattern(BREAKS);
        assertThat(entry.path("message").asString("")).isNotEmpty();
        assertThat(entry.has("@timestamp")).isTrue();
        String level = format.equals("ecs")
                ? entry.path("log").path("level").asString("")
                : entry.path("level").asString("");
        assertThat(level).matches("TRACE|DEBUG|INFO|WARN|ERROR");
    }

    private static void attack(int port) throws IOException {
        List<String> breaks =
                List.of("\n", "\r\n", "\r", "\u0085", "\u2028", "\u2029", "\u001b[2J", "\u0000", "\"}\n{\"");
        for (String one : breaks) {
            String body = JSON.writeValueAsString(
                    Map.of("query", "{ __typename }", "operationName", "x" + one + FORGED, "extensions", Map.of()));
            post(port, body, "");
            post(port, JSON.writeValueAsString(Map.of("query", one + FORGED + " {")), "");
            post(port, one + FORGED, "");
        }
        for (String escaped : List.of("%0A", "%0D%0A", "%0D", "%C2%85", "%E2%80%A8", "%1B", "%00")) {
            send(port, "GET /graphql?query=" + escaped + "12:00:00%20ERROR%20forged" + " HTTP/1.1\r\nHost: a\r\n");
            send(port, "GET /x" + escaped + "12:00:00%20ERROR%20forged" + " HTTP/1.1\r\nHost: a\r\n");
        }
        for (String raw : List.of("\u0001", "\u001b", "\u0085", "\t", "\u007f")) {
            String header = "X-Request-Id: a" + raw + FORGED + "\r\nUser-Agent: b" + raw + FORGED + "\r\n";
            post(port, "{\"query\":\"{ __typename }\"}", header);
            send(port, "GET /" + raw + FORGED + " HTTP/1.1\r\nHost: a\r\n");
        }
        send(port, "GET /the-last-one HTTP/1.1\r\nHost: a\r\n");
    }

    private static void post(int port, String body, String headers) throws IOException {
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        send(
                port,
                "POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n" + headers + "Content-Length: "
                        + length + "\r\n",
                body);
    }

    private static void send(int port, String head, String... body) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            String all = head + "Connection: close\r\n\r\n" + String.join("", body);
            socket.getOutputStream().write(all.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            try (InputStream answer = socket.getInputStream()) {
                assertThat(new String(answer.readAllBytes(), StandardCharsets.UTF_8))
                        .startsWith("HTTP/1.1 ");
            }
        }
    }
}
