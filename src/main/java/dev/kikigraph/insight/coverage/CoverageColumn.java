package dev.kikigraph.insight.coverage;

public record CoverageColumn(Heading heading, CoverageTotal total) {}
