package dev.kikigraph.insight.coverage;

import java.util.List;

/** @param cells one for each column */
public record CoverageRow(Heading heading, CoverageTotal total, List<CoverageCell> cells) {}
