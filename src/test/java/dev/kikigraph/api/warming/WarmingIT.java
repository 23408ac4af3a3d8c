package dev.kikigraph.api.warming;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kikigraph.api.support.ApiClient;
import dev.kikigraph.graph.TemporaryData;
import dev.kikigraph.graph.release.ProgressListener;
import dev.kikigraph.seed.SeedImport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A small seed and what it becomes. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"kikigraph.warming=true", "kikigraph.query.slow=1m"})
@ContextConfiguration(initializers = TemporaryData.class)
@DirtiesContext
@ExtendWith(OutputCaptureExtension.class)
class WarmingIT {

    private static final Path RELEASES = Path.of("src/test/resources/changes");

    private static final Pattern WARM =
            Pattern.compile("INFO  Warm after \\d+\\.\\d s: \\d+ of \\d+ queries of the pages answered");

    @TempDir
    private static Path seed;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void seed(DynamicPropertyRegistry registry) throws IOException {
        write(1);
        registry.add("kikigraph.seed", () -> seed);
    }

    @Test
    void readyQueriesAreAskedOnceTheServiceIsReadyAndAgainWhenAnotherReleaseIsServed(
            @Autowired SeedImport seedImport, CapturedOutput output) throws IOException {
        awaitWarm(output, 1);

        write(2);
        assertThat(seedImport.apply(seedImport.plan(), ProgressListener.NONE).number())
                .isEqualTo(2);
        assertThat(new ApiClient(port)
                        .ask("{ dataset { release } }")
                        .at("/data/dataset/release")
                        .asInt())
                .isEqualTo(2);

        awaitWarm(output, 2);
        assertThat(output).doesNotContain("WARN");
    }

    private static void awaitWarm(CapturedOutput output, int times) {
        Awaitility.await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> assertThat(
                        WARM.matcher(output.getAll()).results())
                .hasSize(times));
    }

    private static void write(int release) throws IOException {
        Files.writeString(
                seed.resolve("seed.yaml"), Files.readString(RELEASES.resolve("release-%d.yaml".formatted(release))));
    }
}
