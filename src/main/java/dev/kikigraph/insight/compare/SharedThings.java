package dev.kikigraph.insight.compare;

import dev.kikigraph.insight.snapshot.Vertex;
import java.util.Collection;
import java.util.List;

/** Things that both of two have, and things that only one has. */
public record SharedThings(List<Vertex> shared, List<Vertex> onlyA, List<Vertex> onlyB) {

    static SharedThings of(Collection<Vertex> a, Collection<Vertex> b) {
        return new SharedThings(
                a.stream().filter(b::contains).toList(),
                a.stream().filter(one -> !b.contains(one)).toList(),
                b.stream().filter(one -> !a.contains(one)).toList());
    }
}
