package dev.kikigraph.insight.rules;

import dev.kikigraph.graph.money.ProgramGraph;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import dev.kikigraph.insight.snapshot.SnapshotRelationship;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Programmes that others are part of, and the parts of programmes. */
public final class Programs {

    private static final String PART_OF = "PART_OF";
    static final String FISCAL_YEARS = "fiscalYears";

    private Programs() {}

    /**
     * The programmes that one is part of, directly or through others, nearest first.
     *
     * @param fiscalYear leaves out what the source shows for other fiscal years only; null for whatever year
     */
    public static Set<SnapshotNode> above(SnapshotNode program, @Nullable Long fiscalYear) {
        return ProgramGraph.allAbove(program, part -> wholes(part, fiscalYear));
    }

    /** The programmes and whatever is part of them in whatever fiscal year, each before its parts. */
    public static Set<SnapshotNode> withParts(Collection<SnapshotNode> programs) {
        Set<SnapshotNode> found = new LinkedHashSet<>(programs);
        List<SnapshotNode> level = new ArrayList<>(found);
        while (!level.isEmpty()) {
            List<SnapshotNode> next = new ArrayList<>();
            for (SnapshotNode whole : level) {
                for (SnapshotRelationship relationship : whole.in(PART_OF)) {
                    if (relationship.source().is("Program") && found.add(relationship.source())) {
                        next.add(relationship.source());
                    }
                }
            }
            level = next;
        }
        return found;
    }

    /**
     * Whether a relationship holds in a fiscal year; one that is not tied to any holds in all.
     *
     * @param fiscalYear null for whatever year
     */
    public static boolean holdsIn(SnapshotRelationship relationship, @Nullable Long fiscalYear) {
        return ProgramGraph.holdsIn(relationship.get(FISCAL_YEARS), fiscalYear);
    }

    /** Whether a relationship holds in one of some fiscal years at least; true where none are given. */
    public static boolean holdsIn(SnapshotRelationship relationship, Set<Long> fiscalYears) {
        return fiscalYears.isEmpty() || fiscalYears.stream().anyMatch(year -> holdsIn(relationship, year));
    }

    /**
     * The fiscal years on whose slides alone a part is shown as one; none for what is tied to none, and for other
     * relationships.
     */
    public static List<Long> shownOnlyIn(SnapshotRelationship relationship) {
        return relationship.type().equals(PART_OF) && relationship.get(FISCAL_YEARS) instanceof List<?> years
                ? years.stream().map(Long.class::cast).toList()
                : List.of();
    }

    /** Programmes that a part is directly part of. */
    static List<SnapshotNode> wholes(SnapshotNode part, @Nullable Long fiscalYear) {
        List<SnapshotNode> found = List.of();
        for (SnapshotRelationship relationship : part.out()) {
            if (relationship.type().equals(PART_OF)
                    && relationship.target().is("Program")
                    && holdsIn(relationship, fiscalYear)) {
                found = with(found, relationship.target());
            }
        }
        return found;
    }

    /** Most programmes are part of none, or of one. */
    private static List<SnapshotNode> with(List<SnapshotNode> some, SnapshotNode one) {
        if (some.isEmpty()) {
            return List.of(one);
        }
        List<SnapshotNode> all = new ArrayList<>(some);
        all.add(one);
        return all;
    }
}
