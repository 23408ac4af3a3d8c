package dev.kikigraph.graph.client;

import dev.kikigraph.startup.StartupProblem;

/** Something is not begun, since it would not fit into the heap. Nothing else is concerned. */
public final class HeapTooSmallException extends StartupProblem {

    HeapTooSmallException(String message) {
        super(message, "");
    }
}
