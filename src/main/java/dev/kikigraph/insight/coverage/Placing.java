package dev.kikigraph.insight.coverage;

import dev.kikigraph.insight.snapshot.Vertex;

/** Tells at which values of a dimension a thing stands. */
@FunctionalInterface
interface Placing {

    void place(Vertex thing, Places.Sink places);
}
