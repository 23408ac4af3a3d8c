package dev.kikigraph.insight.money;

import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import dev.kikigraph.insight.snapshot.SnapshotRelationship;
import dev.kikigraph.insight.snapshot.ValueDifference;
import dev.kikigraph.ontology.StoredKeys;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A funding step, support term or target in two fiscal years.
 *
 * @param from null where the source gives none for the earlier year
 * @param to null where the source gives none for the later year; the same as {@code from} for what is not tied to a
 *     year
 * @param differences the values that changed
 */
public record TermComparison(
        String presence,
        @Nullable SnapshotNode from,
        @Nullable SnapshotNode to,
        List<ValueDifference> differences) {

    private static final List<String> KINDS = List.of("HAS_FUNDING_STEP", "HAS_SUPPORT_TERM", "HAS_TARGET");
    private static final Set<String> NOT_COMPARED = Set.of("fiscalYear", StoredKeys.ASSERTION, StoredKeys.RATIONALE);

    static List<TermComparison> of(SnapshotNode program, long from, long to, Snapshot snapshot) {
        List<TermComparison> comparisons = new ArrayList<>();
        for (String kind : KINDS) {
            List<SnapshotNode> owned =
                    program.out(kind).stream().map(SnapshotRelationship::target).toList();
            Map<List<Object>, List<SnapshotNode>> later = bySubject(owned, to);
            boolean both = !later.isEmpty() && !in(owned, from).isEmpty();
            for (SnapshotNode before : in(owned, from)) {
                List<SnapshotNode> same = later.getOrDefault(subject(before), List.of());
                comparisons.add(compared(before, same.isEmpty() ? null : same.remove(0), both, snapshot));
            }
            later.values().stream()
                    .flatMap(Collection::stream)
                    .forEach(after -> comparisons.add(compared(null, after, both, snapshot)));
            owned.stream()
                    .filter(one -> one.get("fiscalYear") == null)
                    .forEach(one ->
                            comparisons.add(new TermComparison(YearPresence.UNTIED.name(), one, one, List.of())));
        }
        return comparisons;
    }

    private static TermComparison compared(
            @Nullable SnapshotNode from, @Nullable SnapshotNode to, boolean both, Snapshot snapshot) {
        List<ValueDifference> differences = from == null || to == null
                ? List.of()
                : ValueDifference.of(from, to, NOT_COMPARED, snapshot.ontology());
        return new TermComparison(
                YearPresence.of(from != null, to != null, both).name(), from, to, differences);
    }

    private static Stream<SnapshotNode> stream(List<SnapshotNode> owned, long year) {
        return owned.stream().filter(one -> Objects.equals(one.get("fiscalYear"), year));
    }

    private static List<SnapshotNode> in(List<SnapshotNode> owned, long year) {
        return stream(owned, year).toList();
    }

    private static Map<List<Object>, List<SnapshotNode>> bySubject(List<SnapshotNode> owned, long year) {
        return stream(owned, year)
                .collect(Collectors.groupingBy(
                        TermComparison::subject, LinkedHashMap::new, Collectors.toCollection(ArrayList::new)));
    }

    /** Subject of an owned thing, by which it is known again in another year. */
    private static List<Object> subject(SnapshotNode owned) {
        Set<List<Object>> ends = owned.out().stream()
                .<List<Object>>map(relationship -> List.of(relationship.type(), relationship.target()))
                .collect(Collectors.toSet());
        return Stream.concat(
                        Stream.of(ends),
                        Stream.of(StoredKeys.japanese("name"), StoredKeys.japanese("description"), "order", "term")
                                .map(key -> Objects.requireNonNullElse(owned.get(key), "")))
                .toList();
    }
}
