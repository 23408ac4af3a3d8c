package dev.kikigraph.insight.money;

import dev.kikigraph.insight.answer.ArgumentChecks;
import dev.kikigraph.insight.rules.Appropriation;
import dev.kikigraph.insight.rules.Appropriations;
import dev.kikigraph.insight.rules.Appropriations.Filter;
import dev.kikigraph.insight.rules.Effective;
import dev.kikigraph.insight.rules.Lineage;
import dev.kikigraph.insight.rules.Programs;
import dev.kikigraph.insight.rules.YearlyBelonging;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import dev.kikigraph.insight.snapshot.SnapshotRelationship;
import dev.kikigraph.paging.ListName;
import dev.kikigraph.problem.QueryException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The programmes and appropriations that a question on money is about.
 *
 * @param programs in the order of the source
 * @param belongs whether a programme is in it for the fiscal year of its appropriation
 * @param name tells its lists from those of others
 */
record BudgetScope(Set<SnapshotNode> programs, Filter filter, Predicate<Appropriation> belongs, ListName name) {

    private static final String PROGRAM = "Program";
    private static final String IMPLEMENTED_BY = "IMPLEMENTED_BY";

    /** @throws QueryException if an id is not of what it must be */
    static BudgetScope of(ScopeArguments arguments, Filter filter, Snapshot snapshot) {
        SnapshotNode pillar = ArgumentChecks.thing("pillar", arguments.pillar(), snapshot, "Pillar");
        SnapshotNode ministry = ministry(ArgumentChecks.thing("ministry", arguments.ministry(), snapshot, "Agency"));
        SnapshotNode body = ArgumentChecks.thing(
                "body", arguments.body(), snapshot, "Agency", "Organisation", "SupportHub", "ApplicantGroup");
        SnapshotNode group =
                ArgumentChecks.thing("applicantGroup", arguments.applicantGroup(), snapshot, "ApplicantGroup");
        SnapshotNode program = ArgumentChecks.thing("program", arguments.program(), snapshot, PROGRAM);
        BudgetScope all = new BudgetScope(
                candidates(pillar, ministry, body, group, program, snapshot),
                filter,
                appropriation -> true,
                ListName.of(filter.fiscalYears(), filter.stages(), pillar, ministry, body, group, program));
        return all.under(pillar, snapshot).of(ministry).by(body).openTo(group).with(program);
    }

    /** {@return null for null} */
    static @Nullable SnapshotNode ministry(@Nullable SnapshotNode agency) {
        if (agency != null && !Effective.isMinistry(agency)) {
            throw QueryException.badRequest(
                    "ministry is %s, which is of the kind %s, not MINISTRY. Ask for who carries a programme out by body,"
                            + " and for the programmes of an office by programs(where: { administeredBy: … }).",
                    agency.id(), agency.get("agencyKind"));
        }
        return agency;
    }

    /** The bodies that the source says carry a programme out. */
    static Set<SnapshotNode> bodies(SnapshotNode program, Set<Long> fiscalYears) {
        return implementations(program, fiscalYears).stream()
                .map(SnapshotRelationship::target)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Relationships to them. */
    static List<SnapshotRelationship> implementations(SnapshotNode program, Set<Long> fiscalYears) {
        return program.out(IMPLEMENTED_BY).stream()
                .filter(relationship -> Programs.holdsIn(relationship, fiscalYears))
                .toList();
    }

    /** Budgets of a programme in the fiscal years asked for, at other stages than those asked for. */
    List<SnapshotNode> atOtherStages(SnapshotNode program) {
        Filter anyStage = new Filter(filter.fiscalYears(), Set.of());
        return Appropriation.of(program).stream()
                .filter(belongs.and(anyStage::matches).and(one -> !filter.matches(one)))
                .map(Appropriation::budget)
                .toList();
    }

    Appropriations count(Snapshot snapshot) {
        return Appropriations.of(programs, filter, belongs, snapshot);
    }

    /** Fiscal years of which there are appropriations within the scope, whatever year it is asked for, ascending. */
    List<Long> fiscalYears() {
        Filter anyYear = new Filter(Set.of(), filter.stages());
        return programs.stream()
                .flatMap(program -> Appropriation.of(program).stream())
                .filter(anyYear::matches)
                .filter(belongs)
                .map(Appropriation::fiscalYear)
                .distinct()
                .sorted()
                .toList();
    }

    /** @param group what they belong to; null for those that belong to none */
    BudgetScope narrowed(Set<SnapshotNode> to, String grouping, @Nullable SnapshotNode group) {
        return new BudgetScope(to, filter, belongs, ListName.of(name, grouping, group));
    }

    BudgetScope narrowed(Filter to) {
        return new BudgetScope(programs, to, belongs, ListName.of(name, to.fiscalYears(), to.stages()));
    }

    BudgetScope narrowed(Predicate<Appropriation> to) {
        return new BudgetScope(programs, filter, belongs.and(to), name);
    }

    /** The smallest set that all of them are in, in the order of the source. */
    private static Set<SnapshotNode> candidates(
            @Nullable SnapshotNode pillar,
            @Nullable SnapshotNode ministry,
            @Nullable SnapshotNode body,
            @Nullable SnapshotNode group,
            @Nullable SnapshotNode program,
            Snapshot snapshot) {
        if (program != null) {
            return sorted(Programs.withParts(List.of(program)));
        }
        if (body != null) {
            return sorted(sources(body.in(IMPLEMENTED_BY)));
        }
        if (ministry != null) {
            return sorted(sources(Effective.MINISTRY.to(ministry)));
        }
        if (group != null) {
            return sorted(sources(Effective.GROUP.to(group)));
        }
        if (pillar != null) {
            return sorted(Lineage.of(snapshot).contributors(pillar));
        }
        return new LinkedHashSet<>(snapshot.ofType(PROGRAM));
    }

    private static List<SnapshotNode> sources(List<SnapshotRelationship> relationships) {
        return relationships.stream().map(SnapshotRelationship::source).toList();
    }

    private static Set<SnapshotNode> sorted(Collection<SnapshotNode> things) {
        return things.stream()
                .filter(thing -> thing.is(PROGRAM))
                .sorted(Snapshot.IN_ORDER_OF_THE_SOURCE)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private BudgetScope under(@Nullable SnapshotNode pillar, Snapshot snapshot) {
        return belongingTo(pillar, Lineage.of(snapshot)::pillars);
    }

    private BudgetScope of(@Nullable SnapshotNode ministry) {
        return belongingTo(ministry, Effective.MINISTRY::values);
    }

    private BudgetScope by(@Nullable SnapshotNode body) {
        return belongingTo(body, BudgetScope::bodies);
    }

    private BudgetScope openTo(@Nullable SnapshotNode group) {
        return belongingTo(group, Effective.GROUP::values);
    }

    private BudgetScope belongingTo(@Nullable SnapshotNode thing, YearlyBelonging belonging) {
        if (thing == null) {
            return this;
        }
        return where(program -> belonging.of(program, filter.fiscalYears()).contains(thing))
                .narrowed(one -> belonging.isIn(thing, one));
    }

    private BudgetScope with(@Nullable SnapshotNode whole) {
        if (whole == null) {
            return this;
        }
        return narrowed(one -> one.program() == whole
                || Programs.above(one.program(), one.fiscalYear()).contains(whole));
    }

    private BudgetScope where(Predicate<SnapshotNode> condition) {
        if (programs.stream().allMatch(condition)) {
            return this;
        }
        return new BudgetScope(
                programs.stream().filter(condition).collect(Collectors.toCollection(LinkedHashSet::new)),
                filter,
                belongs,
                name);
    }
}
