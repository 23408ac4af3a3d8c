package dev.kikigraph.insight.coverage;

import dev.kikigraph.insight.snapshot.SnapshotNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * At which values of a dimension the things of a type stand, and in which fiscal years, packed, so that a matrix over a
 * million things takes milliseconds.
 */
final class Places {

    private static final int SCOPE_BITS = 11;
    private static final int MOST_SCOPES = (1 << SCOPE_BITS) - 1;

    private final int[] starts;
    private final int[] entries;
    private final int[] years;
    private final List<Set<Long>> setsOfYears;

    private Places(int[] starts, Sink sink) {
        this.starts = starts;
        this.entries = Arrays.copyOf(sink.entries, sink.size);
        this.years = sink.setsOfYears.size() == 1 ? new int[0] : Arrays.copyOf(sink.years, sink.size);
        this.setsOfYears = sink.setsOfYears;
    }

    static Places of(List<SnapshotNode> things, Placing placing) {
        int[] starts = new int[things.size() + 1];
        Sink sink = new Sink();
        for (int i = 0; i < things.size(); i++) {
            sink.begin();
            placing.place(things.get(i), sink);
            starts[i + 1] = sink.size;
        }
        return new Places(starts, sink);
    }

    /** Where the entries of the thing at a position begin, and with the position after it where they end. */
    int start(int thing) {
        return starts[thing];
    }

    /** A position in the axis, a scope and whether by inference only, packed, see {@link Sink#add}. */
    int entry(int at) {
        return entries[at];
    }

    static int position(int entry) {
        return entry >>> (SCOPE_BITS + 1);
    }

    /** 0 for the thing as a whole. */
    static int scope(int entry) {
        return (entry >>> 1) & MOST_SCOPES;
    }

    static boolean inferred(int entry) {
        return (entry & 1) == 1;
    }

    boolean isEmpty(int thing) {
        return starts[thing] == starts[thing + 1];
    }

    boolean contains(int thing, int position) {
        for (int i = starts[thing]; i < starts[thing + 1]; i++) {
            if (position(entries[i]) == position) {
                return true;
            }
        }
        return false;
    }

    void addPositions(int thing, BitSet positions) {
        for (int i = starts[thing]; i < starts[thing + 1]; i++) {
            positions.set(position(entries[i]));
        }
    }

    boolean hasScope(int thing, int scope) {
        for (int i = starts[thing]; i < starts[thing + 1]; i++) {
            if (scope(entries[i]) == scope) {
                return true;
            }
        }
        return false;
    }

    /** The fiscal years in which an entry holds; empty for all. */
    private Set<Long> years(int at) {
        return years.length == 0 ? Set.of() : setsOfYears.get(years[at]);
    }

    /** Whether two places of one thing hold together, see {@link Sink#add}. */
    static boolean meet(Places some, int thing, int at, Places others, int otherThing, int otherAt) {
        int scope = scope(some.entries[at]);
        int otherScope = scope(others.entries[otherAt]);
        boolean scopesMeet = scope == otherScope
                || (scope == 0 && !some.hasScope(thing, otherScope))
                || (otherScope == 0 && !others.hasScope(otherThing, scope));
        return scopesMeet && yearsMeet(some.years(at), others.years(otherAt));
    }

    private static boolean yearsMeet(Set<Long> some, Set<Long> others) {
        return some.isEmpty() || others.isEmpty() || !Collections.disjoint(some, others);
    }

    /** Takes the entries of one thing after the other. */
    static final class Sink {

        private final List<Set<Long>> setsOfYears = new ArrayList<>(List.of(Set.of()));
        private final Map<Set<Long>, Integer> numbers = new HashMap<>(Map.of(Set.of(), 0));
        private int[] entries = new int[1024];
        private int[] years = new int[1024];
        private int size;
        private int begun;

        private void begin() {
            begun = size;
        }

        /**
         * @param position in the axis
         * @param scope 0 for the thing as a whole; else a number of one of the terms that it owns, from 1. Two places
         *     of one thing meet only where they have the same scope, or one is of the whole and the term says nothing
         *     of the other dimension.
         * @param in the fiscal years in which it holds; empty for all. Two places meet only where they have one in
         *     common.
         * @param inferred whether only by inference; the same place that is stated too counts as stated
         */
        void add(int position, int scope, Set<Long> in, boolean inferred) {
            int place = (position << (SCOPE_BITS + 1)) | (Math.min(scope, MOST_SCOPES) << 1);
            int set = number(in);
            for (int i = begun; i < size; i++) {
                if (entries[i] >>> 1 == place >>> 1 && years[i] == set) {
                    entries[i] = inferred ? entries[i] : place;
                    return;
                }
            }
            if (size == entries.length) {
                entries = Arrays.copyOf(entries, size * 2);
                years = Arrays.copyOf(years, size * 2);
            }
            years[size] = set;
            entries[size++] = inferred ? place | 1 : place;
        }

        private int number(Set<Long> in) {
            return numbers.computeIfAbsent(in, some -> {
                setsOfYears.add(Set.copyOf(some));
                return setsOfYears.size() - 1;
            });
        }
    }
}
