package dev.kikigraph.graph;

/** Something that is slow the first time and is therefore done once before the service says that it is ready. */
@FunctionalInterface
public interface WarmUp {

    void warmUp();
}
