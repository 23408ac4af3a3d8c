package dev.kikigraph.insight.rules;

import dev.kikigraph.graph.money.ProgramGraph;
import dev.kikigraph.insight.snapshot.Localized;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The money of programmes and what these are part of, found once for each. */
final class ProgramMoney implements ProgramGraph<SnapshotNode, Appropriation> {

    private final Map<SnapshotNode, Holding> holdings = new ConcurrentHashMap<>();

    static ProgramMoney of(Snapshot snapshot) {
        return snapshot.derived(ProgramMoney.class, any -> new ProgramMoney());
    }

    @Override
    public List<Appropriation> votes(SnapshotNode program) {
        return holding(program).appropriations();
    }

    @Override
    public SnapshotNode program(Appropriation appropriation) {
        return appropriation.program();
    }

    @Override
    public Collection<SnapshotNode> above(SnapshotNode program, @Nullable Long fiscalYear) {
        return fiscalYear == null ? holding(program).above() : Programs.above(program, fiscalYear);
    }

    @Override
    public @Nullable String name(SnapshotNode program) {
        Localized name = program.name();
        return name == null ? null : name.ja();
    }

    private Holding holding(SnapshotNode program) {
        return holdings.computeIfAbsent(program, Holding::of);
    }

    /** @param above what it is part of in whatever fiscal year, nearest first */
    private record Holding(List<Appropriation> appropriations, List<SnapshotNode> above) {

        static Holding of(SnapshotNode program) {
            return new Holding(List.copyOf(Appropriation.of(program)), List.copyOf(Programs.above(program, null)));
        }
    }
}
