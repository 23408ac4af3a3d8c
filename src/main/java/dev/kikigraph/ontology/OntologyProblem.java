package dev.kikigraph.ontology;

/**
 * A mistake in an ontology.
 *
 * @param line 1-based; 0 where the mistake is in no line
 * @param message what is wrong and what to do
 */
public record OntologyProblem(String file, int line, String message) {

    @Override
    public String toString() {
        return line > 0 ? file + ":" + line + ": " + message : file + ": " + message;
    }
}
