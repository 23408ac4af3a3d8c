package dev.kikigraph.seed;

import dev.kikigraph.ontology.Property;
import dev.kikigraph.ontology.ScalarKind;
import dev.kikigraph.ontology.StoredKeys;
import dev.kikigraph.problem.NearestName;
import dev.kikigraph.provenance.Citation;
import dev.kikigraph.provenance.Citation.Print;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes one fact of all that is said of a node or relationship. The home document comes first, then the older ones:
 * whoever gives a value first is served, and who gives the same again, in whatever print, is one more piece of
 * evidence.
 */
final class FactMerger {

    private static final String INFERRED = "INFERRED";
    private static final List<String> RATIONALE =
            List.of(StoredKeys.japanese(StoredKeys.RATIONALE), StoredKeys.english(StoredKeys.RATIONALE));

    private final Draft draft;
    private final PropertyReader properties;
    private final NearestName nearest;
    private final Problems problems;
    private final Map<String, Integer> documents;

    FactMerger(ReaderState reading) {
        this.draft = reading.draft();
        this.properties = reading.properties();
        this.nearest = reading.nearest();
        this.problems = reading.problems();
        this.documents = SourceOrder.documents(draft.nodes().values());
    }

    void merge() {
        draft.facts().forEach(this::merge);
    }

    private void merge(DraftFact fact) {
        sort(fact);
        Map<String, DraftStatement> served = new HashMap<>();
        fact.statements().forEach(statement -> take(fact, statement, served));
        if (fact instanceof DraftRelationship) {
            checkYears(fact, served);
        }
        boolean complete = !isThing(fact) || served.containsKey(RecordPart.NAME);
        if (complete) {
            properties.addDefaults(fact.types(), served.keySet(), fact.properties());
            properties.checkRequired(
                    fact.types(), served.keySet(), fact.typeName(), fact.place(), fact.path(), () -> siblings(fact));
        }
        settleAssertion(fact);
        fact.statements().forEach(statement -> addEvidence(fact, statement, served));
    }

    /** Ids near that of something owned: whoever gives too little of it probably means to confirm another. */
    private String siblings(DraftFact fact) {
        if (!(fact instanceof DraftNode node) || node.owner() == null) {
            return "";
        }
        List<String> siblings = draft.nodes().values().stream()
                .filter(other -> other != node
                        && other.owner() == node.owner()
                        && other.type().equals(node.type()))
                .map(DraftFact::id)
                .toList();
        return nearest.hint(node.id(), siblings);
    }

    private void sort(DraftFact fact) {
        List<DraftStatement> all = fact.statements();
        List<DraftStatement> others = isThing(fact) ? all.subList(1, all.size()) : all;
        String home = homeDocument(fact);
        others.sort(Comparator.comparing((DraftStatement s) -> !Objects.equals(s.statingDocument(), home))
                .thenComparing(s -> documents.getOrDefault(String.valueOf(s.statingDocument()), Integer.MAX_VALUE))
                .thenComparing(DraftStatement::place));
    }

    /** Document of the thing that has the fact, or from which the relationship starts; null where it names none. */
    private @Nullable String homeDocument(DraftFact fact) {
        DraftNode node = fact instanceof DraftRelationship relationship
                ? draft.nodes().get(relationship.source())
                : (DraftNode) fact;
        while (node != null && node.owner() != null) {
            node = node.owner();
        }
        return node == null ? null : node.first().statingDocument();
    }

    private void take(DraftFact fact, DraftStatement statement, Map<String, DraftStatement> served) {
        for (Property property : fact.types()) {
            if (!statement.given().contains(property.name())) {
                continue;
            }
            DraftStatement earlier = served.putIfAbsent(property.name(), statement);
            if (property.list()) {
                addAll(property.name(), statement, fact);
            } else if (earlier == null) {
                property.storedKeys().stream()
                        .filter(statement.values()::containsKey)
                        .forEach(key ->
                                fact.properties().put(key, statement.values().get(key)));
            } else if (ExactValue.isExact(property)
                    && !ExactValue.agree(property, earlier.values(), statement.values())) {
                draft.add(new Draft.Contradiction(fact, property, earlier, statement));
            }
        }
    }

    /** A fact tied to no year holds in all, so that years of one place would narrow what another says without any. */
    private void checkYears(DraftFact fact, Map<String, DraftStatement> served) {
        for (Property property : fact.types()) {
            DraftStatement tied = served.get(property.name());
            if (tied != null && property.list() && property.isScalar(ScalarKind.FISCAL_YEAR)) {
                fact.statements().stream()
                        .filter(statement -> !statement.given().contains(property.name()))
                        .forEach(statement -> problems.add(
                                statement.place(),
                                statement.path(),
                                "holds in all years, where %s says %s; give %s here too, or leave them out there",
                                tied.place(),
                                tied.values().get(property.name()),
                                property.name()));
            }
        }
    }

    private static void addAll(String key, DraftStatement statement, DraftFact fact) {
        Set<Object> values = new LinkedHashSet<>();
        if (fact.properties().get(key) instanceof List<?> earlier) {
            values.addAll(earlier);
        }
        if (statement.values().get(key) instanceof List<?> more) {
            values.addAll(more);
        }
        if (!values.isEmpty()) {
            fact.properties().put(key, List.copyOf(values));
        }
    }

    /**
     * Settles whether a fact is stated: it is where one document states it, though another only lets it be concluded.
     */
    private void settleAssertion(DraftFact fact) {
        List<DraftStatement> asserting = fact.statements().stream()
                .filter(s ->
                        !isThing(fact) || s.equals(fact.first()) || s.given().contains(StoredKeys.ASSERTION))
                .toList();
        asserting.forEach(s -> properties.checkAssertion(s.values(), s.given(), s.place(), s.path()));
        if (!asserting.stream().allMatch(s -> INFERRED.equals(s.values().get(StoredKeys.ASSERTION)))) {
            RATIONALE.forEach(fact.properties()::remove);
            fact.properties().computeIfPresent(StoredKeys.ASSERTION, (key, value) -> "STATED");
        }
    }

    private static void addEvidence(DraftFact fact, DraftStatement statement, Map<String, DraftStatement> served) {
        boolean another =
                !Objects.equals(statement.statingDocument(), fact.first().statingDocument());
        for (SeedEvidence piece : statement.evidence()) {
            Citation citation = piece.citation();
            List<String> fields = another && citation.fields().isEmpty()
                    ? confirmed(fact, statement, served.keySet())
                    : citation.fields();
            List<Print> prints = prints(fact, statement, citation, served);
            fact.evidence().add(new SeedEvidence(citation.with(fields, prints), piece.place(), piece.path()));
        }
    }

    /** Fields that another document gives, where these are less than all; empty where it gives all of them, or none. */
    private static List<String> confirmed(DraftFact fact, DraftStatement statement, Set<String> all) {
        Set<String> given = ExactValue.provable(fact, statement);
        Set<String> others = new HashSet<>(all);
        others.removeAll(given);
        others.removeAll(Set.of(StoredKeys.ASSERTION, StoredKeys.RATIONALE, StoredKeys.ANOMALY_IDS));
        if (others.isEmpty() || ExactValue.given(fact, statement).isEmpty()) {
            return List.of();
        }
        List<String> fields = new ArrayList<>(given);
        if (isThing(fact)) {
            fields.add(0, RecordPart.NAME);
        }
        return fields;
    }

    /** How it gives what is served as another place gives it. */
    private static List<Print> prints(
            DraftFact fact, DraftStatement statement, Citation citation, Map<String, DraftStatement> served) {
        List<Print> prints = new ArrayList<>();
        for (Property property : ExactValue.given(fact, statement)) {
            DraftStatement first = Objects.requireNonNull(served.get(property.name()));
            String printed = ExactValue.printed(property, statement.values());
            boolean same = ExactValue.agree(property, first.values(), statement.values());
            boolean samePrint = Objects.equals(printed, ExactValue.printed(property, first.values()));
            boolean another = !Objects.equals(first.statingDocument(), statement.statingDocument());
            boolean kept = !first.equals(statement) && (!same || (printed != null && (another || !samePrint)));
            if (kept && citation.proves(property.name())) {
                prints.add(new Print(property.name(), ExactValue.text(property, statement.values()), printed));
            }
        }
        return prints;
    }

    private static boolean isThing(DraftFact fact) {
        return fact instanceof DraftNode node && node.isThing();
    }
}
