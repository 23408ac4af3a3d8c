package dev.kikigraph.insight.coverage;

/** Numbers that a matrix may consist of. */
enum CoverageValue {
    THINGS,
    MONEY
}
