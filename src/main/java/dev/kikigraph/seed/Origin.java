package dev.kikigraph.seed;

import dev.kikigraph.seed.yaml.Place;

/**
 * Where a seed says something.
 *
 * @param path from the record's id down, such as {@code program:x.budgets[1]}
 */
public record Origin(Place place, String path) {}
