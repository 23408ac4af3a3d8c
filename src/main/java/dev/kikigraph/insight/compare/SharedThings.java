package dev.kikigraph.insight.compare;

import dev.kikigraph.insight.snapshot.SnapshotNode;
import java.util.Collection;
import java.util.List;

/** Things that both of two have, and things that only one has. */
public record SharedThings(List<SnapshotNode> shared, List<SnapshotNode> onlyA, List<SnapshotNode> onlyB) {

    static SharedThings of(Collection<SnapshotNode> a, Collection<SnapshotNode> b) {
        return new SharedThings(
                a.stream().filter(b::contains).toList(),
                a.stream().filter(one -> !b.contains(one)).toList(),
                b.stream().filter(one -> !a.contains(one)).toList());
    }
}
