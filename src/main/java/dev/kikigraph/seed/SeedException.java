package dev.kikigraph.seed;

import java.util.List;
import java.util.stream.Collectors;

/** Thrown for a seed with mistakes; names all of them, in the order of files and lines. */
public class SeedException extends RuntimeException {

    private static final long serialVersionUID = 1;
    private static final int MOST_IN_MESSAGE = 200;

    private final transient List<Problem> problems;
    private final transient List<Problem> warnings;

    SeedException(List<Problem> problems, List<Problem> warnings) {
        super(message(problems));
        this.problems = List.copyOf(problems);
        this.warnings = List.copyOf(warnings);
    }

    /** At least one. */
    public List<Problem> problems() {
        return problems;
    }

    /** Possible mistakes that were found beside the problems. */
    public List<Problem> warnings() {
        return warnings;
    }

    private static String message(List<Problem> problems) {
        String lines = problems.stream()
                .limit(MOST_IN_MESSAGE)
                .map(Problem::toString)
                .collect(Collectors.joining(System.lineSeparator()));
        int more = problems.size() - MOST_IN_MESSAGE;
        return more > 0 ? lines + System.lineSeparator() + "and " + more + " more problems" : lines;
    }
}
