package dev.kikigraph.insight.money;

import dev.kikigraph.insight.rules.Lineage;
import dev.kikigraph.insight.rules.LineagePath;
import dev.kikigraph.insight.rules.Programs;
import dev.kikigraph.insight.snapshot.Arc;
import dev.kikigraph.insight.snapshot.Vertex;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** How the money of a programme, or of a part of one, goes on from where it enters. */
final class ProgramFlow {

    private final Vertex program;
    private final long fiscalYear;
    private final FlowLinks links;
    private final FlowDiagram diagram;
    private final List<Vertex> steps;
    private final List<Vertex> terms;
    private final List<Arc> implementers;
    private final Set<String> bodies = new LinkedHashSet<>();
    private final Set<String> ends = new LinkedHashSet<>();

    ProgramFlow(Vertex program, long fiscalYear, FlowLinks links, FlowDiagram diagram) {
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

    void toPillars(Collection<Vertex> pillars) {
        for (Vertex pillar : pillars) {
            String target = diagram.add(FlowNode.of(FlowNode.Kind.PILLAR, pillar));
            List<Arc> way = Lineage.of(diagram.snapshot()).paths(program).stream()
                    .filter(path -> path.pillar() == pillar && !path.overridden())
                    .findFirst()
                    .map(LineagePath::arcs)
                    .orElse(List.of());
            ends.forEach(end -> links.add(end, target, program, Terms.NONE, List.of(), way));
        }
    }

    private void implementer(Arc arc, Set<String> entries) {
        String body = body(arc.target());
        entries.forEach(entry -> links.add(entry, body, program, Terms.NONE, List.of(), List.of(arc)));
        bodies.add(body);
    }

    /** Where no steps are known, the terms of support say in what form money is given and to whom. */
    private void support(Set<String> from) {
        List<Arc> open = program.out("OPEN_TO");
        for (Vertex term : terms) {
            List<Arc> groups = term.out("FOR_GROUP");
            give(from, Terms.of(term), term, groups.isEmpty() ? open : groups);
        }
        if (terms.isEmpty()) {
            open.forEach(arc -> receive(from, List.of(), arc));
        }
    }

    private void pay(Vertex step, Set<String> entries) {
        Set<String> from = payers(step, entries);
        List<Arc> payees = step.out("PAID_TO");
        List<Arc> recipients = new ArrayList<>();
        for (Arc payee : payees) {
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
    private Set<String> payers(Vertex step, Set<String> entries) {
        Set<String> payers = new LinkedHashSet<>();
        for (Arc arc : step.out("PAID_BY")) {
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

    private void give(Set<String> from, Terms form, Vertex term, List<Arc> recipients) {
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

    private void receive(Set<String> from, List<Vertex> terms, Arc arc) {
        String recipient = diagram.add(FlowNode.of(FlowNode.Kind.RECIPIENT, arc.target()));
        from.forEach(payer -> links.add(payer, recipient, program, Terms.NONE, terms, List.of(arc)));
        ends.add(recipient);
    }

    /** Whether it carries the programme out or pays others in turn, rather than being who gets the money in the end. */
    private boolean passesOn(Vertex payee) {
        return implementers.stream().anyMatch(arc -> arc.target() == payee) || pays(payee);
    }

    private boolean passesOn(String body) {
        return steps.stream().flatMap(step -> step.out("PAID_BY").stream()).anyMatch(arc -> bodyId(arc.target())
                .equals(body));
    }

    private boolean pays(Vertex payee) {
        return steps.stream().flatMap(step -> step.out("PAID_BY").stream()).anyMatch(arc -> arc.target() == payee);
    }

    private static boolean treasury(Vertex payer) {
        return "GOVERNMENT".equals(payer.get("agencyKind")) || "MINISTRY".equals(payer.get("agencyKind"));
    }

    private static String bodyId(Vertex vertex) {
        return FlowNode.key(FlowNode.Kind.BODY, vertex.id());
    }

    private String body(Vertex vertex) {
        return diagram.add(FlowNode.of(FlowNode.Kind.BODY, vertex));
    }

    private static long order(Vertex step) {
        return step.get("order") instanceof Long order ? order : Long.MAX_VALUE;
    }

    /** Owned things that hold in the fiscal year, or are not tied to one. */
    private List<Vertex> owned(String relationshipType) {
        return program.out(relationshipType).stream()
                .map(Arc::target)
                .filter(owned -> !(owned.get("fiscalYear") instanceof Long year) || year == fiscalYear)
                .collect(Collectors.toList());
    }
}
