package dev.kikigraph.query;

import dev.kikigraph.provenance.LineRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lines of a document that prove a fact.
 *
 * @param document id of the source
 * @param lines such as {@code 16-20,76}
 * @param fields what these lines prove; empty where they prove the whole
 * @param section the innermost in which the first line stands; null where it stands in none
 */
public record Evidence(String document, String lines, List<String> fields, SectionIndex.@Nullable Section section) {

    /** @param pieces as the graph keeps them: {@code <document> <lines> [<fields>]} */
    public static List<Evidence> of(@Nullable List<?> pieces, SectionIndex sections) {
        return pieces == null
                ? List.of()
                : pieces.stream().map(piece -> of(piece.toString(), sections)).toList();
    }

    private static Evidence of(String piece, SectionIndex sections) {
        String[] parts = piece.split(" ");
        String document = "source:" + parts[0];
        return new Evidence(
                document,
                parts[1],
                parts.length > 2 ? List.of(parts[2].split(",")) : List.of(),
                sections.at(document, LineRange.parse(parts[1]).get(0).first()));
    }
}
