package dev.kikigraph.insight.coverage;

import java.util.Arrays;

/** A list of things by their number, each with a small mark and an amount, that takes little memory. */
final class PackedThings {

    private static final int MARK_BITS = 3;

    private int[] entries = new int[4];
    private long[] amounts = new long[0];
    private int size;

    /** @param mark 0 to 7 */
    void add(int number, int mark, long amount) {
        if (size == entries.length) {
            entries = Arrays.copyOf(entries, size * 2);
        }
        if (amount != 0) {
            amounts = size < amounts.length ? amounts : Arrays.copyOf(amounts, entries.length);
            amounts[size] = amount;
        }
        entries[size++] = number << MARK_BITS | mark;
    }

    int size() {
        return size;
    }

    int number(int i) {
        return entries[i] >>> MARK_BITS;
    }

    int mark(int i) {
        return entries[i] & (1 << MARK_BITS) - 1;
    }

    long amount(int i) {
        return i < amounts.length ? amounts[i] : 0;
    }
}
