package dev.kikigraph.insight.rules;

import dev.kikigraph.graph.money.ProgramGraph;
import dev.kikigraph.insight.snapshot.Localized;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.Vertex;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The money of programmes and what these are part of, found once for each. */
final class ProgramMoney implements ProgramGraph<Vertex, Appropriation> {

    private final Map<Vertex, Holding> holdings = new ConcurrentHashMap<>();

    static ProgramMoney of(Snapshot snapshot) {
        return snapshot.derived(ProgramMoney.class, any -> new ProgramMoney());
    }

    @Override
    public List<Appropriation> votes(Vertex program) {
        return holding(program).appropriations();
    }

    @Override
    public Vertex program(Appropriation appropriation) {
        return appropriation.program();
    }

    @Override
    public Collection<Vertex> above(Vertex program, @Nullable Long fiscalYear) {
        return fiscalYear == null ? holding(program).above() : Programs.above(program, fiscalYear);
    }

    @Override
    public @Nullable String name(Vertex program) {
        Localized name = program.name();
        return name == null ? null : name.ja();
    }

    private Holding holding(Vertex program) {
        return holdings.computeIfAbsent(program, Holding::of);
    }

    /** @param above what it is part of in whatever fiscal year, nearest first */
    private record Holding(List<Appropriation> appropriations, List<Vertex> above) {

        static Holding of(Vertex program) {
            return new Holding(List.copyOf(Appropriation.of(program)), List.copyOf(Programs.above(program, null)));
        }
    }
}
