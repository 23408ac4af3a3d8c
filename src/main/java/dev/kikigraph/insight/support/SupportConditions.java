package dev.kikigraph.insight.support;

import dev.kikigraph.insight.rules.Effective;
import dev.kikigraph.insight.rules.Programs;
import dev.kikigraph.insight.rules.TermScopes;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import dev.kikigraph.insight.snapshot.SnapshotRelationship;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Answers of the source to what somebody asks for. */
record SupportConditions(SupportRequest request, Snapshot snapshot) {

    /** Whether it is open to one of the groups. */
    Said group(SnapshotNode thing) {
        return said(Effective.GROUP, thing, groups(thing), request.groups().isEmpty());
    }

    /** Whether it supports the stage. */
    Said stage(SnapshotNode thing) {
        return said(Effective.STAGE, thing, stages(thing), request.stage() == null);
    }

    /** Whether it stands in the fiscal year, or its period covers it. */
    Said fiscalYear(SnapshotNode thing) {
        Long year = request.fiscalYear();
        if (year == null) {
            return Said.YES;
        }
        SupportPeriod period = SupportPeriod.of(thing, snapshot);
        List<?> years = thing.get("effectiveFiscalYears") instanceof List<?> known ? known : List.of();
        if (years.contains(year) || period.covers(year)) {
            return Said.YES;
        }
        return period.mayCover(year) && (years.isEmpty() || period.isOpen()) ? Said.NOTHING : Said.NO;
    }

    /**
     * Whether group and stage hold together: a term that is for a group is for its own stages only, as in a matrix of
     * both.
     */
    boolean meet(SnapshotNode thing) {
        List<SnapshotRelationship> groups = groups(thing);
        List<SnapshotRelationship> stages = stages(thing);
        if (request.groups().isEmpty() || request.stage() == null || groups.isEmpty() || stages.isEmpty()) {
            return true;
        }
        Set<Integer> ofGroups = scopes(TermScopes.GROUPS, groups, thing);
        Set<Integer> ofStages = scopes(TermScopes.STAGES, stages, thing);
        Set<Integer> ofAllGroups = scopes(TermScopes.GROUPS, Effective.GROUP.of(thing), thing);
        Set<Integer> ofAllStages = scopes(TermScopes.STAGES, Effective.STAGE.of(thing), thing);
        return ofGroups.stream().anyMatch(group -> ofStages.stream()
                .anyMatch(stage -> group.equals(stage)
                        || (group == TermScopes.WHOLE && !ofAllGroups.contains(stage))
                        || (stage == TermScopes.WHOLE && !ofAllStages.contains(group))));
    }

    /** How it is open to the groups that are asked for, or to whomever. */
    List<SnapshotRelationship> groups(SnapshotNode thing) {
        return asked(Effective.GROUP, thing, request.groups());
    }

    /** How it supports the stage that is asked for, or whatever stages. */
    List<SnapshotRelationship> stages(SnapshotNode thing) {
        return asked(Effective.STAGE, thing, request.stage() == null ? Set.of() : Set.of(request.stage()));
    }

    /** Whether a term is for the groups and the stage, or does not say for whom it is. */
    boolean isFor(SnapshotNode term) {
        SnapshotNode owner = term.owner();
        return owner == null || (isFor(term, "FOR_GROUP", groups(owner)) && isFor(term, "FOR_STAGE", stages(owner)));
    }

    private static boolean isFor(SnapshotNode term, String relationshipType, List<SnapshotRelationship> asked) {
        return term.out(relationshipType).isEmpty()
                || asked.stream().anyMatch(one -> Effective.facts(one).contains(term.id()));
    }

    private List<SnapshotRelationship> asked(Effective what, SnapshotNode thing, Collection<SnapshotNode> values) {
        return holding(what, thing)
                .filter(one -> values.isEmpty() || values.contains(one.target()))
                .toList();
    }

    private Stream<SnapshotRelationship> holding(Effective what, SnapshotNode thing) {
        return what.of(thing).stream().filter(one -> Programs.holdsIn(one, request.fiscalYear()));
    }

    private Said said(Effective what, SnapshotNode thing, List<SnapshotRelationship> found, boolean anything) {
        if (anything || !found.isEmpty()) {
            return Said.YES;
        }
        return holding(what, thing).findAny().isPresent() ? Said.NO : Said.NOTHING;
    }

    private Set<Integer> scopes(TermScopes scopes, List<SnapshotRelationship> some, SnapshotNode thing) {
        List<SnapshotNode> terms = List.copyOf(Effective.SUPPORT_TERM.values(thing));
        Set<Integer> all = new HashSet<>();
        some.forEach(one -> all.addAll(scopes.of(one, terms, snapshot)));
        return all;
    }
}
