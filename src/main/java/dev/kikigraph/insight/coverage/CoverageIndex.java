package dev.kikigraph.insight.coverage;

import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Parts that matrices of one release are made from: each part is computed when it is first needed, then kept. */
final class CoverageIndex {

    private final Snapshot snapshot;
    private final CountableTypes types;
    private final Map<Dimension, Axis> axes = new ConcurrentHashMap<>();
    private final Map<Key, Places> places = new ConcurrentHashMap<>();

    private @Nullable CoverageMoney money;

    private record Key(Dimension dimension, String type, Set<String> roles) {}

    private CoverageIndex(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.types = new CountableTypes(snapshot.ontology());
    }

    static CoverageIndex of(Snapshot snapshot) {
        return snapshot.derived(CoverageIndex.class, CoverageIndex::new);
    }

    CountableTypes types() {
        return types;
    }

    /** In the order of the source. */
    List<SnapshotNode> things(String type) {
        return snapshot.ofType(type);
    }

    Axis axis(Dimension dimension) {
        return axes.computeIfAbsent(dimension, d -> Axis.of(d, snapshot));
    }

    synchronized CoverageMoney money() {
        CoverageMoney known = money;
        if (known == null) {
            known = new CoverageMoney(snapshot);
            money = known;
        }
        return known;
    }

    /** @param roles as for {@link Placings#of} */
    Places places(Dimension dimension, String type, Set<String> roles) {
        Axis axis = axis(dimension);
        return places.computeIfAbsent(
                new Key(dimension, type, roles),
                key -> Places.of(things(type), Placings.of(dimension, axis, snapshot, roles)));
    }
}
