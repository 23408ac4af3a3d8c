package dev.kikigraph.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kikigraph.Alone;
import dev.kikigraph.api.support.ApiClient;
import dev.kikigraph.cli.ServiceProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The service, just started, to those who ask first. */
@Alone
class WarmIT {

    private static final Path QUERIES = Path.of("src/main/web/src/queries");

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final Pattern WARM =
            Pattern.compile("INFO  Warm after (\\d+\\.\\d) s: \\d+ queries of the pages answered\\.\\n");

    @TempDir
    private Path data;

    @Test
    void requestsAreAnsweredWhileItWarmsAndReadyQueriesQuicklyAfterwards() throws Exception {
        try (ServiceProcess service = ServiceProcess.startAsItIs("512m", data, "--kikigraph.warming=true")) {
            ApiClient client = new ApiClient(service.port());
            int answers = 0;
            Matcher warm = WARM.matcher(service.output());
            while (!warm.find()) {
                assertThat(client.ask("{ dataset { release } }")
                                .at("/data/dataset/release")
                                .asInt())
                        .isEqualTo(1);
                answers++;
                warm = WARM.matcher(service.output());
            }

            // One for each ready query is what those got who had to wait for them.
            assertThat(answers).isGreaterThan(34);
            Duration first = Duration.ofNanos(Math.round(Double.parseDouble(warm.group(1)) * 1e9));
            assertThat(askReadyQueries(client)).isLessThan(first.dividedBy(2));
        }

        try (ServiceProcess stopped = ServiceProcess.startAsItIs("512m", data, "--kikigraph.warming=true")) {
            stopped.awaitReady();
            stopped.terminate();
            assertThat(stopped.awaitExit()).isEqualTo(143);
            assertThat(stopped.output()).doesNotContain("WARN", "ERROR", "Warm after");
        }
    }

    private static Duration askReadyQueries(ApiClient client) throws IOException {
        Duration all = Duration.ZERO;
        for (ReadyQuery query :
                JSON.readValue(QUERIES.resolve("ready-queries.json").toFile(), ReadyQuery[].class)) {
            String document = Files.readString(QUERIES.resolve(query.document() + ".graphql"));
            long begin = System.nanoTime();
            String answer = client.ask(document, Objects.requireNonNullElse(query.variables(), Map.of()));
            all = all.plusNanos(System.nanoTime() - begin);
            assertThat(answer).startsWith("{\"data\":").doesNotContain("\"errors\"");
        }
        return all;
    }

    private record ReadyQuery(String group, String title, String document, Map<String, ?> variables) {}
}
