package dev.kikigraph.insight.money;

/** For which of two fiscal years the source gives something, as the API names it. */
enum YearPresence {
    FROM_ONLY,
    TO_ONLY,
    BOTH,
    UNTIED;

    static YearPresence of(boolean from, boolean to) {
        if (from && to) {
            return BOTH;
        }
        return from ? FROM_ONLY : TO_ONLY;
    }
}
