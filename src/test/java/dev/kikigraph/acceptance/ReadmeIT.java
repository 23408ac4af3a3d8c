package dev.kikigraph.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.kikigraph.api.support.ApiClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** Documents that the README shows can be asked, and are answered as it says. */
@WithRealData
class ReadmeIT {

    /** A document, the answer where it follows as JSON, and what is said of it up to the next document. */
    private static final Pattern EXAMPLE = Pattern.compile(
            "```graphql\\n(?<document>\\{.*?)```\\s*(```json\\n(?<answer>.*?)```)?(?<words>.*?)(?=```graphql|^##|\\z)",
            Pattern.DOTALL | Pattern.MULTILINE);

    private static final JsonMapper JSON = JsonMapper.shared();

    @LocalServerPort
    private int port;

    static List<Example> examples() throws IOException {
        return EXAMPLE.matcher(Files.readString(Path.of("README.md")))
                .results()
                .map(Example::new)
                .toList();
    }

    static Stream<Example> examplesWithAnswer() throws IOException {
        return examples().stream().filter(example -> example.answer() != null);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void documentIsAnsweredWithoutErrors(Example example) {
        assertThat(ask(example)).startsWith("{\"data\":").doesNotContain("\"errors\"");
    }

    @ParameterizedTest
    @MethodSource("examplesWithAnswer")
    void answerIsAsWritten(Example example) {
        assertThat(JSON.readTree(ask(example)).toPrettyString())
                .isEqualTo(JSON.readTree(example.answer()).toPrettyString());
    }

    /**
     * Each line of the file holds words of the README, where in the answer to the document before them it stands, and
     * what.
     */
    @ParameterizedTest
    @CsvFileSource(files = "src/test/resources/acceptance/readme/in-words.csv", delimiter = '|', quoteCharacter = '\0')
    void answerIsAsSaidInWords(String words, String path, String value) throws IOException {
        Example example = examples().stream()
                .filter(candidate -> candidate.words().contains(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("The README does not say: " + words));

        assertThat(JSON.valueToTree(JsonPath.read(ask(example), path)).toString())
                .isEqualTo(value);
    }

    private String ask(Example example) {
        return new ApiClient(port).ask(example.document(), Map.of());
    }

    record Example(String document, String answer, String words) {

        Example(MatchResult match) {
            this(match.group(1), match.group(3), match.group(4).replaceAll("\\s+", " "));
        }

        @Override
        public String toString() {
            return document.strip();
        }
    }
}
