package dev.kikigraph.seed.yaml;

/** Is told what is wrong with the YAML itself. */
@FunctionalInterface
public interface ProblemListener {

    void problem(Place place, String message);
}
