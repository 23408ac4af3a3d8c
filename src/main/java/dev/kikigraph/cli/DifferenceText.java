package dev.kikigraph.cli;

import dev.kikigraph.graph.model.GraphDifference;
import dev.kikigraph.graph.model.GraphDifference.Change;
import dev.kikigraph.graph.model.GraphDifference.Changes;
import dev.kikigraph.graph.model.StoredNode;
import dev.kikigraph.graph.model.StoredRelationship;
import dev.kikigraph.ontology.NodeType;
import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.ontology.StoredKeys;
import dev.kikigraph.seed.SeedPlan;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A difference as people read it: {@code +} for what is new, {@code ~} for what changes, {@code -} for what goes. Left
 * out is what follows from the rest: where a node stands in its document, how it is looked up, and that a new thing
 * owns what is new.
 */
final class DifferenceText {

    /** How many changes are shown where not all are. */
    static final int FEW = 200;

    private final SeedPlan plan;
    private final GraphDifference difference;
    private final Ontology ontology;
    private final Set<String> typeNames;
    private final ChangedValues values;

    DifferenceText(SeedPlan plan, Ontology ontology) {
        this.plan = plan;
        this.difference = plan.difference();
        this.ontology = ontology;
        this.values = new ChangedValues(ontology);
        this.typeNames =
                ontology.nodeTypes().stream().map(NodeType::name).collect(Collectors.toCollection(HashSet::new));
    }

    /** One line each for what is new or goes; for what changes one more for each of its values. */
    List<String> lines(int most) {
        List<List<String>> changes = new ArrayList<>();
        difference.nodes().created().forEach(node -> changes.add(List.of("+ " + describe(node))));
        difference.nodes().changed().forEach(change -> addIfAny(changes, describe(change.to()), change));
        difference.nodes().removed().forEach(node -> changes.add(List.of("- " + describe(node))));
        shown(difference.relationships().created()).forEach(r -> changes.add(List.of("+ " + describe(r))));
        difference.relationships().changed().stream()
                .filter(change -> !ontology.isOwnership(change.to().type()))
                .forEach(change -> addIfAny(changes, describe(change.to()), change));
        shown(difference.relationships().removed()).forEach(r -> changes.add(List.of("- " + describe(r))));
        addDerived(changes);
        List<String> lines = new ArrayList<>();
        changes.stream().limit(most).forEach(lines::addAll);
        if (changes.size() > most) {
            lines.add("… and " + (changes.size() - most) + " more; --all shows them");
        }
        return lines;
    }

    /** Lists things that would be removed, a line each, up to a number of them, and says how many more there are. */
    List<String> removedThings(int most) {
        List<StoredNode> removed = plan.removedThings();
        List<String> lines = new ArrayList<>();
        removed.stream().limit(most).forEach(node -> lines.add("- " + describe(node)));
        if (removed.size() > most) {
            lines.add("… and " + (removed.size() - most) + " more; --all shows them");
        }
        return lines;
    }

    /** How much of everything, and, apart from that, how much changes with it. */
    String summary() {
        long derivedOnly = Stream.of(difference.nodes(), difference.relationships())
                .flatMap(changes -> changes.changed().stream())
                .filter(values::isDerivedOnly)
                .count();
        String remark = derivedOnly == 0 ? "" : "; besides, %,d changed only in what is derived".formatted(derivedOnly);
        return summary(difference.nodes(), "node") + "; " + summary(difference.relationships(), "relationship") + remark
                + ".";
    }

    private String summary(Changes<?> changes, String noun) {
        return "%s new, %d changed, %d removed"
                .formatted(
                        Plural.of(changes.created().size(), noun),
                        changes.changed().stream()
                                .filter(change -> !values.isDerivedOnly(change))
                                .count(),
                        changes.removed().size());
    }

    /** Leaves out ownership, which is news only where the owned thing is there before and after. */
    private List<StoredRelationship> shown(List<StoredRelationship> relationships) {
        return relationships.stream()
                .filter(r -> !ontology.isOwnership(r.type())
                        || (plan.before().nodes().containsKey(r.target())
                                && plan.after().nodes().containsKey(r.target())))
                .toList();
    }

    private void addIfAny(List<List<String>> changes, String what, Change<?> change) {
        if (!values.isDerivedOnly(change)) {
            add("~ ", what, values.given(change), changes);
        }
    }

    /** Adds the changes that follow from the rest, below a heading of their own. */
    private void addDerived(List<List<String>> changes) {
        List<List<String>> derived = new ArrayList<>();
        for (Change<StoredNode> change : difference.nodes().changed()) {
            List<String> lines = values.derived(change);
            if (!lines.isEmpty()) {
                add("  ", describe(change.to()), lines, derived);
            }
        }
        if (!derived.isEmpty()) {
            changes.add(List.of("Derived from the rest:"));
            changes.addAll(derived);
        }
    }

    private static void add(String mark, String what, List<String> values, List<List<String>> changes) {
        List<String> lines = new ArrayList<>(List.of(mark + what));
        values.forEach(value -> lines.add("    " + value));
        changes.add(lines);
    }

    private String describe(StoredNode node) {
        String type = node.labels().stream()
                .filter(typeNames::contains)
                .findFirst()
                .orElseGet(() -> String.join(", ", node.labels()));
        Map<String, Object> properties = node.properties();
        Object name = properties.getOrDefault(StoredKeys.english("name"), properties.get(StoredKeys.japanese("name")));
        String quantities = values.quantities(node);
        return type + " " + node.id() + (name == null ? "" : " (" + name + ")")
                + (quantities.isEmpty() ? "" : ": " + quantities);
    }

    private static String describe(StoredRelationship relationship) {
        String plain = relationship.source() + "/" + relationship.type() + "/" + relationship.target();
        String key = relationship.id().startsWith(plain + "/")
                ? " (" + relationship.id().substring(plain.length() + 1) + ")"
                : "";
        return relationship.source() + " -" + relationship.type() + "→ " + relationship.target() + key;
    }
}
