package dev.kikigraph.problem;

/** What a client wrote, as it is said back: of any length and with any characters there, short and on one line here. */
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
