package dev.kikigraph.insight.support;

/** Answer of the source to a condition. */
enum Said {
    YES,
    NO,
    NOTHING
}
