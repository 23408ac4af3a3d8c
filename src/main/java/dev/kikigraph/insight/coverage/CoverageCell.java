package dev.kikigraph.insight.coverage;

import org.jspecify.annotations.Nullable;

/**
 * Where a row and a column meet.
 *
 * @param inferredOnly how many of its things are there by inference only
 * @param amount in yen; null where none is known, or things are counted
 * @param content what is in it
 */
public record CoverageCell(
        Heading row,
        Heading column,
        int count,
        int inferredOnly,
        @Nullable Long amount,
        CoverageContent content) {

    /** Whether nothing is in it. */
    public boolean gap() {
        return count == 0;
    }
}
