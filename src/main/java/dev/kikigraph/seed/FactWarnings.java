package dev.kikigraph.seed;

import dev.kikigraph.ontology.ApparatusRole;
import dev.kikigraph.ontology.OwnedField;
import dev.kikigraph.ontology.RelationshipField;
import dev.kikigraph.seed.yaml.Place;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Warns of facts that can hardly be as they are written. */
final class FactWarnings {

    /** Begin and end of a period. */
    private static final Map<String, String> PERIODS = new TreeMap<>(Map.of(
            "since", "until",
            "startsOn", "endsOn",
            "startedOn", "endsOn",
            "effectiveFrom", "effectiveUntil",
            "periodFrom", "periodTo",
            "cumulativeFrom", "dueYear"));

    private final Draft draft;
    private final Problems problems;
    private final AnomalyIndex concerns;

    FactWarnings(Draft draft, Problems problems, AnomalyIndex concerns) {
        this.draft = draft;
        this.problems = problems;
        this.concerns = concerns;
    }

    void check() {
        draft.facts().forEach(this::checkPeriods);
        draft.facts().forEach(this::checkProved);
        checkHashes();
        checkDocuments();
        draft.nodes().values().stream()
                .filter(node -> "ABSENT".equals(node.properties().get("served")))
                .forEach(this::checkAbsent);
    }

    private void checkPeriods(DraftFact fact) {
        PERIODS.forEach((begin, end) -> {
            Object first = fact.properties().get(begin);
            Object last = fact.properties().get(end);
            if (first != null && last != null && isAfter(first.toString(), last.toString())) {
                problems.add(
                        ProblemCode.ENDS_BEFORE_IT_BEGINS,
                        fact.place(),
                        fact.path(),
                        "has %s %s after %s %s",
                        begin,
                        first,
                        end,
                        last);
            }
        });
    }

    /** Of dates as precise as the less precise of them. */
    private static boolean isAfter(String first, String last) {
        int compared = Math.min(first.length(), last.length());
        return first.substring(0, compared).compareTo(last.substring(0, compared)) > 0;
    }

    private void checkProved(DraftFact fact) {
        for (SeedEvidence piece : fact.statements().stream()
                .flatMap(statement -> statement.evidence().stream())
                .toList()) {
            piece.citation().fields().stream()
                    .filter(field -> !has(fact, field))
                    .forEach(field -> problems.add(
                            ProblemCode.PROVES_NOTHING,
                            piece.place(),
                            piece.path(),
                            "is evidence for %s, which %s does not have; leave the field out or give it",
                            field,
                            fact.path()));
        }
    }

    private boolean has(DraftFact fact, String field) {
        return fact.statements().stream()
                        .anyMatch(statement -> statement.given().contains(field))
                || (fact instanceof DraftNode node
                        && items(node, field).findAny().isPresent());
    }

    private void checkHashes() {
        Map<String, DraftNode> sources = new HashMap<>();
        for (DraftNode source : draft.nodes().values()) {
            if (source.type().is(ApparatusRole.DOCUMENT)
                    && source.properties().get("contentHash") instanceof String hash) {
                DraftNode earlier = sources.putIfAbsent(hash.toLowerCase(Locale.ROOT), source);
                if (earlier != null) {
                    problems.add(
                            ProblemCode.SAME_DOCUMENT,
                            source.place(),
                            source.path(),
                            "has the contentHash of %s at %s, so that both are one document",
                            earlier.id(),
                            earlier.place());
                }
            }
        }
    }

    /** The document that a file is about, and those that it cites. */
    private record Cited(Place place, String document, Set<String> documents) {}

    private void checkDocuments() {
        Map<String, Cited> files = new TreeMap<>();
        draft.facts().flatMap(fact -> fact.statements().stream()).forEach(statement -> {
            String document = statement.document();
            if (document != null) {
                Cited cited = files.computeIfAbsent(
                        statement.place().file(), file -> new Cited(statement.place(), document, new TreeSet<>()));
                statement.evidence().forEach(piece -> cited.documents().add(piece.document()));
            }
        });
        files.values().stream()
                .filter(cited ->
                        !cited.documents().isEmpty() && !cited.documents().contains(cited.document()))
                .forEach(cited -> problems.add(
                        ProblemCode.CITES_OTHERS_ONLY,
                        cited.place(),
                        "",
                        "is in a file of the document %s that cites %s only; begin the file with the document that it is about",
                        cited.document(),
                        String.join(", ", cited.documents())));
    }

    /** Of lists it cannot be told which of their items an anomaly misses. */
    private void checkAbsent(DraftNode anomaly) {
        if (!(anomaly.properties().get("fields") instanceof List<?> fields)) {
            return;
        }
        for (DraftFact fact : concerns.facts(anomaly)) {
            if (fact instanceof DraftNode node) {
                fields.forEach(field -> checkAbsent(anomaly, node, field.toString()));
            }
        }
    }

    private void checkAbsent(DraftNode anomaly, DraftNode node, String field) {
        String document = anomaly.first().statingDocument();
        List<? extends DraftFact> items = items(node, field).toList();
        boolean missing = items.stream()
                .flatMap(item -> item.statements().stream())
                .noneMatch(statement -> Objects.equals(statement.statingDocument(), document));
        if (missing && !items.isEmpty()) {
            problems.add(
                    ProblemCode.PERHAPS_NOT_ABSENT,
                    anomaly.place(),
                    anomaly.path(),
                    "serves %s of %s as absent, but %s gives some; is it what was missing?",
                    field,
                    node.id(),
                    items.get(0).place());
        }
    }

    private Stream<? extends DraftFact> items(DraftNode node, String field) {
        OwnedField owned = node.type().ownedField(field).orElse(null);
        if (owned != null) {
            return draft.ownerships().stream()
                    .filter(one -> one.owner() == node && one.field().equals(owned))
                    .map(Draft.Ownership::owned);
        }
        RelationshipField relationship = node.type().relationship(field).orElse(null);
        return draft.relationships().values().stream()
                .filter(r -> relationship != null
                        && r.relationshipType().equals(relationship.relationshipType())
                        && (relationship.direction() == RelationshipField.Direction.OUT ? r.source() : r.target())
                                .equals(node.id()));
    }
}
