package dev.kikigraph.insight.money;

import dev.kikigraph.insight.rules.Lineage;
import dev.kikigraph.insight.rules.LineagePath;
import dev.kikigraph.insight.rules.Programs;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import dev.kikigraph.insight.snapshot.SnapshotRelationship;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** How the money of a programme, or of a part of one, goes on from where it enters. */
final class ProgramFlow {

    private final SnapshotNode program;
    private final long fiscalYear;
    private final FlowLinks links;
    private final FlowDiagram diagram;
    private final List<SnapshotNode> steps;
    private final List<SnapshotNode> terms;
    private final List<SnapshotRelationship> implementers;
    private final Set<String> bodies = new LinkedHashSet<>();
    private final Set<String> ends = new LinkedHashSet<>();

    ProgramFlow(SnapshotNode program, long fiscalYear, FlowLinks links, FlowDiagram diagram) {
        this.program = program;
        this.fiscalYear = fiscalYear;
        this.links = links;
        this.diagram = diagram;
        this.steps = owned("HAS_FUNDING_STEP").stream()
                .sorted(Comparator.comparingLong(ProgramFlow::order))
                .toList();
        this.terms = owned("HAS_SUPPORT_TERM").stream()
                .filter(term -> Terms.of(term).known())
                .toList();
        this.implementers = program.out("IMPLEMENTED_BY").stream()
                .filter(relationship -> Programs.holdsIn(relationship, fiscalYear))
                .toList();
    }

    /** Whether the source says anything of how its money goes on. */
    boolean tellsMore() {
        return !steps.isEmpty()
                || !terms.isEmpty()
                || !implementers.isEmpty()
                || !program.out("OPEN_TO").isEmpty();
    }

    /** Ids of the bodies that it reaches and that pass it on or carry the programme out. */
    Set<String> bodies() {
        return bodies;
    }

    /** @param entries ids of the nodes at which the money enters */
    void run(Set<String> entries) {
        if (steps.isEmpty()) {
            implementers.forEach(relationship -> implementer(relationship, entries));
            support(bodies.isEmpty() ? entries : bodies);
        } else {
            steps.forEach(step -> pay(step, entries));
            implementers.stream()
                    .filter(relationship -> !links.reaches(bodyId(relationship.target())))
                    .forEach(relationship -> implementer(relationship, entries));
            bodies.stream().filter(body -> !passesOn(body)).forEach(ends::add);
        }
        if (ends.isEmpty()) {
            ends.addAll(bodies.isEmpty() ? entries : bodies);
        }
    }

    void toPillars(Collection<SnapshotNode> pillars) {
        for (SnapshotNode pillar : pillars) {
            String target = diagram.add(FlowNode.of(FlowNode.Kind.PILLAR, pillar));
            List<SnapshotRelationship> way = Lineage.of(diagram.snapshot()).paths(program).stream()
                    .filter(path -> path.pillar() == pillar && !path.overridden())
                    .findFirst()
                    .map(LineagePath::relationships)
                    .orElse(List.of());
            ends.forEach(end -> links.add(end, target, program, Terms.NONE, List.of(), way));
        }
    }

    private void implementer(SnapshotRelationship relationship, Set<String> entries) {
        String body = body(relationship.target());
        entries.forEach(entry -> links.add(entry, body, program, Terms.NONE, List.of(), List.of(relationship)));
        bodies.add(body);
    }

    /** Where no steps are known, the terms of support say in what form money is given and to whom. */
    private void support(Set<String> from) {
        List<SnapshotRelationship> open = program.out("OPEN_TO");
        for (SnapshotNode term : terms) {
            List<SnapshotRelationship> groups = term.out("FOR_GROUP");
            give(from, Terms.of(term), term, groups.isEmpty() ? open : groups);
        }
        if (terms.isEmpty()) {
            open.forEach(relationship -> receive(from, List.of(), relationship));
        }
    }

    private void pay(SnapshotNode step, Set<String> entries) {
        Set<String> from = payers(step, entries);
        List<SnapshotRelationship> payees = step.out("PAID_TO");
        List<SnapshotRelationship> recipients = new ArrayList<>();
        for (SnapshotRelationship payee : payees) {
            if (passesOn(payee.target())) {
                String body = body(payee.target());
                from.forEach(payer -> links.add(payer, body, program, Terms.of(step), List.of(step), List.of(payee)));
                bodies.add(body);
            } else {
                recipients.add(payee);
            }
        }
        if (payees.isEmpty() || !recipients.isEmpty()) {
            give(from, Terms.of(step), step, payees.isEmpty() ? program.out("OPEN_TO") : recipients);
        }
    }

    /** The State pays by the ministry that answers for the programme; so does who is not named at the first step. */
    private Set<String> payers(SnapshotNode step, Set<String> entries) {
        Set<String> payers = new LinkedHashSet<>();
        for (SnapshotRelationship relationship : step.out("PAID_BY")) {
            if (treasury(relationship.target())) {
                payers.addAll(entries);
                continue;
            }
            String payer = body(relationship.target());
            if (!links.reaches(payer)) {
                entries.forEach(
                        entry -> links.add(entry, payer, program, Terms.NONE, List.of(step), List.of(relationship)));
            }
            bodies.add(payer);
            payers.add(payer);
        }
        return payers.isEmpty() ? entries : payers;
    }

    private void give(Set<String> from, Terms form, SnapshotNode term, List<SnapshotRelationship> recipients) {
        if (!form.known()) {
            recipients.forEach(relationship -> receive(from, List.of(term), relationship));
            return;
        }
        String mode = diagram.add(FlowNode.of(form, diagram.snapshot()));
        from.forEach(payer -> links.add(payer, mode, program, form, List.of(term), List.of()));
        recipients.forEach(relationship -> receive(Set.of(mode), List.of(term), relationship));
        if (recipients.isEmpty()) {
            ends.add(mode);
        }
    }

    private void receive(Set<String> from, List<SnapshotNode> terms, SnapshotRelationship relationship) {
        String recipient = diagram.add(FlowNode.of(FlowNode.Kind.RECIPIENT, relationship.target()));
        from.forEach(payer -> links.add(payer, recipient, program, Terms.NONE, terms, List.of(relationship)));
        ends.add(recipient);
    }

    /** Whether it carries the programme out or pays others in turn, rather than being who gets the money in the end. */
    private boolean passesOn(SnapshotNode payee) {
        return implementers.stream().anyMatch(relationship -> relationship.target() == payee) || pays(payee);
    }

    private boolean passesOn(String body) {
        return steps.stream()
                .flatMap(step -> step.out("PAID_BY").stream())
                .anyMatch(relationship -> bodyId(relationship.target()).equals(body));
    }

    private boolean pays(SnapshotNode payee) {
        return steps.stream()
                .flatMap(step -> step.out("PAID_BY").stream())
                .anyMatch(relationship -> relationship.target() == payee);
    }

    private static boolean treasury(SnapshotNode payer) {
        return "GOVERNMENT".equals(payer.get("agencyKind")) || "MINISTRY".equals(payer.get("agencyKind"));
    }

    private static String bodyId(SnapshotNode node) {
        return FlowNode.key(FlowNode.Kind.BODY, node.id());
    }

    private String body(SnapshotNode node) {
        return diagram.add(FlowNode.of(FlowNode.Kind.BODY, node));
    }

    private static long order(SnapshotNode step) {
        return step.get("order") instanceof Long order ? order : Long.MAX_VALUE;
    }

    /** Owned things that hold in the fiscal year, or are not tied to one. */
    private List<SnapshotNode> owned(String relationshipType) {
        return program.out(relationshipType).stream()
                .map(SnapshotRelationship::target)
                .filter(owned -> !(owned.get("fiscalYear") instanceof Long year) || year == fiscalYear)
                .collect(Collectors.toList());
    }
}
