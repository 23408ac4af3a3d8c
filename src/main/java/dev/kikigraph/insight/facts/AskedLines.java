package dev.kikigraph.insight.facts;

import dev.kikigraph.insight.answer.ArgumentChecks;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import dev.kikigraph.insight.snapshot.SnapshotRelationship;
import dev.kikigraph.ontology.ApparatusRole;
import dev.kikigraph.ontology.NodeType;
import dev.kikigraph.problem.QueryException;
import dev.kikigraph.provenance.LineRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lines of a document that a question asks for.
 *
 * @param lines as they were written, or those of the section
 * @param ranges the same, each within the numbers that lines can have
 */
record AskedLines(SnapshotNode document, String lines, List<LineRange> ranges) {

    private static final int MOST_RANGES = 200;

    /**
     * Reads the arguments of a question: a document and lines, or a section.
     *
     * @throws QueryException if they name no lines
     */
    static AskedLines of(
            @Nullable String document, @Nullable String lines, @Nullable String section, Snapshot snapshot) {
        return section == null ? ofDocument(document, lines, snapshot) : ofSection(section, document, lines, snapshot);
    }

    private static AskedLines ofDocument(@Nullable String document, @Nullable String lines, Snapshot snapshot) {
        SnapshotNode source =
                ArgumentChecks.required("document", document, snapshot, types(ApparatusRole.DOCUMENT, snapshot));
        if (lines == null) {
            throw QueryException.badRequest(
                    "lines is missing. Write which lines of %s, such as 12-20 or 12,40-44, or give a section.",
                    source.id());
        }
        return new AskedLines(source, lines, ranges(lines));
    }

    private static AskedLines ofSection(
            String id, @Nullable String document, @Nullable String lines, Snapshot snapshot) {
        if (document != null || lines != null) {
            throw QueryException.badRequest(
                    "section is given beside %s. Give a section, or a document and lines.",
                    document == null ? "lines" : "document");
        }
        SnapshotNode section = ArgumentChecks.required("section", id, snapshot, types(ApparatusRole.SECTION, snapshot));
        SnapshotNode source = section.out().stream()
                .map(SnapshotRelationship::target)
                .filter(target -> target.type().is(ApparatusRole.DOCUMENT))
                .findFirst()
                .orElseThrow(() -> QueryException.badRequest("section is %s, which is part of no document.", id));
        String own = String.valueOf(section.get("lines"));
        return new AskedLines(source, own, ranges(own));
    }

    private static String[] types(ApparatusRole role, Snapshot snapshot) {
        return snapshot.ontology().nodeTypes().stream()
                .filter(type -> type.is(role))
                .map(NodeType::name)
                .toArray(String[]::new);
    }

    private static List<LineRange> ranges(String lines) {
        try {
            List<LineRange> ranges = LineRange.parse(lines);
            if (ranges.size() > MOST_RANGES) {
                throw QueryException.badRequest(
                        "lines has %,d ranges; %d are allowed. Ask in several requests.", ranges.size(), MOST_RANGES);
            }
            if (ranges.stream().allMatch(range -> range.first() >= 1 && range.last() >= range.first())) {
                return ranges;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw QueryException.badRequest(
                "lines is %s. Write numbers of lines from 1 and ranges of them, such as 12-20 or 12,40-44.", lines);
    }
}
