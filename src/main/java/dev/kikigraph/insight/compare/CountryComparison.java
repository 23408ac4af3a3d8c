package dev.kikigraph.insight.compare;

import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import dev.kikigraph.insight.snapshot.ValueDifference;
import dev.kikigraph.paging.ListName;
import dev.kikigraph.paging.ListPage;
import dev.kikigraph.paging.Page;
import java.util.List;

/** Two countries beside each other. */
public final class CountryComparison {

    private final SnapshotNode a;
    private final SnapshotNode b;
    private final Snapshot snapshot;
    private final FrameworkRoles frameworks;

    CountryComparison(ComparedThings compared, Snapshot snapshot) {
        this.a = compared.a();
        this.b = compared.b();
        this.snapshot = snapshot;
        this.frameworks = new FrameworkRoles(a, b, snapshot);
    }

    public SnapshotNode a() {
        return a;
    }

    public SnapshotNode b() {
        return b;
    }

    ListPage<FrameworkComparison> frameworks(Page page) {
        List<SnapshotNode> all = frameworks.frameworks();
        return ListPage.of(all.size(), position -> frameworks.compared(all.get(position)), list("frameworks"), page);
    }

    /** Whose regulatory decisions they rely on. */
    ListPage<RelianceComparison> reliesOn(Page page) {
        return page(new Reliance(a, b, false, snapshot), "reliesOn", page);
    }

    /** Who relies on their regulatory decisions. */
    ListPage<RelianceComparison> reliedOnBy(Page page) {
        return page(new Reliance(a, b, true, snapshot), "reliedOnBy", page);
    }

    public List<RelationshipComparison> relationships() {
        return RelationshipComparison.of(a, b, snapshot);
    }

    public List<ValueDifference> differences() {
        return ValueDifference.of(a, b, ComparedThings.NOT_COMPARED, snapshot.ontology());
    }

    private ListPage<RelianceComparison> page(Reliance reliance, String list, Page page) {
        List<SnapshotNode> all = reliance.others();
        return ListPage.of(all.size(), position -> reliance.compared(all.get(position)), list(list), page);
    }

    private ListName list(String of) {
        return ListName.of(of, a, b);
    }
}
