package dev.kikigraph.insight.coverage;

import java.util.List;

/**
 * The type {@code CoverageRow} of the API.
 *
 * @param cells one for each column
 */
public record CoverageRow(Heading heading, CoverageTotal total, List<CoverageCell> cells) {}
