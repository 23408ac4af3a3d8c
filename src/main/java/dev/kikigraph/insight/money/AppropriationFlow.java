package dev.kikigraph.insight.money;

import dev.kikigraph.insight.rules.Appropriation;
import dev.kikigraph.insight.rules.Effective;
import dev.kikigraph.insight.rules.Lineage;
import dev.kikigraph.insight.rules.Programs;
import dev.kikigraph.insight.snapshot.Localized;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import dev.kikigraph.insight.snapshot.SnapshotRelationship;
import dev.kikigraph.insight.snapshot.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The way of one appropriation: to the ministries that answer for it, the bodies that carry it out, in what form it is
 * given, to whom, and to the pillars. Parts of the programme that have no money of their own in the diagram are on its
 * way.
 */
final class AppropriationFlow {

    private final Appropriation appropriation;
    private final @Nullable Long amount;
    private final boolean inTotal;
    private final Set<SnapshotNode> programs;
    private final Set<SnapshotNode> withOwnMoney;
    private final Snapshot snapshot;
    private final Set<Long> year;

    /**
     * @param amount in yen; null where it is not known
     * @param inTotal whether the total counts it
     * @param programs that the diagram is of
     * @param withOwnMoney those that have a way of their own in the diagram
     */
    AppropriationFlow(
            Appropriation appropriation,
            @Nullable Long amount,
            boolean inTotal,
            Set<SnapshotNode> programs,
            Set<SnapshotNode> withOwnMoney,
            Snapshot snapshot) {
        this.appropriation = appropriation;
        this.amount = amount;
        this.inTotal = inTotal;
        this.programs = programs;
        this.withOwnMoney = withOwnMoney;
        this.snapshot = snapshot;
        this.year = Set.of(appropriation.fiscalYear());
    }

    void addTo(FlowDiagram diagram) {
        SnapshotNode program = appropriation.program();
        FlowLinks links = new FlowLinks(appropriation, inTotal, diagram);
        String budget = diagram.add(FlowNode.of(FlowNode.Kind.BUDGET, appropriation.budget(), label(program)));
        Set<String> entries = ministries(program, budget, links, diagram);
        ProgramFlow whole = new ProgramFlow(program, appropriation.fiscalYear(), links, diagram);
        whole.run(entries);
        Set<SnapshotNode> ofParts = new LinkedHashSet<>();
        for (SnapshotNode part : parts(program)) {
            ProgramFlow flow = new ProgramFlow(part, appropriation.fiscalYear(), links, diagram);
            Set<SnapshotNode> pillars = Lineage.of(snapshot).pillars(part, year);
            if (flow.tellsMore() || !pillars.equals(Lineage.of(snapshot).pillars(program, year))) {
                flow.run(whole.bodies().isEmpty() ? entries : whole.bodies());
                flow.toPillars(pillars);
                ofParts.addAll(pillars);
            }
        }
        Set<SnapshotNode> own = new LinkedHashSet<>(Lineage.of(snapshot).pillars(program, year));
        if (!whole.tellsMore()) {
            own.removeAll(ofParts);
        }
        whole.toPillars(own);
        diagram.add(links.carrying(budget, amount));
    }

    private Localized label(SnapshotNode program) {
        Localized name = program.name();
        Localized stage = Words.of("BudgetStage", appropriation.stage(), snapshot.ontology());
        return name == null
                ? stage
                : new Localized(
                        "%s（%d年度%s）".formatted(name.ja(), appropriation.fiscalYear(), stage.ja()),
                        "%s (FY%d, %s)".formatted(name.in("EN"), appropriation.fiscalYear(), stage.in("EN")));
    }

    private Set<String> ministries(SnapshotNode program, String budget, FlowLinks links, FlowDiagram diagram) {
        Set<String> entries = new LinkedHashSet<>();
        for (SnapshotRelationship ministry : Effective.MINISTRY.of(program, year)) {
            String entry = diagram.add(FlowNode.of(FlowNode.Kind.MINISTRY, ministry.target()));
            links.add(budget, entry, program, Terms.NONE, List.of(), administration(ministry));
            entries.add(entry);
        }
        return entries.isEmpty() ? Set.of(budget) : entries;
    }

    /** Relationships that say that the ministry answers for the programme, directly or by a bureau. */
    private List<SnapshotRelationship> administration(SnapshotRelationship ministry) {
        Set<String> facts = Effective.facts(ministry);
        List<SnapshotRelationship> said = Effective.saidOf(ministry, snapshot).stream()
                .flatMap(one -> one.out("ADMINISTERED_BY").stream())
                .filter(relationship -> facts.contains(relationship.id()))
                .toList();
        List<SnapshotRelationship> direct = said.stream()
                .filter(relationship -> relationship.target() == ministry.target())
                .toList();
        return direct.isEmpty() ? said : direct;
    }

    /** Whether it has money of its own, which is not a part of this. */
    private boolean paidOtherwise(SnapshotNode part) {
        List<Appropriation> own = Appropriation.of(part);
        return withOwnMoney.contains(part)
                || (!own.isEmpty()
                        && own.stream()
                                .noneMatch(one -> one.ordinary() && one.fiscalYear() == appropriation.fiscalYear()));
    }

    /** Programmes whose money is in this appropriation. */
    private List<SnapshotNode> parts(SnapshotNode program) {
        Set<SnapshotNode> found = new LinkedHashSet<>();
        List<SnapshotNode> level = List.of(program);
        while (!level.isEmpty()) {
            List<SnapshotNode> next = new ArrayList<>();
            for (SnapshotNode whole : level) {
                whole.in("PART_OF").stream()
                        .filter(relationship -> Programs.holdsIn(relationship, appropriation.fiscalYear()))
                        .map(SnapshotRelationship::source)
                        .filter(part -> programs.contains(part) && !paidOtherwise(part) && found.add(part))
                        .forEach(next::add);
            }
            level = next;
        }
        return found.stream().sorted(Snapshot.IN_ORDER_OF_THE_SOURCE).collect(Collectors.toList());
    }
}
