package dev.kikigraph.provenance;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lines of a document that prove a fact.
 *
 * @param document id of the source
 * @param lines such as {@code 16-20,76}
 * @param fields what these lines prove; empty where they prove the whole
 * @param prints how the document gives what another one states first
 * @param section the innermost in which the first line stands; null where it stands in none
 * @param documents that know of sections
 * @param source the text of the document; null where it is not at hand
 * @param textAbsence why not; null where it is
 */
public record Evidence(
        String document,
        String lines,
        List<String> fields,
        List<Citation.Print> prints,
        DocumentIndex.@Nullable Section section,
        DocumentIndex documents,
        @Nullable SourceDocument source,
        @Nullable TextAbsence textAbsence) {

    /**
     * Reads the pieces of a node or relationship.
     *
     * @param pieces as the graph keeps them
     */
    public static List<Evidence> of(@Nullable List<?> pieces, DocumentIndex documents) {
        return pieces == null
                ? List.of()
                : pieces.stream().map(piece -> of(piece.toString(), documents)).toList();
    }

    /** The innermost sections in which any of the lines stand, in the order of the document. */
    public List<DocumentIndex.Section> sections() {
        return documents.at(document, LineRange.parse(lines));
    }

    /** The text of the lines, below each other; null where the document is not at hand. */
    public @Nullable String text() {
        return source == null ? null : source.text(lines);
    }

    /** One piece for readers, from the form in which the graph keeps it. */
    public static String readable(String piece) {
        return Citation.parse(piece).text();
    }

    private static Evidence of(String piece, DocumentIndex documents) {
        Citation citation = Citation.parse(piece);
        String document = Citation.SOURCE + citation.document();
        return new Evidence(
                document,
                citation.lines(),
                citation.fields(),
                citation.prints(),
                documents.at(document, citation.ranges().get(0).first()),
                documents,
                documents.text(document),
                documents.textAbsence(document));
    }
}
