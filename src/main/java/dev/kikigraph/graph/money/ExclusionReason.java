package dev.kikigraph.graph.money;

/** Why money is not counted, with the names of the ontology's enum. */
public enum ExclusionReason {
    OTHER_YEARS,
    REQUEST,
    FUND,
    SAME_BUDGET,
    SUPERSEDED,
    PART_OF_COUNTED,
    AMOUNT_UNKNOWN,
    ONLY_FOR_PROGRAMME,
    NOT_GIVEN
}
