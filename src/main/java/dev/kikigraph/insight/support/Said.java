package dev.kikigraph.insight.support;

/** What the source says to a condition. */
enum Said {
    YES,
    NO,
    NOTHING
}
