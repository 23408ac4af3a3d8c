package dev.kikigraph.ontology;

import java.util.List;
import java.util.stream.Collectors;

/** Thrown for an ontology with mistakes; names all of them. */
public class OntologyException extends RuntimeException {

    private final transient List<OntologyProblem> problems;

    OntologyException(List<OntologyProblem> problems) {
        super(problems.stream().map(OntologyProblem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<OntologyProblem> problems() {
        return problems;
    }
}
