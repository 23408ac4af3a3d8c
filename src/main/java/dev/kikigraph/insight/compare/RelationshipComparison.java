package dev.kikigraph.insight.compare;

import dev.kikigraph.insight.snapshot.Localized;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import dev.kikigraph.insight.snapshot.Words;
import dev.kikigraph.ontology.RelationshipField;
import dev.kikigraph.paging.ListName;
import dev.kikigraph.paging.ListPage;
import dev.kikigraph.paging.Page;
import java.util.ArrayList;
import java.util.List;

/** Nodes that two things have a relationship with by one field of the ontology, and the nodes that both share. */
public final class RelationshipComparison {

    private final RelationshipField of;
    private final ListName name;
    private final Snapshot snapshot;
    private final Ends ofA;
    private final Ends ofB;
    private final List<SnapshotNode> shared = new ArrayList<>();
    private final List<SnapshotNode> onlyA = new ArrayList<>();
    private final List<SnapshotNode> onlyB = new ArrayList<>();

    private RelationshipComparison(RelationshipField field, SnapshotNode a, SnapshotNode b, Snapshot snapshot) {
        this.of = field;
        this.name = ListName.of(field.name(), a, b);
        this.snapshot = snapshot;
        this.ofA = Ends.of(a, field, snapshot);
        this.ofB = Ends.of(b, field, snapshot);
        ofA.byEnd().keySet().forEach(end -> (ofB.has(end) ? shared : onlyA).add(end));
        ofB.byEnd().keySet().stream().filter(end -> !ofA.has(end)).forEach(onlyB::add);
    }

    /** By every field of their type by which at least one of them has anything, in the order of the ontology. */
    static List<RelationshipComparison> of(SnapshotNode a, SnapshotNode b, Snapshot snapshot) {
        return a.type().relationships().stream()
                .filter(field -> !field.effective())
                .map(field -> new RelationshipComparison(field, a, b, snapshot))
                .filter(one -> !one.shared.isEmpty() || !one.onlyA.isEmpty() || !one.onlyB.isEmpty())
                .toList();
    }

    public String field() {
        return of.name();
    }

    public Localized label() {
        return Words.of(of.documentation());
    }

    public String relationshipType() {
        return of.relationshipType();
    }

    List<SnapshotNode> shared() {
        return shared;
    }

    List<SnapshotNode> onlyA() {
        return onlyA;
    }

    List<SnapshotNode> onlyB() {
        return onlyB;
    }

    ListPage<ComparedEnd> page(List<SnapshotNode> ends, String list, Page page) {
        return ListPage.of(ends.size(), position -> compared(ends.get(position)), ListName.of(name, list), page);
    }

    private ComparedEnd compared(SnapshotNode end) {
        return ComparedEnd.of(end, ofA.relationships(end), ofB.relationships(end), snapshot);
    }
}
