package dev.kikigraph.seed;

import dev.kikigraph.ontology.Property;
import dev.kikigraph.text.Fold;
import java.util.List;
import java.util.Objects;

/** Checks that an anomaly tells of each value that differs from the one that is served. */
final class ContradictionCheck {

    private static final String ANOTHER_DOCUMENT = "ANOTHER_DOCUMENT";

    private final Draft draft;
    private final Problems problems;
    private final AnomalyIndex concerns;

    ContradictionCheck(Draft draft, Problems problems, AnomalyIndex concerns) {
        this.draft = draft;
        this.problems = problems;
        this.concerns = concerns;
    }

    void check() {
        draft.contradictions().stream()
                .filter(one -> concerns.of(one.fact()).noneMatch(anomaly -> tellsOf(anomaly, one)))
                .forEach(this::report);
    }

    private void report(Draft.Contradiction contradiction) {
        DraftStatement other = contradiction.other();
        Property property = contradiction.property();
        String printed = ExactValue.printed(property, other.values());
        String told = contradiction.fact() instanceof DraftNode ? "concerns " : "is named by the anomalyIds of ";
        String kind = differentDocuments(contradiction) ? "an anomaly of the kind " + ANOTHER_DOCUMENT : "an anomaly";
        problems.add(
                ProblemCode.CONTRADICTION,
                other.place(),
                other.path(),
                "says that %s is %s, where %s says %s. Correct the one that is wrong; where both are printed so, add %s that %s%s"
                        + " and says which one is served: fields: [%1$s]%s%s",
                property.name(),
                shown(property, other),
                contradiction.served().place(),
                shown(property, contradiction.served()),
                kind,
                told,
                contradiction.fact().id(),
                printed == null ? "" : ", printed: " + printed,
                contradiction.fact() instanceof DraftRelationship
                        ? ". Where there are two, give this one a key: of its own"
                        : "");
    }

    private static String shown(Property property, DraftStatement statement) {
        String printed = ExactValue.printed(property, statement.values());
        return printed == null
                ? ExactValue.text(property, statement.values())
                : printed + " = " + new PrintedReader(property).readable(statement.values());
    }

    private static boolean tellsOf(DraftNode anomaly, Draft.Contradiction contradiction) {
        Property property = contradiction.property();
        boolean touches =
                !(anomaly.properties().get("fields") instanceof List<?> fields) || fields.contains(property.name());
        boolean kind = !differentDocuments(contradiction)
                || ANOTHER_DOCUMENT.equals(anomaly.properties().get("anomalyKind"));
        String printed = ExactValue.printed(property, contradiction.other().values());
        String told = Fold.of(String.valueOf(anomaly.properties().get("printed")));
        return touches && kind && (printed == null || told.contains(Fold.of(printed)));
    }

    private static boolean differentDocuments(Draft.Contradiction contradiction) {
        return !Objects.equals(
                contradiction.served().statingDocument(), contradiction.other().statingDocument());
    }
}
