package dev.kikigraph.acceptance;

import dev.kikigraph.api.support.NodeTests;
import dev.kikigraph.graph.TemporaryData;
import dev.kikigraph.graph.release.ProgressListener;
import dev.kikigraph.seed.SeedImport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;

/** The caches of Apollo, urql and Relay on the real data, in which an example changes from release to release. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TemporaryData.class)
class ClientCachesIT {

    private static final Path CLIENTS = Path.of("src/test/clients");
    private static final Path RELEASES = Path.of("src/test/resources/acceptance/clients");

    @TempDir
    private static Path seed;

    @LocalServerPort
    private int port;

    @BeforeAll
    static void needsClients() {
        if (!Files.exists(CLIENTS.resolve("node_modules/.package-lock.json"))) {
            NodeTests.missing("The clients were left out of this build: build without -Dweb.skip.");
        }
    }

    /** The service imports the first release itself. */
    @DynamicPropertySource
    static void seed(DynamicPropertyRegistry registry) throws IOException {
        FileSystemUtils.copyRecursively(Path.of("graph-seed"), seed);
        write(1);
        registry.add("kikigraph.seed", () -> seed);
    }

    @Test
    void neverShowWhatTheServiceDidNotSay(@Autowired SeedImport seedImport) throws Exception {
        for (int release = 2; release <= 3; release++) {
            write(release);
            seedImport.apply(seedImport.plan(), ProgressListener.NONE);
        }

        NodeTests.run(CLIENTS, Map.of("BASE_URL", "http://localhost:" + port), "check.test.mjs", "clients.test.mjs");
    }

    private static void write(int release) throws IOException {
        Path example = RELEASES.resolve("release-%d.yaml".formatted(release));
        Files.copy(example, seed.resolve("example.yaml"), StandardCopyOption.REPLACE_EXISTING);
    }
}
