package dev.kikigraph.insight.rules;

import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import dev.kikigraph.insight.snapshot.SnapshotRelationship;
import dev.kikigraph.ontology.InheritedField;
import dev.kikigraph.ontology.NodeType;
import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.ontology.StoredKeys;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Fields of what holds for things, of their own or by what they belong to, as an import has derived it by the rule that
 * the ontology declares. Filters and lists of the API read the same.
 */
public enum Effective {
    MINISTRY,
    PILLAR,
    STAGE,
    GROUP,
    SUPPORT_TERM,
    MONEY;

    private final String relationshipType = StoredKeys.EFFECTIVE_TYPE + name();

    /** Relationships to what holds for a thing, in the order of the source. */
    public List<SnapshotRelationship> of(SnapshotNode thing) {
        return thing.effective(relationshipType);
    }

    /** The same as far as it holds in one of some fiscal years at least; all where none are given. */
    public List<SnapshotRelationship> of(SnapshotNode thing, Set<Long> years) {
        return of(thing).stream().filter(one -> Programs.holdsIn(one, years)).toList();
    }

    /** Everything that holds for a thing in whatever fiscal year, without how it is known. */
    public Set<SnapshotNode> values(SnapshotNode thing) {
        return values(thing, Set.of());
    }

    /** The same as far as it holds in one of some fiscal years at least; all where none are given. */
    public Set<SnapshotNode> values(SnapshotNode thing, Set<Long> years) {
        Set<SnapshotNode> values = new LinkedHashSet<>();
        of(thing, years).forEach(relationship -> values.add(relationship.target()));
        return Collections.unmodifiableSet(values);
    }

    /** Relationships from that for which something holds, in the order of the source. */
    public List<SnapshotRelationship> to(SnapshotNode value) {
        return value.effectiveOf(relationshipType);
    }

    /** Names of the node types that have it, in the order of the ontology. */
    public Set<String> types(Ontology ontology) {
        return ontology.nodeTypes().stream()
                .map(NodeType::name)
                .filter(type -> ontology.inherited(type).stream()
                        .anyMatch(field -> relationshipType.equals(field.relationshipType())))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Things from which one takes what is not said of itself, in the order of the source. */
    public List<SnapshotNode> above(SnapshotNode thing, Ontology ontology) {
        return ontology.inherited(thing.type().name()).stream()
                .filter(field -> relationshipType.equals(field.relationshipType()))
                .flatMap(field -> field.along().stream())
                .flatMap(step -> by(step, thing))
                .distinct()
                .sorted(Snapshot.IN_ORDER_OF_THE_SOURCE)
                .toList();
    }

    private static Stream<SnapshotNode> by(InheritedField.Step step, SnapshotNode thing) {
        return step.outgoing()
                ? thing.out(step.relationshipType()).stream().map(SnapshotRelationship::target)
                : thing.in(step.relationshipType()).stream().map(SnapshotRelationship::source);
    }

    /** Whether one is known by inference only. */
    public static boolean inferred(SnapshotRelationship effective) {
        return !Boolean.TRUE.equals(effective.get("followsFromStated"));
    }

    /** Fiscal years in which one holds, where it does not hold in all; empty where it is tied to none. */
    public static Set<Long> fiscalYears(SnapshotRelationship effective) {
        return effective.get(Programs.FISCAL_YEARS) instanceof List<?> years
                ? years.stream().map(Long.class::cast).collect(Collectors.toCollection(LinkedHashSet::new))
                : Set.of();
    }

    /** Ids of the facts that one follows from, the nearest first. */
    public static Set<String> facts(SnapshotRelationship effective) {
        return texts(effective, StoredKeys.FROM).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Things that hand one down, in the order of the source; empty where it is said of the thing itself. */
    public static List<SnapshotNode> inheritedFrom(SnapshotRelationship effective, Snapshot snapshot) {
        return texts(effective, "inheritedFrom")
                .flatMap(id -> snapshot.node(id).stream())
                .sorted(Snapshot.IN_ORDER_OF_THE_SOURCE)
                .toList();
    }

    /** Things of which one is said: those that hand it down, or the thing itself. */
    public static List<SnapshotNode> saidOf(SnapshotRelationship effective, Snapshot snapshot) {
        List<SnapshotNode> above = inheritedFrom(effective, snapshot);
        return above.isEmpty() ? List.of(effective.source()) : above;
    }

    /** Whether an agency is a ministry. */
    public static boolean isMinistry(SnapshotNode agency) {
        return agency.is("Agency") && "MINISTRY".equals(agency.get("agencyKind"));
    }

    private static Stream<String> texts(SnapshotRelationship relationship, String key) {
        return relationship.get(key) instanceof List<?> values ? values.stream().map(Object::toString) : Stream.of();
    }
}
