package dev.kikigraph.api.admission;

/**
 * Where a question was let in: among those that are light, until its cost is known, or among those that are not. Used
 * by one thread at a time.
 */
public final class Lane {

    /** In milliseconds; a question that costs more is let in once more, among its like. */
    static final double MOST_OF_LIGHT = 50;

    private final boolean light;
    private boolean left;

    private Lane(boolean light) {
        this.light = light;
    }

    public static Lane ofLight() {
        return new Lane(true);
    }

    public static Lane ofHeavy() {
        return new Lane(false);
    }

    /** Whether what costs so much may go on here. It must end where not. */
    public boolean bears(double millis) {
        left = light && millis > MOST_OF_LIGHT;
        return !left;
    }

    /** Whether it ended, to be let in again. */
    public boolean wasLeft() {
        return left;
    }
}
