package dev.kikigraph.insight.coverage;

import dev.kikigraph.insight.snapshot.SnapshotNode;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * At which values of a dimension the things of a type stand, packed, so that a matrix over a million things takes
 * milliseconds.
 */
final class Places {

    private static final int SCOPE_BITS = 11;
    private static final int MOST_SCOPES = (1 << SCOPE_BITS) - 1;

    private final int[] starts;
    private final int[] entries;

    private Places(int[] starts, int[] entries) {
        this.starts = starts;
        this.entries = entries;
    }

    static Places of(List<SnapshotNode> things, Placing placing) {
        int[] starts = new int[things.size() + 1];
        Sink sink = new Sink();
        for (int i = 0; i < things.size(); i++) {
            sink.begin();
            placing.place(things.get(i), sink);
            starts[i + 1] = sink.size;
        }
        return new Places(starts, Arrays.copyOf(sink.entries, sink.size));
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

    /** Whether two places of one thing hold together, see {@link Sink#add}. */
    static boolean meet(Places some, int thing, int scope, Places others, int otherThing, int otherScope) {
        return scope == otherScope
                || (scope == 0 && !some.hasScope(thing, otherScope))
                || (otherScope == 0 && !others.hasScope(otherThing, scope));
    }

    /** Takes the entries of one thing after the other. */
    static final class Sink {

        private int[] entries = new int[1024];
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
         * @param inferred whether only by inference; the same place that is stated too counts as stated
         */
        void add(int position, int scope, boolean inferred) {
            int place = (position << (SCOPE_BITS + 1)) | (Math.min(scope, MOST_SCOPES) << 1);
            for (int i = begun; i < size; i++) {
                if (entries[i] >>> 1 == place >>> 1) {
                    entries[i] = inferred ? entries[i] : place;
                    return;
                }
            }
            if (size == entries.length) {
                entries = Arrays.copyOf(entries, size * 2);
            }
            entries[size++] = inferred ? place | 1 : place;
        }
    }
}
