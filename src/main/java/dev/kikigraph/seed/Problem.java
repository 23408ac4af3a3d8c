package dev.kikigraph.seed;

import dev.kikigraph.seed.yaml.Place;

/**
 * A mistake in the seed, or what may be one.
 *
 * @param path from the record's id down, such as {@code program:x.budgets[1].amount}, counted from 0; empty where the
 *     mistake is in no record
 * @param message what is wrong and what would be right
 */
public record Problem(ProblemCode code, Place place, String path, String message) {

    @Override
    public String toString() {
        String where = path.isEmpty() ? place + ": " : place + ": " + path + ": ";
        return where + (code.isWarning() ? "warning " + code + ": " : "") + message;
    }
}
