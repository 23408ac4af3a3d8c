package dev.kikigraph.insight.facts;

import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.problem.QueryException;
import dev.kikigraph.provenance.DocumentIndex;
import dev.kikigraph.provenance.LineRange;
import dev.kikigraph.provenance.SourceDocument;
import dev.kikigraph.provenance.TextAbsence;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** From lines of a document to their text. */
@Controller
class PassageQuestion {

    private static final long MOST_LINES = 1000;

    /** The answer. */
    record Passage(
            String document,
            String lines,
            DocumentIndex.@Nullable Section section,
            @Nullable String text,
            @Nullable TextAbsence textAbsence,
            List<TextLine> textLines) {}

    /** A line of a document. */
    record TextLine(int number, String text) {}

    @QueryMapping
    Passage passage(
            @Argument @Nullable String document,
            @Argument @Nullable String lines,
            @Argument @Nullable String section,
            Snapshot snapshot) {
        AskedLines asked = AskedLines.of(document, lines, section, snapshot);
        long count = asked.ranges().stream().mapToLong(LineRange::length).sum();
        if (count > MOST_LINES) {
            throw QueryException.badRequest(
                    "lines are %,d lines; %,d are allowed. Ask in several requests.", count, MOST_LINES);
        }
        DocumentIndex documents = snapshot.documents();
        String id = asked.document().id();
        SourceDocument text = documents.text(id);
        return new Passage(
                id,
                asked.lines(),
                documents.at(id, asked.ranges().get(0).first()),
                text == null ? null : text.text(asked.lines()),
                documents.textAbsence(id),
                text == null ? List.of() : textLines(asked, text));
    }

    private static List<TextLine> textLines(AskedLines asked, SourceDocument text) {
        return asked.ranges().stream()
                .flatMapToInt(
                        range -> existing(range, asked.document().id(), text).numbers())
                .mapToObj(number -> new TextLine(number, text.line(number)))
                .toList();
    }

    private static LineRange existing(LineRange range, String document, SourceDocument text) {
        if (!text.has(range.last())) {
            throw QueryException.badRequest("lines has %s, but %s has %,d lines.", range, document, text.lineCount());
        }
        return range;
    }
}
