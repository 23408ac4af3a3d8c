package dev.kikigraph.seed.yaml;

import java.util.Comparator;

/**
 * Where something is written.
 *
 * @param file path below the seed's folder, with slashes
 * @param line from 1
 * @param column from 1
 */
public record Place(String file, int line, int column) implements Comparable<Place> {

    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::file).thenComparingInt(Place::line).thenComparingInt(Place::column);

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    /** File and line, in the form that editors and terminals turn into a link. */
    @Override
    public String toString() {
        return file + ":" + line;
    }
}
