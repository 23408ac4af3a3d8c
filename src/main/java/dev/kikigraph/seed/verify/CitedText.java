package dev.kikigraph.seed.verify;

import dev.kikigraph.provenance.LineRange;
import dev.kikigraph.provenance.SourceDocument;
import dev.kikigraph.seed.SeedEvidence;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The text of cited lines. */
final class CitedText {

    private final SourceDocument document;
    private final Map<String, FoldedText> texts = new HashMap<>();

    CitedText(SourceDocument document) {
        this.document = document;
    }

    SourceDocument document() {
        return document;
    }

    /** In the order of the document, each line once. */
    FoldedText text(List<SeedEvidence> evidence) {
        return texts.computeIfAbsent(
                numbers(evidence),
                lines -> FoldedText.of(LineRange.parse(lines).stream()
                        .flatMapToInt(LineRange::numbers)
                        .filter(document::has)
                        .sorted()
                        .distinct()
                        .mapToObj(document::line)
                        .toList()));
    }

    /** Such as {@code 16-20,76}. */
    static String numbers(List<SeedEvidence> evidence) {
        return evidence.stream()
                .map(piece -> piece.citation().lines())
                .distinct()
                .collect(Collectors.joining(","));
    }

    /** With all markup. */
    String typeset(List<SeedEvidence> evidence) {
        return document.text(numbers(evidence));
    }

    /** Also where the document has no such line. */
    static boolean isBlank(SourceDocument document, int line) {
        return !document.has(line) || FoldedText.of(document.line(line)).isEmpty();
    }
}
