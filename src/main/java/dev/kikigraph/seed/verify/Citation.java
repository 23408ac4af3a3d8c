package dev.kikigraph.seed.verify;

import dev.kikigraph.provenance.LineRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Lines of a document that a node or relationship cites.
 *
 * @param document slug of the source
 * @param lines as in {@code 16-20,76}
 * @param fields those that they prove; empty for all
 */
record Citation(String document, String lines, List<String> fields) {

    private static final String EVIDENCE = "evidence";

    /** All evidence in the properties of a node or relationship. */
    static List<Citation> in(Map<String, Object> properties) {
        List<Citation> citations = new ArrayList<>();
        if (properties.get(EVIDENCE) instanceof List<?> evidence) {
            evidence.forEach(piece -> citations.add(of(piece.toString())));
        }
        return citations;
    }

    private static Citation of(String stored) {
        String[] parts = stored.split(" ");
        return new Citation(parts[0], parts[1], parts.length > 2 ? List.of(parts[2].split(",")) : List.of());
    }

    static String text(List<Citation> citations) {
        return citations.stream().map(Citation::lines).distinct().collect(Collectors.joining(","));
    }

    boolean proves(String field) {
        return fields.isEmpty() || fields.contains(field);
    }

    List<LineRange> ranges() {
        return LineRange.parse(lines);
    }

    IntStream numbers() {
        return ranges().stream().flatMapToInt(LineRange::numbers);
    }
}
