package dev.kikigraph.insight.coverage;

import org.jspecify.annotations.Nullable;

/**
 * Total of a row, a column or the matrix as a whole, each thing and each amount counted once.
 *
 * @param inferredOnly how many of the things are there by inference only
 * @param amount in yen; null where none is known, or things are counted
 * @param filled how many of its cells have something in them
 * @param gaps how many have nothing
 */
public record CoverageTotal(
        int count, int inferredOnly, @Nullable Long amount, int filled, int gaps) {}
