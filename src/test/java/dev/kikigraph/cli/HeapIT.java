package dev.kikigraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kikigraph.Alone;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** A gigabyte is enough, whatever is asked. */
@Alone
class HeapIT {

    private static final String LOOK_UP = "{ country(id: \"country:jp\") { name } }";
    private static final String LOOKED_UP = "{\"data\":{\"country\":{\"name\":\"日本\"}}}";

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void listsWithinListsEndInOneErrorAndHoldUpNobodyElse(@TempDir Path data) throws IOException {
        try (ServiceProcess service = ServiceProcess.startAsItIs(
                "1g",
                data,
                "--kikigraph.query.rows=1000000000000",
                "--kikigraph.limits.cost=1000000000000",
                "--kikigraph.limits.kept=0B")) {
            URI api = URI.create("http://127.0.0.1:" + service.port() + "/graphql");
            String expected =
                    "{\"errors\":[{\"message\":\"The answer needs more memory than one may take (64 MB). Ask for smaller"
                            + " pages (first) or for fewer lists within lists, and for the rest in further requests.\",";
            for (int levels : new int[] {6, 10}) {
                assertThat(ask(api, LOOK_UP)).isEqualTo(LOOKED_UP);

                CompletableFuture<String> bomb = CompletableFuture.supplyAsync(() -> ask(api, bomb(14, levels)));
                List<Long> millis = new ArrayList<>();
                while (!bomb.isDone()) {
                    long start = System.nanoTime();
                    assertThat(ask(api, LOOK_UP)).isEqualTo(LOOKED_UP);
                    millis.add((System.nanoTime() - start) / 1_000_000);
                }

                assertThat(bomb.join()).startsWith(expected).doesNotContain("\"data\"");
                Collections.sort(millis);
                assertThat(millis.get(millis.size() * 99 / 100))
                        .as("%s", millis)
                        .isLessThan(500);
            }
            assertThat(service.outputSinceReady()).isEmpty();
        }
    }

    private static String bomb(int aliases, int levels) {
        String inner = "name";
        for (int i = 0; i < levels / 2; i++) {
            inner = """
                    name frameworks(first: 200) { nodes { name participants(first: 200) { nodes { ... on Country { %s } } } } }
                    """.formatted(inner);
        }
        String field = "countries(first: 200) { nodes { " + inner + " } }";
        return IntStream.range(0, aliases)
                .mapToObj(i -> "a" + i + ": " + field)
                .collect(Collectors.joining(" ", "{ ", " }"));
    }

    private String ask(URI api, String document) {
        HttpRequest request = HttpRequest.newBuilder(api)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(Map.of("query", document))))
                .build();
        try {
            return client.send(request, BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
