package dev.kikigraph.cli;

/** A number with its noun. */
final class Plural {

    private Plural() {}

    /** {@code 1 problem}, {@code 2 problems}. */
    static String of(long count, String noun) {
        return count + " " + (count == 1 ? noun : noun + "s");
    }
}
