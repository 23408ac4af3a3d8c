package dev.kikigraph.api.execution;

import java.util.List;
import java.util.Map;

/**
 * Milliseconds of a core that an operation is expected to take. Of lists the nodes are known that they lead to, from
 * pages and degrees; of what is computed in Java a constant is, as measured with the questions of the explorer and of
 * GraphiQL on two cores.
 */
final class Estimate {

    private static final double OF_ANY = 1;
    private static final double OF_ROW = 0.02;
    private static final double OF_QUESTION = 5;

    private static final Map<String, Double> OF_QUESTIONS = Map.ofEntries(
            Map.entry("__typename", 0.0),
            Map.entry("__type", 20.0),
            Map.entry("__schema", 500.0),
            Map.entry("dataset", 1.0),
            Map.entry("ontology", 15.0),
            Map.entry("budgetTotal", 10.0),
            Map.entry("facts", 10.0),
            Map.entry("factsOf", 40.0),
            Map.entry("lineage", 10.0),
            Map.entry("calendar", 10.0),
            Map.entry("search", 10.0),
            Map.entry("paths", 20.0),
            Map.entry("changes", 20.0),
            Map.entry("coverage", 25.0),
            Map.entry("fundingFlow", 30.0),
            Map.entry("supportFor", 30.0));

    private Estimate() {}

    /** @param questions names of root fields that are answered in Java */
    static double of(List<String> questions, double rows) {
        return OF_ANY
                + rows * OF_ROW
                + questions.stream()
                        .mapToDouble(name -> OF_QUESTIONS.getOrDefault(name, OF_QUESTION))
                        .sum();
    }
}
