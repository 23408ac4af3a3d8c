package dev.kikigraph.insight.lineage;

import dev.kikigraph.insight.rules.Responsibility;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The ministries that answer for things, kept with a snapshot once they are found. */
final class Ministries {

    private final Map<SnapshotNode, List<Belonging>> known = new ConcurrentHashMap<>();

    static Ministries of(Snapshot snapshot) {
        return snapshot.derived(Ministries.class, s -> new Ministries());
    }

    List<Belonging> of(SnapshotNode thing) {
        return known.computeIfAbsent(thing, Ministries::find);
    }

    private static List<Belonging> find(SnapshotNode thing) {
        List<Belonging> belongings = new ArrayList<>();
        Responsibility.of(thing)
                .namedBy()
                .forEach((ministry, by) -> belongings.add(new Belonging(ministry, by == thing ? null : by)));
        return List.copyOf(belongings);
    }
}
