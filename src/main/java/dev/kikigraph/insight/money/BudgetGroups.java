package dev.kikigraph.insight.money;

import dev.kikigraph.insight.rules.Appropriation;
import dev.kikigraph.insight.rules.Appropriations;
import dev.kikigraph.insight.rules.Appropriations.Filter;
import dev.kikigraph.insight.rules.Effective;
import dev.kikigraph.insight.rules.Exclusion;
import dev.kikigraph.insight.rules.Lineage;
import dev.kikigraph.insight.rules.Programs;
import dev.kikigraph.insight.rules.YearlyBelonging;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes a total apart. */
final class BudgetGroups {

    private static final Comparator<@Nullable SnapshotNode> NULL_LAST =
            Comparator.nullsLast(Snapshot.IN_ORDER_OF_THE_SOURCE);

    private final BudgetScope scope;
    private final Appropriations found;
    private final Snapshot snapshot;

    BudgetGroups(BudgetScope scope, Appropriations found, Snapshot snapshot) {
        this.scope = scope;
        this.found = found;
        this.snapshot = snapshot;
    }

    /**
     * One group.
     *
     * @param thing what it is of; null for a fiscal year or stage, and for what has none
     * @param shared whether an appropriation is in another group as well
     */
    record Part(
            @Nullable SnapshotNode thing,
            @Nullable Long fiscalYear,
            @Nullable String stage,
            BudgetScope scope,
            Predicate<Appropriation> shared) {}

    List<Part> by(BudgetGrouping grouping) {
        return switch (grouping) {
            case PILLAR -> byYear(Lineage.of(snapshot)::pillars, "pillar");
            case MINISTRY -> byYear(Effective.MINISTRY::values, "ministry");
            case BODY -> byYear(BudgetScope::bodies, "body");
            case APPLICANT_GROUP -> byYear(Effective.GROUP::values, "group");
            case PROGRAM -> byProgram();
            case FISCAL_YEAR -> byFiscalYear();
            case STAGE -> byStage();
        };
    }

    private List<Part> by(
            Function<SnapshotNode, ? extends Collection<? extends @Nullable SnapshotNode>> keys, String kind) {
        Set<SnapshotNode> told = told();
        Map<@Nullable SnapshotNode, Set<SnapshotNode>> members = new HashMap<>();
        Set<SnapshotNode> shared = new HashSet<>();
        for (SnapshotNode program : scope.programs()) {
            Collection<? extends @Nullable SnapshotNode> its = keys.apply(program);
            if (its.isEmpty() && told.contains(program)) {
                members.computeIfAbsent(null, k -> new LinkedHashSet<>()).add(program);
            }
            its.forEach(key ->
                    members.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(program));
            if (its.size() > 1) {
                shared.add(program);
            }
        }
        return members.keySet().stream()
                .sorted(NULL_LAST)
                .map(key -> new Part(
                        key,
                        null,
                        null,
                        scope.narrowed(members.getOrDefault(key, Set.of()), kind, key),
                        one -> shared.contains(one.program())))
                .toList();
    }

    /** To what a programme belongs may hold in some fiscal years only. */
    private List<Part> byYear(YearlyBelonging belonging, String kind) {
        return by(program -> keys(program, belonging), kind).stream()
                .map(part -> new Part(
                        part.thing(),
                        null,
                        null,
                        part.scope().narrowed(one -> belonging.isIn(part.thing(), one)),
                        one -> belonging.of(one).size() > 1))
                .toList();
    }

    /** Nothing among them, as null, where the programme belongs to nothing in one of the fiscal years asked for. */
    private Collection<@Nullable SnapshotNode> keys(SnapshotNode program, YearlyBelonging belonging) {
        Set<@Nullable SnapshotNode> keys =
                new LinkedHashSet<>(belonging.of(program, scope.filter().fiscalYears()));
        if (belonging.lacksSome(program, scope.belongs().and(scope.filter()::matches))) {
            keys.add(null);
        }
        return keys;
    }

    /** A part is in the group of the highest programme in this total that has money. */
    private List<Part> byProgram() {
        Set<SnapshotNode> withMoney = new HashSet<>();
        found.counted().forEach(one -> withMoney.add(one.appropriation().program()));
        found.excluded().stream()
                .filter(one -> one.appropriation() != null)
                .forEach(one -> withMoney.add(one.program()));
        return by(
                program -> {
                    List<SnapshotNode> above = Stream.concat(Stream.of(program), Programs.above(program, null).stream())
                            .filter(withMoney::contains)
                            .toList();
                    return List.of(above.isEmpty() ? program : above.get(above.size() - 1));
                },
                "program");
    }

    private List<Part> byFiscalYear() {
        return appropriations()
                .map(Appropriation::fiscalYear)
                .distinct()
                .sorted()
                .map(year -> new Part(
                        null,
                        year,
                        null,
                        scope.narrowed(new Filter(Set.of(year), scope.filter().stages())),
                        one -> false))
                .toList();
    }

    private List<Part> byStage() {
        return appropriations()
                .map(Appropriation::stage)
                .distinct()
                .sorted(Comparator.comparing(stage -> BudgetSum.position(stage, snapshot.ontology())))
                .map(stage -> new Part(
                        null,
                        null,
                        stage,
                        scope.narrowed(new Filter(scope.filter().fiscalYears(), Set.of(stage))),
                        one -> false))
                .toList();
    }

    /** Programmes that the total counts or names, unlike those whose money is known by their parts alone. */
    private Set<SnapshotNode> told() {
        Set<SnapshotNode> told = new HashSet<>();
        found.counted().forEach(one -> told.add(one.appropriation().program()));
        found.excluded().forEach(one -> told.add(one.program()));
        return told;
    }

    private Stream<Appropriation> appropriations() {
        return Stream.concat(
                found.counted().stream().map(Appropriations.Counted::appropriation),
                found.excluded().stream().map(Exclusion::appropriation).filter(Objects::nonNull));
    }
}
