package dev.kikigraph.api.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kikigraph.api.support.ApiClient;
import dev.kikigraph.graph.TemporaryData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.json.JsonMapper;

/** Two documents of which one confirms some of what the other says, and contradicts it in one budget. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "kikigraph.seed=src/test/resources/docs/contradicts")
@ContextConfiguration(initializers = TemporaryData.class)
class SecondDocumentIT {

    private static final Path FILES = Path.of("src/test/resources/docs");

    @LocalServerPort
    private int port;

    @Test
    void whatEachDocumentPrintsIsGivenBesideTheServedValue() throws IOException {
        String answer = new ApiClient(port).ask(Files.readString(FILES.resolve("evidence.graphql")), Map.of());

        assertThat(JsonMapper.shared().readTree(answer).toPrettyString())
                .isEqualTo(JsonMapper.shared()
                        .readTree(Files.readString(FILES.resolve("evidence.json")))
                        .toPrettyString());
    }
}
