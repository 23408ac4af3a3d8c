package dev.kikigraph.insight.money;

/** For which of two fiscal years the source gives something, as the API names it. */
enum YearPresence {
    FROM_ONLY,
    TO_ONLY,
    BOTH,
    UNTIED,
    NOT_COMPARABLE;

    /** @param others whether the source gives anything of the kind for the year in which this is not */
    static YearPresence of(boolean from, boolean to, boolean others) {
        if (from && to) {
            return BOTH;
        }
        if (!others) {
            return NOT_COMPARABLE;
        }
        return from ? FROM_ONLY : TO_ONLY;
    }
}
