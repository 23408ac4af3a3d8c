package dev.kikigraph.insight.facts;

import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import dev.kikigraph.insight.snapshot.SnapshotRelationship;
import dev.kikigraph.provenance.Citation;
import dev.kikigraph.provenance.LineRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which facts of a release cite which lines; made once for each snapshot. */
final class CitedLines {

    /** By document. */
    private final Map<String, List<Citing>> citing = new HashMap<>();

    /** @param relationship null where the node itself cites the lines */
    private record Citing(SnapshotNode node, @Nullable SnapshotRelationship relationship, Citation citation) {

        boolean isOf(Citing other) {
            return node == other.node && Objects.equals(relationship, other.relationship);
        }

        /** The first of its lines that is in one of the ranges; null where none is. */
        @Nullable
        Integer firstIn(List<LineRange> ranges) {
            return citation.ranges().stream()
                    .flatMap(own -> ranges.stream()
                            .filter(range -> own.first() <= range.last() && range.first() <= own.last())
                            .map(range -> Math.max(own.first(), range.first())))
                    .min(Comparator.naturalOrder())
                    .orElse(null);
        }
    }

    private CitedLines(Snapshot snapshot) {
        for (SnapshotNode node : snapshot.nodes()) {
            node.evidence().forEach(piece -> add(node, null, piece));
            node.out().stream()
                    // What a thing owns is told by the owned node.
                    .filter(relationship -> !snapshot.ontology().isOwnership(relationship.type()))
                    .forEach(relationship -> relationship.evidence().forEach(piece -> add(node, relationship, piece)));
        }
    }

    static CitedLines of(Snapshot snapshot) {
        return snapshot.derived(CitedLines.class, CitedLines::new);
    }

    private void add(SnapshotNode node, @Nullable SnapshotRelationship relationship, Object piece) {
        Citation citation = Citation.parse(piece.toString());
        citing.computeIfAbsent(Citation.SOURCE + citation.document(), document -> new ArrayList<>())
                .add(new Citing(node, relationship, citation));
    }

    /** Facts that cite a line of the ranges, by the first of these lines, then in the order of the source. */
    List<CitedFact> in(String document, List<LineRange> ranges, Snapshot snapshot) {
        record Found(Citing first, int line, List<Citation> citations) {}
        List<Found> found = new ArrayList<>();
        for (Citing each : citing.getOrDefault(document, List.of())) {
            Integer line = each.firstIn(ranges);
            if (line == null) {
                continue;
            }
            // Pieces of one fact were added one after another.
            Found last = found.isEmpty() ? null : found.get(found.size() - 1);
            if (last != null && last.first().isOf(each)) {
                last.citations().add(each.citation());
                found.set(found.size() - 1, new Found(last.first(), Math.min(last.line(), line), last.citations()));
            } else {
                found.add(new Found(each, line, new ArrayList<>(List.of(each.citation()))));
            }
        }
        found.sort(Comparator.comparingInt(Found::line)
                .thenComparing(one -> one.first().node(), Snapshot.IN_ORDER_OF_THE_SOURCE));
        return found.stream()
                .map(one -> new CitedFact(one.first().node(), one.first().relationship(), one.citations(), snapshot))
                .toList();
    }
}
