package dev.kikigraph.insight.coverage;

import dev.kikigraph.insight.snapshot.SnapshotNode;

/** Tells at which values of a dimension a thing stands. */
@FunctionalInterface
interface Placing {

    void place(SnapshotNode thing, Places.Sink places);
}
