package dev.kikigraph.insight.compare;

import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import dev.kikigraph.insight.snapshot.ValueDifference;
import dev.kikigraph.paging.ListName;
import dev.kikigraph.paging.ListPage;
import graphql.schema.DataFetchingEnvironment;
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

    public ListPage<FrameworkComparison> getFrameworks(DataFetchingEnvironment environment) {
        List<SnapshotNode> all = frameworks.frameworks();
        return ListPage.of(
                all.size(),
                position -> frameworks.compared(all.get(position)),
                list("frameworks"),
                environment.getArguments());
    }

    /** Whose regulatory decisions they rely on. */
    public ListPage<RelianceComparison> getReliesOn(DataFetchingEnvironment environment) {
        return page(new Reliance(a, b, false, snapshot), "reliesOn", environment);
    }

    /** Who relies on their regulatory decisions. */
    public ListPage<RelianceComparison> getReliedOnBy(DataFetchingEnvironment environment) {
        return page(new Reliance(a, b, true, snapshot), "reliedOnBy", environment);
    }

    public List<RelationshipComparison> relationships() {
        return RelationshipComparison.of(a, b, snapshot);
    }

    public List<ValueDifference> differences() {
        return ValueDifference.of(a, b, ComparedThings.NOT_COMPARED, snapshot.ontology());
    }

    private ListPage<RelianceComparison> page(Reliance reliance, String list, DataFetchingEnvironment environment) {
        List<SnapshotNode> all = reliance.others();
        return ListPage.of(
                all.size(), position -> reliance.compared(all.get(position)), list(list), environment.getArguments());
    }

    private ListName list(String of) {
        return ListName.of(of, a, b);
    }
}
