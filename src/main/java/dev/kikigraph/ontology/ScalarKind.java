package dev.kikigraph.ontology;

/** The scalar types that an ontology may use. Their names in SDL are {@link #sdlName()}. */
public enum ScalarKind {
    ID("ID"),
    STRING("String"),
    INT("Int"),
    BOOLEAN("Boolean"),
    /** Exact decimal number, stored as a 64-bit float. */
    DECIMAL("Decimal"),
    /** Whole Japanese yen, 64-bit. */
    YEN("Yen"),
    /** {@code 2025}, {@code 2025-12} or {@code 2025-12-01}, stored as that text. */
    PARTIAL_DATE("PartialDate"),
    /** Japanese fiscal year by the calendar year in which it begins, stored as an integer. */
    FISCAL_YEAR("FiscalYear"),
    /** Numerator and denominator; stored as a float beside its two parts. */
    RATIO("Ratio");

    private final String sdlName;

    ScalarKind(String sdlName) {
        this.sdlName = sdlName;
    }

    public String sdlName() {
        return sdlName;
    }

    /** Whether a value of this kind may be transcribed as printed. */
    public boolean isPrintable() {
        return isQuantity() || this == RATIO || this == PARTIAL_DATE || this == FISCAL_YEAR;
    }

    /** Whether a value can be uncertain (about, more than, a range) and so has bounds and a qualifier beside it. */
    public boolean isQuantity() {
        return this == INT || this == DECIMAL || this == YEN;
    }
}
