package dev.kikigraph.insight.support;

import dev.kikigraph.insight.answer.FactProof;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import dev.kikigraph.ontology.InheritedField;
import dev.kikigraph.ontology.PartialDates;
import dev.kikigraph.ontology.ScalarKind;
import dev.kikigraph.ontology.StoredKeys;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When support is given, by the thing's own period or that of what it belongs to.
 *
 * @param fromYear first fiscal year; null where it is not given, as are the others
 * @param startsOn first day, which only the thing itself can say
 * @param facts ids of the facts that the years follow from, the nearest first
 */
public record SupportPeriod(
        @Nullable Long fromYear,
        @Nullable Long toYear,
        @Nullable String startsOn,
        @Nullable String endsOn,
        Set<String> facts,
        SnapshotNode thing,
        Snapshot snapshot) {

    private static final String FROM = "effectivePeriodFrom";
    private static final String TO = "effectivePeriodTo";
    private static final String FIRST_MONTH = "-04";

    static SupportPeriod of(SnapshotNode thing, Snapshot snapshot) {
        InheritedField years = snapshot.ontology().inherited(thing.type().name()).stream()
                .filter(field -> field.name().equals("effectiveFiscalYears"))
                .findFirst()
                .orElse(null);
        Set<String> facts = new LinkedHashSet<>();
        Stream.of(FROM, TO).forEach(field -> facts.addAll(facts(thing, field)));
        return new SupportPeriod(
                (Long) thing.get(FROM),
                (Long) thing.get(TO),
                years == null ? null : date(thing, years.notBefore()),
                years == null ? null : date(thing, years.notAfter()),
                facts,
                thing,
                snapshot);
    }

    private static @Nullable String date(SnapshotNode thing, List<String> keys) {
        return keys.stream()
                .filter(key -> thing.type().property(key).stream()
                        .anyMatch(property -> property.isScalar(ScalarKind.PARTIAL_DATE)))
                .flatMap(key -> Stream.ofNullable((String) thing.get(key)))
                .findFirst()
                .orElse(null);
    }

    private static List<String> facts(SnapshotNode thing, String field) {
        return thing.get(StoredKeys.facts(field)) instanceof List<?> ids
                ? ids.stream().map(Object::toString).toList()
                : List.of();
    }

    /** Ids of the things whose period it is; none where it is the thing's own. */
    public List<String> inheritedFrom() {
        return facts.stream()
                .filter(fact -> !fact.equals(thing.id()) && snapshot.node(fact).isPresent())
                .toList();
    }

    public List<FactProof> from() {
        return FactProof.of(isOwn() ? Set.of(thing.id()) : facts, snapshot);
    }

    boolean isOwn() {
        return isKnown() && inheritedFrom().isEmpty();
    }

    boolean isKnown() {
        return begins() || ends();
    }

    boolean begins() {
        return fromYear != null || startsOn != null;
    }

    boolean ends() {
        return toYear != null || endsOn != null;
    }

    /** Whether it has a beginning, and it is not said that it ends. */
    boolean isOpen() {
        return begins() && !ends();
    }

    boolean covers(long year) {
        return begins() && ends() && mayCover(year);
    }

    /** Whether nothing that is said of it speaks against a fiscal year. */
    boolean mayCover(long year) {
        return (fromYear == null || fromYear <= year)
                && (toYear == null || year <= toYear)
                && (startsOn == null || startsOn.compareTo(year + 1 + FIRST_MONTH) < 0)
                && (endsOn == null || PartialDates.end(endsOn).compareTo(year + FIRST_MONTH) > 0);
    }
}
