package dev.kikigraph.seed;

import dev.kikigraph.seed.yaml.Place;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what is wrong, so that all of it can be told at once. */
final class Problems {

    private final Set<Problem> problems = new LinkedHashSet<>();

    void add(Place place, String path, String message, Object... arguments) {
        problems.add(new Problem(place, path, arguments.length == 0 ? message : String.format(message, arguments)));
    }

    /** @throws SeedException if there are any */
    void check() {
        if (!problems.isEmpty()) {
            throw new SeedException(sorted());
        }
    }

    private List<Problem> sorted() {
        return problems.stream().sorted(Comparator.comparing(Problem::place)).toList();
    }
}
