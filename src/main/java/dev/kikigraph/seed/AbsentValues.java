package dev.kikigraph.seed;

import dev.kikigraph.ontology.Property;
import java.util.List;
import java.util.stream.Stream;

/** Checks that a value which an anomaly serves as absent is given by no document: one that is found ends the anomaly. */
final class AbsentValues {

    private static final String CONCERNS = "CONCERNS";
    private static final String ABSENT = "ABSENT";

    private final Draft draft;
    private final Problems problems;

    AbsentValues(Draft draft, Problems problems) {
        this.draft = draft;
        this.problems = problems;
    }

    void check() {
        for (DraftNode anomaly : draft.nodes().values()) {
            if (ABSENT.equals(anomaly.properties().get("served"))
                    && anomaly.properties().get("fields") instanceof List<?> fields) {
                concerned(anomaly.id()).forEach(fact -> check(anomaly, fields, fact));
            }
        }
    }

    /** Nodes that it concerns, and relationships that name it. */
    private Stream<? extends DraftFact> concerned(String anomaly) {
        Stream<DraftNode> nodes = draft.relationships().values().stream()
                .filter(r -> r.relationshipType().equals(CONCERNS) && r.source().equals(anomaly))
                .flatMap(r -> Stream.ofNullable(draft.nodes().get(r.target())));
        Stream<DraftRelationship> relationships = draft.relationships().values().stream()
                .filter(r -> r.properties().get("anomalyIds") instanceof List<?> ids && ids.contains(anomaly));
        return Stream.concat(nodes, relationships);
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
