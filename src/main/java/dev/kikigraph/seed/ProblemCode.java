package dev.kikigraph.seed;

/** Subject of a problem, for programs. */
public enum ProblemCode {
    /** Something is not written as it must be; the message says what would be right. */
    INVALID(false),
    /** Lines are named that the document does not have. */
    PAST_THE_END(false),
    /** Something is part of itself, or its own predecessor, through others. */
    CIRCLE(false),
    /** Two places give different values, and no anomaly tells which is served. */
    CONTRADICTION(false),
    /** One budget stands under two ids. */
    SAME_BUDGET(false),
    /** An anomaly serves a value as absent that is given. */
    NOT_ABSENT(false),
    /** Two things of a type have one name. */
    SAME_NAME(true),
    /** The Japanese text is in Latin letters, and the English one in Japanese ones. */
    LANGUAGES_SWAPPED(true),
    /** The English of a text lacks a number or a Latin word that the Japanese has. */
    LOST_IN_ENGLISH(true),
    /** A text holds a character that nobody sees. */
    INVISIBLE_CHARACTER(true),
    /** Evidence names a field that the fact does not have. */
    PROVES_NOTHING(true),
    /** A period ends before it begins. */
    ENDS_BEFORE_IT_BEGINS(true),
    /** Two sources have the hash of one document. */
    SAME_DOCUMENT(true),
    /** A file is about one document and cites others only. */
    CITES_OTHERS_ONLY(true),
    /** An anomaly says that there is nothing, and another document gives some. */
    PERHAPS_NOT_ABSENT(true);

    private final boolean warning;

    ProblemCode(boolean warning) {
        this.warning = warning;
    }

    /** Whether a seed is valid all the same. */
    public boolean isWarning() {
        return warning;
    }
}
