package dev.kikigraph.seed;

import dev.kikigraph.ontology.Property;
import java.util.List;

/**
 * Checks that a value which an anomaly serves as absent is given by no document: one that is found ends the anomaly.
 */
final class AbsentValues {

    private static final String ABSENT = "ABSENT";

    private final Draft draft;
    private final Problems problems;
    private final AnomalyIndex concerns;

    AbsentValues(Draft draft, Problems problems, AnomalyIndex concerns) {
        this.draft = draft;
        this.problems = problems;
        this.concerns = concerns;
    }

    void check() {
        for (DraftNode anomaly : draft.nodes().values()) {
            if (ABSENT.equals(anomaly.properties().get("served"))
                    && anomaly.properties().get("fields") instanceof List<?> fields) {
                concerns.facts(anomaly).forEach(fact -> check(anomaly, fields, fact));
            }
        }
    }

    private void check(DraftNode anomaly, List<?> fields, DraftFact fact) {
        for (DraftStatement statement : fact.statements()) {
            ExactValue.given(fact, statement).stream()
                    .map(Property::name)
                    .filter(fields::contains)
                    .forEach(field -> problems.add(
                            ProblemCode.NOT_ABSENT,
                            anomaly.place(),
                            anomaly.path(),
                            "serves %s of %s as absent, but %s gives it; remove the anomaly, or say what is served now",
                            field,
                            fact.id(),
                            statement.place()));
        }
    }
}
