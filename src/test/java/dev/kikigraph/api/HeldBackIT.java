package dev.kikigraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kikigraph.api.support.ApiClient;
import dev.kikigraph.graph.SeedLoad;
import dev.kikigraph.graph.TemporaryData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Half a seed is no reason to lose the other half. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TemporaryData.class)
class HeldBackIT {

    private static final Path DOCS = Path.of("src/test/resources/docs/confirms");

    @TempDir
    private static Path seed;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void seed(DynamicPropertyRegistry registry) {
        registry.add("kikigraph.seed", () -> seed);
        copy("2026");
        copy("2027");
    }

    @Test
    void serviceGoesOnServingTheOldReleaseReadyAndSaysSo(@Autowired SeedLoad load)
            throws IOException, InterruptedException {
        String all = Files.readString(seed.resolve("2026.yaml"));
        Files.delete(seed.resolve("2027.yaml"));
        Files.writeString(seed.resolve("2026.yaml"), all.substring(0, all.indexOf("country:jp:")));

        assertThat(load.ensureLoaded().number()).isEqualTo(1);

        HttpResponse<String> readiness = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(
                                        URI.create("http://localhost:%d/actuator/health/readiness".formatted(port)))
                                .build(),
                        BodyHandlers.ofString());
        assertThat(readiness.statusCode()).isEqualTo(200);
        assertThat(readiness.body())
                .contains("\"release\":1")
                .contains(
                        "\"heldBack\":\"The seed is not imported, and release 1 is served as before: it would remove 4 of 7"
                                + " things, more than a tenth. If that is meant, start once with KIKIGRAPH_ALLOW_REMOVALS=true; import"
                                + " --dry-run tells what would go.\"");
        assertThat(new ApiClient(port)
                        .ask("{ countries { totalCount } }")
                        .at("/data/countries/totalCount")
                        .asInt())
                .isEqualTo(2);
    }

    private static void copy(String year) {
        try {
            Files.copy(DOCS.resolve(year).resolve("trial.yaml"), seed.resolve(year + ".yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
