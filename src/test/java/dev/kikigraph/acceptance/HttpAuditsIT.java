package dev.kikigraph.acceptance;

import dev.kikigraph.api.support.NodeTests;
import dev.kikigraph.api.support.WithRailway;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** GraphQL over HTTP as its specification has it, by the audits of those who wrote it. */
@WithRailway
class HttpAuditsIT {

    private static final Path CLIENTS = Path.of("src/test/clients");

    @LocalServerPort
    private int port;

    @Test
    void allAuditsPass() throws Exception {
        if (!Files.exists(CLIENTS.resolve("node_modules/.package-lock.json"))) {
            NodeTests.missing("The audits were left out of this build: build without -Dweb.skip.");
        }
        NodeTests.run(CLIENTS, Map.of("BASE_URL", "http://localhost:" + port), "audits.test.mjs");
    }
}
