package dev.kikigraph.api.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kikigraph.api.support.ApiClient;
import dev.kikigraph.api.support.TestDocuments;
import dev.kikigraph.api.support.TestDocuments.TestDocument;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** Every document is answered with the very text that was written out for it, the order of the keys included. */
abstract class RailwayDocumentsContract {

    private static final JsonMapper JSON = JsonMapper.shared();

    @LocalServerPort
    private int port;

    static List<TestDocument> documents() {
        return TestDocuments.railway();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void documentIsAnsweredAsWrittenOut(TestDocument document) {
        String answer = new ApiClient(port).ask(document.text(), document.variables());

        assertThat(JSON.readTree(answer).toPrettyString()).isEqualTo(document.prettyAnswer());
        assertThat(answer).isEqualTo(document.answer());
    }
}
