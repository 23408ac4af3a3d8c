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
                .filter(arc -> Programs.holdsIn(arc, fiscalYear))
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
            implementers.forEach(arc -> implementer(arc, entries));
            support(bodies.isEmpty() ? entries : bodies);
        } else {
            steps.forEach(step -> pay(step, entries));
            implementers.stream()
                    .filter(arc -> !links.reaches(bodyId(arc.target())))
                    .forEach(arc -> implementer(arc, entries));
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
                    .map(LineagePath::arcs)
                    .orElse(List.of());
            ends.forEach(end -> links.add(end, target, program, Terms.NONE, List.of(), way));
        }
    }

    private void implementer(SnapshotRelationship arc, Set<String> entries) {
        String body = body(arc.target());
        entries.forEach(entry -> links.add(entry, body, program, Terms.NONE, List.of(), List.of(arc)));
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
            open.forEach(arc -> receive(from, List.of(), arc));
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
        for (SnapshotRelationship arc : step.out("PAID_BY")) {
            if (treasury(arc.target())) {
                payers.addAll(entries);
                continue;
            }
            String payer = body(arc.target());
            if (!links.reaches(payer)) {
                entries.forEach(entry -> links.add(entry, payer, program, Terms.NONE, List.of(step), List.of(arc)));
            }
            bodies.add(payer);
            payers.add(payer);
        }
        return payers.isEmpty() ? entries : payers;
    }

    private void give(Set<String> from, Terms form, SnapshotNode term, List<SnapshotRelationship> recipients) {
        if (!form.known()) {
            recipients.forEach(arc -> receive(from, List.of(term), arc));
            return;
        }
        String mode = diagram.add(FlowNode.of(form, diagram.snapshot()));
        from.forEach(payer -> links.add(payer, mode, program, form, List.of(term), List.of()));
        recipients.forEach(arc -> receive(Set.of(mode), List.of(term), arc));
        if (recipients.isEmpty()) {
            ends.add(mode);
        }
    }

    private void receive(Set<String> from, List<SnapshotNode> terms, SnapshotRelationship arc) {
        String recipient = diagram.add(FlowNode.of(FlowNode.Kind.RECIPIENT, arc.target()));
        from.forEach(payer -> links.add(payer, recipient, program, Terms.NONE, terms, List.of(arc)));
        ends.add(recipient);
    }

    /** Whether it carries the programme out or pays others in turn, rather than being who gets the money in the end. */
    private boolean passesOn(SnapshotNode payee) {
        return implementers.stream().anyMatch(arc -> arc.target() == payee) || pays(payee);
    }

    private boolean passesOn(String body) {
        return steps.stream().flatMap(step -> step.out("PAID_BY").stream()).anyMatch(arc -> bodyId(arc.target())
                .equals(body));
    }

    private boolean pays(SnapshotNode payee) {
        return steps.stream().flatMap(step -> step.out("PAID_BY").stream()).anyMatch(arc -> arc.target() == payee);
    }

    private static boolean treasury(SnapshotNode payer) {
        return "GOVERNMENT".equals(payer.get("agencyKind")) || "MINISTRY".equals(payer.get("agencyKind"));
    }

    private static String bodyId(SnapshotNode vertex) {
        return FlowNode.key(FlowNode.Kind.BODY, vertex.id());
    }

    private String body(SnapshotNode vertex) {
        return diagram.add(FlowNode.of(FlowNode.Kind.BODY, vertex));
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
