package dev.kikigraph.seed;

import dev.kikigraph.seed.yaml.Place;

/**
 * A mistake in the seed.
 *
 * @param path from the record's id down, such as {@code program:x.budgets[1].amount}, counted from 0; empty where the mistake is in
 *     no record
 * @param message what is wrong and what would be right
 */
public record Problem(Place place, String path, String message) {

    @Override
    public String toString() {
        return path.isEmpty() ? place + ": " + message : place + ": " + path + ": " + message;
    }
}
