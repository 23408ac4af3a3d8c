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

/** The domain questions, asked of the real data over HTTP. */
@WithRealData
class InsightIT {

    @LocalServerPort
    private int port;

    static List<TestDocument> documents() {
        return TestDocuments.insight();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void documentIsAnswered(TestDocument document) {
        String answer = new ApiClient(port).ask(document.text(), document.variables());

        assertThat(JsonMapper.shared().readTree(answer).toPrettyString()).isEqualTo(document.prettyAnswer());
    }
}
