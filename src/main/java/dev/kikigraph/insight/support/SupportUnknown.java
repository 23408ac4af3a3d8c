package dev.kikigraph.insight.support;

/** Kinds of what the source may leave open about support, as the API names them. */
enum SupportUnknown {
    GROUP,
    STAGE,
    FISCAL_YEAR,
    RATE,
    CAP,
    DURATION,
    PERIOD_START,
    PERIOD_END,
    APPLICATION_DATE,
    BUDGET
}
