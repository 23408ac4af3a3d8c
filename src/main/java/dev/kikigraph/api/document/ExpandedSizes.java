package dev.kikigraph.api.document;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The sizes of fragments once those that they spread are put in their places. */
final class ExpandedSizes {

    /** A number that no counting goes beyond. */
    private static final long COUNTLESS = Long.MAX_VALUE;

    /**
     * @param selections fields, inline fragments and spreads
     * @param depth how deep fields are nested
     */
    record Size(long selections, long depth) {

        String countedSelections() {
            return selections == COUNTLESS ? "more than %,d".formatted(COUNTLESS - 1) : "%,d".formatted(selections);
        }
    }

    private final Map<String, UnexpandedSize> fragments;
    private final Map<String, Size> sizes = new HashMap<>();
    private final List<String> cycle;

    /** @param fragments as they are written, by name */
    ExpandedSizes(Map<String, UnexpandedSize> fragments) {
        this.fragments = fragments;
        this.cycle = measure();
    }

    /** Names of fragments each of which spreads the next, and the last the first; empty where there are none. */
    List<String> cycle() {
        return cycle;
    }

    /** Spreads of fragments that there are not add nothing. */
    Size of(UnexpandedSize written) {
        long selections = written.selections();
        long depth = written.depth();
        for (UnexpandedSize.Spread spread : written.spreads()) {
            Size size = sizes.get(spread.fragment());
            if (size != null) {
                selections = sum(selections, size.selections());
                depth = Math.max(depth, spread.depth() + size.depth());
            }
        }
        return new Size(selections, depth);
    }

    private static long sum(long one, long other) {
        return one > COUNTLESS - other ? COUNTLESS : one + other;
    }

    /** Without recursion: a chain of fragments may be longer than a stack is deep. */
    private List<String> measure() {
        Deque<Entered> open = new ArrayDeque<>();
        Set<String> names = new LinkedHashSet<>();
        for (String first : fragments.keySet()) {
            enter(first, open, names);
            while (!open.isEmpty()) {
                Entered innermost = open.element();
                if (innermost.spreads().hasNext()) {
                    String next = innermost.spreads().next().fragment();
                    if (names.contains(next)) {
                        List<String> path = List.copyOf(names);
                        return path.subList(path.indexOf(next), path.size());
                    }
                    enter(next, open, names);
                } else {
                    names.remove(open.remove().name());
                    sizes.put(innermost.name(), of(innermost.written()));
                }
            }
        }
        return List.of();
    }

    private void enter(String name, Deque<Entered> open, Set<String> names) {
        UnexpandedSize written = fragments.get(name);
        if (written != null && !sizes.containsKey(name)) {
            names.add(name);
            open.push(new Entered(name, written, written.spreads().iterator()));
        }
    }

    /** A fragment that is being measured, with those of its spreads that are still to come. */
    private record Entered(String name, UnexpandedSize written, Iterator<UnexpandedSize.Spread> spreads) {}
}
