package dev.kikigraph.provenance;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Neighbouring lines of a document.
 *
 * @param first number of the first line, from 1
 * @param last number of the last line, not less than the first
 */
public record LineRange(int first, int last) {

    /**
     * Reads the ranges of a text such as {@code 16-20,76}, in its order.
     *
     * @throws NumberFormatException if it is of another form
     */
    public static List<LineRange> parse(String lines) {
        List<LineRange> ranges = new ArrayList<>();
        for (String range : lines.split(",", -1)) {
            int dash = range.indexOf('-');
            int first = Integer.parseInt(
                    dash < 0 ? range.strip() : range.substring(0, dash).strip());
            ranges.add(new LineRange(
                    first,
                    dash < 0
                            ? first
                            : Integer.parseInt(range.substring(dash + 1).strip())));
        }
        return ranges;
    }

    /** Number of lines. */
    public int length() {
        return last - first + 1;
    }

    public IntStream numbers() {
        return IntStream.rangeClosed(first, last);
    }

    @Override
    public String toString() {
        return first == last ? String.valueOf(first) : first + "-" + last;
    }
}
