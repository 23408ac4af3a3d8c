package dev.kikigraph.text;

/** Names made of several words, each of which begins with a capital, such as {@code fiscalYear}. */
public final class CamelCase {

    private CamelCase() {}

    /** The name with something between its words, such as {@code fiscal_Year}. */
    public static String split(String name, String separator) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", separator);
    }
}
