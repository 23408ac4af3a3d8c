package dev.kikigraph.insight.money;

/** By what a total can be taken apart, as the API names it. */
enum BudgetGrouping {
    PILLAR,
    MINISTRY,
    BODY,
    APPLICANT_GROUP,
    PROGRAM,
    FISCAL_YEAR,
    STAGE
}
