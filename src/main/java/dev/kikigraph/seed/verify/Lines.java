package dev.kikigraph.seed.verify;

import dev.kikigraph.provenance.LineRange;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The text of cited lines. */
final class Lines {

    private final SourceDocument document;
    private final Map<String, FoldedText> texts = new HashMap<>();

    Lines(SourceDocument document) {
        this.document = document;
    }

    SourceDocument document() {
        return document;
    }

    /** In the order of the document, each line once. */
    FoldedText text(List<Citation> citations) {
        return texts.computeIfAbsent(
                Citation.text(citations),
                lines -> FoldedText.of(LineRange.parse(lines).stream()
                        .flatMapToInt(LineRange::numbers)
                        .filter(document::has)
                        .sorted()
                        .distinct()
                        .mapToObj(document::line)
                        .toList()));
    }

    /** With all markup. */
    String typeset(List<Citation> citations) {
        return LineRange.parse(Citation.text(citations)).stream()
                .flatMapToInt(LineRange::numbers)
                .filter(document::has)
                .mapToObj(document::line)
                .collect(Collectors.joining("\n"));
    }
}
