package dev.kikigraph.insight.money;

import dev.kikigraph.insight.rules.Responsibility;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The ministries of all programmes, and the programmes of all ministries. */
final class ProgramMinistries {

    private final Map<SnapshotNode, Responsibility> byProgram = new HashMap<>();
    private final Set<SnapshotNode> all;
    private final Map<SnapshotNode, Set<SnapshotNode>> byMinistry = new HashMap<>();

    private ProgramMinistries(Snapshot snapshot) {
        all = new LinkedHashSet<>(snapshot.ofType("Program"));
        for (SnapshotNode program : snapshot.ofType("Program")) {
            Responsibility responsibility = Responsibility.of(program);
            byProgram.put(program, responsibility);
            responsibility.ministries().forEach(ministry -> byMinistry
                    .computeIfAbsent(ministry, m -> new LinkedHashSet<>())
                    .add(program));
        }
    }

    static ProgramMinistries of(Snapshot snapshot) {
        return snapshot.derived(ProgramMinistries.class, ProgramMinistries::new);
    }

    /** All programmes, in the order of the source. */
    Set<SnapshotNode> programs() {
        return all;
    }

    Responsibility responsibility(SnapshotNode program) {
        return byProgram.getOrDefault(program, new Responsibility(program, Map.of()));
    }

    /** In the order of the source. */
    Set<SnapshotNode> programs(SnapshotNode ministry) {
        return byMinistry.getOrDefault(ministry, Set.of());
    }
}
