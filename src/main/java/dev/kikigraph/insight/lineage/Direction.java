package dev.kikigraph.insight.lineage;

/** Ways in which lineage is followed. */
enum Direction {
    TOWARDS_PILLARS,
    FROM_PILLARS
}
