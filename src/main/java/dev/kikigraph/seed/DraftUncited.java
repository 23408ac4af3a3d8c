package dev.kikigraph.seed;

import org.jspecify.annotations.Nullable;

/** Lines that no record cites, before it is known whether their document has them. */
record DraftUncited(
        SeedEvidence evidence,
        UncitedReason reason,
        @Nullable String note) {

    Uncited complete() {
        return new Uncited(evidence.document(), evidence.citation().lines(), reason, note, evidence.place());
    }
}
