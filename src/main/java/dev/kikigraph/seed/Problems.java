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
        add(ProblemCode.INVALID, place, path, message, arguments);
    }

    void add(ProblemCode code, Place place, String path, String message, Object... arguments) {
        String told = arguments.length == 0 ? message : String.format(message, arguments);
        problems.add(new Problem(code, place, InvisibleCharacters.shown(path), InvisibleCharacters.shown(told)));
    }

    /** @throws SeedException if there are any but warnings */
    void check() {
        if (!sorted(false).isEmpty()) {
            throw new SeedException(sorted(false), warnings());
        }
    }

    /** In the order of files and lines. */
    List<Problem> warnings() {
        return sorted(true);
    }

    private List<Problem> sorted(boolean warnings) {
        return problems.stream()
                .filter(problem -> problem.code().isWarning() == warnings)
                .sorted(Comparator.comparing(Problem::place))
                .toList();
    }
}
