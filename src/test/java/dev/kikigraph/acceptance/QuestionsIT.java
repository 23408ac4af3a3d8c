package dev.kikigraph.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kikigraph.api.support.ApiClient;
import dev.kikigraph.api.support.TestDocuments;
import dev.kikigraph.api.support.TestDocuments.TestDocument;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** Questions that people asked of the source, each answered by one document. */
@WithRealData
class QuestionsIT {

    @LocalServerPort
    private int port;

    static List<TestDocument> questions() {
        return TestDocuments.questions();
    }

    @ParameterizedTest
    @MethodSource("questions")
    void questionIsAnswered(TestDocument question) {
        String answer = new ApiClient(port).ask(question.text(), question.variables());

        assertThat(JsonMapper.shared().readTree(answer).toPrettyString()).isEqualTo(question.prettyAnswer());
    }
}
