package dev.kikigraph.seed;

import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import dev.kikigraph.seed.yaml.Place;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong, so that all of it can be told at once. */
final class Problems {

    private final Set<Problem> problems = new LinkedHashSet<>();

    @FormatMethod
    void add(Place place, String path, @FormatString String message, @Nullable Object... arguments) {
        add(ProblemCode.INVALID, place, path, message, arguments);
    }

    @FormatMethod
    void add(ProblemCode code, Place place, String path, @FormatString String message, @Nullable Object... arguments) {
        String told = String.format(message, arguments);
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
