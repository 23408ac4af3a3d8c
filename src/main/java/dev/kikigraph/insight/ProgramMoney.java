package dev.kikigraph.insight;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The money of all programmes and what these are part of, found once for a snapshot. */
final class ProgramMoney {

    private final Map<Vertex, Holding> holdings = new HashMap<>();

    private ProgramMoney(Snapshot snapshot) {
        snapshot.ofType("Program").forEach(program -> holdings.put(program, Holding.of(program)));
    }

    static ProgramMoney of(Snapshot snapshot) {
        return snapshot.derived(ProgramMoney.class, ProgramMoney::new);
    }

    Holding holding(Vertex program) {
        Holding known = holdings.get(program);
        return known == null ? Holding.of(program) : known;
    }

    /**
     * That of one programme.
     *
     * @param above what it is part of in whatever fiscal year, nearest first
     */
    record Holding(Vertex program, List<Appropriation> appropriations, List<Vertex> above) {

        static Holding of(Vertex program) {
            return new Holding(
                    program, List.copyOf(Appropriation.of(program)), List.copyOf(Programs.above(program, null)));
        }
    }
}
