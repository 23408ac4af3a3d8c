package dev.kikigraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SmallHeapIT {

    private static final String FIGURES =
            "needs about \\d+ MB, and of the heap of \\d+ MB only \\d+ MB are free: start Kikigraph with a larger one, for"
                    + " example with -Xmx\\d+m or JDK_JAVA_OPTIONS=-Xmx\\d+m\\.";

    private static final String COPY = "the copy of the graph that domain questions are answered from " + FIGURES;

    @TempDir
    Path folder;

    @Test
    void withoutRoomForTheCopyOfTheGraphEverythingElseIsAnswered() throws IOException, InterruptedException {
        try (ServiceProcess service = ServiceProcess.startAsItIs(
                "150m",
                folder,
                "--spring.main.sources=" + LargeGraph.class.getName(),
                "--large.relationships=200000")) {
            assertThat(service.awaitReady())
                    .matches("(?s).* WARN  Domain questions are not answered, but everything else is: " + COPY
                            + "\\R.* INFO  Kikigraph is ready: .*");

            HttpResponse<String> answer = post(
                    service,
                    "{ \"query\": \"{ coverage(rows: PILLAR, columns: MINISTRY) { gapCount } countries(first: 1) { nodes { id } } }\" }");
            assertThat(answer.body())
                    .contains(
                            "\"coverage\":null",
                            "\"countries\":{\"nodes\":[{\"id\":\"country:jp\"}]}",
                            "\"UNAVAILABLE\"")
                    .containsPattern("\"T" + COPY.substring(1) + "\"");
            HttpResponse<String> readiness = send(HttpRequest.newBuilder(uri(service, "/actuator/health/readiness")));
            assertThat(readiness.statusCode()).isEqualTo(200);
            assertThat(readiness.body())
                    .containsPattern("Domain questions are not answered, but everything else is: " + COPY);
        }
    }

    @Test
    void anImportThatDoesNotFitIsNotBegunAndTheReleaseBeforeIsServed() throws IOException, InterruptedException {
        Path seed = Files.createDirectory(folder.resolve("seed"));
        Path data = folder.resolve("data");
        Files.copy(Path.of("src/test/resources/changes/release-1.yaml"), seed.resolve("base.yaml"));
        try (ServiceProcess first = ServiceProcess.startAsItIs("200m", data, "--kikigraph.seed=" + seed)) {
            assertThat(first.awaitReady()).contains("release 1 ");
            first.terminate();
            first.awaitExit();
        }

        Files.writeString(seed.resolve("regions.yaml"), regions(11_000));
        try (ServiceProcess second = ServiceProcess.startAsItIs("200m", data, "--kikigraph.seed=" + seed)) {
            assertThat(second.awaitReady())
                    .matches(
                            "(?s).* WARN  The seed is not imported, and release 1 is served as before: importing the seed "
                                    + FIGURES + "\\R.* INFO  Kikigraph is ready: .* release 1 .*");
        }
    }

    @Test
    void aSeedThatDoesNotFitIsNotRead() throws IOException, InterruptedException {
        Path seed = Files.createDirectory(folder.resolve("seed"));
        Files.writeString(seed.resolve("large.yaml"), "# nothing but a remark\n".repeat(500_000));

        try (ServiceProcess service =
                ServiceProcess.startAsItIs("200m", folder.resolve("data"), "--kikigraph.seed=" + seed)) {
            assertThat(service.awaitExit()).isEqualTo(1);
            assertThat(service.output())
                    .matches("(?s).*\\RKikigraph cannot start: reading the seed " + FIGURES + "\\R");
        }
    }

    private static String regions(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "region:r%d: { name: { ja: 地域%d, en: Region %d }, countryKind: REGION, evidence: 1 }"
                        .formatted(i, i, i))
                .collect(Collectors.joining("\n", "document: plan-2026\n", "\n"));
    }

    private static HttpResponse<String> post(ServiceProcess service, String body)
            throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri(service, "/graphql"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private static URI uri(ServiceProcess service, String path) {
        return URI.create("http://127.0.0.1:" + service.port() + path);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }
}
