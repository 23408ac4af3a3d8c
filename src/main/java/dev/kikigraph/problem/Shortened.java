package dev.kikigraph.problem;

/**
 * Text of a client, as it is said back: it may be of any length and have any characters; here it is short and on one
 * line.
 */
public final class Shortened {

    private static final int LONGEST = 60;

    private Shortened() {}

    public static String name(String written) {
        String line = written.replaceAll("\\p{Cntrl}", " ");
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
    }

    public static String quoted(String written) {
        return "\"" + name(written) + "\"";
    }
}
