package dev.kikigraph.seed;

import org.jspecify.annotations.Nullable;

/** Lines that are excused, before it is known whether their document has them. */
record DraftExcuse(
        Excuse.From from,
        SeedEvidence evidence,
        ExcuseReason reason,
        @Nullable String note) {

    Excuse complete() {
        return new Excuse(from, evidence.document(), evidence.citation().lines(), reason, note, evidence.place());
    }
}
