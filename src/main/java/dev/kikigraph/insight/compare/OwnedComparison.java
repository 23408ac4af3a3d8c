package dev.kikigraph.insight.compare;

import dev.kikigraph.insight.snapshot.Localized;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import dev.kikigraph.insight.snapshot.SnapshotRelationship;
import dev.kikigraph.insight.snapshot.Words;
import dev.kikigraph.ontology.OwnedField;
import java.util.List;

/**
 * Things of one kind, such as support terms or targets, that two programmes own; a list is empty where one has nothing.
 *
 * @param field of a programme that lists it
 */
public record OwnedComparison(String field, Localized label, List<SnapshotNode> a, List<SnapshotNode> b) {

    private static final String BUDGET = "Budget";

    /**
     * Every kind of which one of them has something, in the order of the ontology. Budgets are compared by themselves.
     */
    static List<OwnedComparison> of(SnapshotNode a, SnapshotNode b) {
        return a.type().owned().stream()
                .filter(field -> !field.target().equals(BUDGET))
                .map(field ->
                        new OwnedComparison(field.name(), Words.of(field.documentation()), of(a, field), of(b, field)))
                .filter(one -> !one.a().isEmpty() || !one.b().isEmpty())
                .toList();
    }

    private static List<SnapshotNode> of(SnapshotNode program, OwnedField field) {
        return program.out(field.relationshipType()).stream()
                .map(SnapshotRelationship::target)
                .toList();
    }
}
