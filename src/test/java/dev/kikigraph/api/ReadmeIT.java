package dev.kikigraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the README shows can be asked. */
@WithRealData
class ReadmeIT {

    /** Documents; blocks that define types begin with their description. */
    private static final Pattern DOCUMENT = Pattern.compile("```graphql\\n(\\{.*?)```", Pattern.DOTALL);

    @LocalServerPort
    private int port;

    static Stream<String> documents() throws IOException {
        return DOCUMENT.matcher(Files.readString(Path.of("README.md")))
                .results()
                .map((MatchResult match) -> match.group(1));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void documentIsAnsweredWithoutErrors(String document) {
        assertThat(new ApiClient(port).ask(document, Map.of()))
                .startsWith("{\"data\":")
                .doesNotContain("\"errors\"");
    }
}
