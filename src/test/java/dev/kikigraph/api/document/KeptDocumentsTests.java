package dev.kikigraph.api.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kikigraph.api.support.RailwaySchema;
import dev.kikigraph.ontology.RailwayOntology;
import dev.kikigraph.query.operation.DocumentSize;
import graphql.ExecutionInput;
import graphql.language.Document;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/** A kept document is the same object each time that it is asked. */
class KeptDocumentsTests {

    private static final DataSize KEPT = DataSize.ofMegabytes(1);

    private final Documents documents = new Documents(
            RailwaySchema.of(RailwayOntology.read()),
            new DocumentLimits(50_000, 15_000, 50, 200, 200, 25, 2000, new FilterLimits(200, 400, 40, 8, 4, 10_000)),
            TrustedDocuments.read(null, List.of(), false),
            true,
            KEPT);

    @Test
    void documentIsReadOnce() {
        assertThat(document("{ lines { totalCount } }")).isSameAs(document("{ lines { totalCount } }"));
    }

    @Test
    void documentsAreKeptAsFarAsTheirMemoryAllows() {
        List<String> texts = IntStream.range(0, 20)
                .mapToObj(KeptDocumentsTests::ofManyValues)
                .toList();
        List<Document> read = texts.stream().map(this::document).toList();
        int each = DocumentSize.of(read.get(0));

        Awaitility.await().untilAsserted(() -> assertThat(IntStream.range(0, texts.size())
                        .filter(i -> document(texts.get(i)) == read.get(i))
                        .count())
                .isLessThanOrEqualTo(KEPT.toBytes() / each));
    }

    private Document document(String text) {
        return documents
                .getDocumentAsync(ExecutionInput.newExecutionInput(text).build(), input -> {
                    throw new IllegalStateException();
                })
                .join()
                .getDocument();
    }

    private static String ofManyValues(int number) {
        String values = IntStream.range(0, 1000).mapToObj(i -> "\"" + i + "\"").collect(Collectors.joining(" "));
        return "query Q%d { lines(where: { id: { in: [%s] } }) { totalCount } }".formatted(number, values);
    }
}
