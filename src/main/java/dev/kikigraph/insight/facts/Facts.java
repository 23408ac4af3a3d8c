package dev.kikigraph.insight.facts;

import dev.kikigraph.insight.answer.FactPart;
import dev.kikigraph.insight.answer.RelationshipLabels;
import dev.kikigraph.insight.snapshot.Localized;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import dev.kikigraph.insight.snapshot.SnapshotRelationship;
import dev.kikigraph.insight.snapshot.Words;
import dev.kikigraph.ontology.ApparatusRole;
import dev.kikigraph.ontology.NodeType;
import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.ontology.OwnedField;
import dev.kikigraph.ontology.Property;
import dev.kikigraph.ontology.RelationshipField;
import dev.kikigraph.ontology.RelationshipField.Direction;
import dev.kikigraph.ontology.StoredKeys;
import dev.kikigraph.paging.ListName;
import dev.kikigraph.paging.ListPage;
import dev.kikigraph.paging.Page;
import dev.kikigraph.problem.NearestName;
import dev.kikigraph.problem.QueryException;
import dev.kikigraph.problem.Shortened;
import dev.kikigraph.provenance.Evidence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The answer: everything that the graph holds of one node. What is not selected is not computed. */
public final class Facts {

    /** Properties that an answer has fields of its own for. */
    private static final Set<String> TOLD_APART = Set.of(Property.ID, StoredKeys.ASSERTION, StoredKeys.RATIONALE);

    private final SnapshotNode node;
    private final NodeType type;
    private final Snapshot snapshot;

    Facts(SnapshotNode node, Snapshot snapshot) {
        this.node = node;
        this.type = node.type();
        this.snapshot = snapshot;
    }

    static ListPage<Facts> page(List<SnapshotNode> nodes, SnapshotNode of, String list, Page page, Snapshot snapshot) {
        return ListPage.of(nodes.size(), i -> new Facts(nodes.get(i), snapshot), ListName.of("facts", of, list), page);
    }

    public String thingId() {
        return node.id();
    }

    public String type() {
        return type.name();
    }

    public Localized typeLabel() {
        return Words.of(type.documentation());
    }

    public Localized label() {
        return node.label();
    }

    public SnapshotNode node() {
        return node;
    }

    /** Null for a thing. */
    public @Nullable SnapshotNode owner() {
        return node.in().stream()
                .filter(this::isOwnership)
                .map(SnapshotRelationship::source)
                .findFirst()
                .orElse(null);
    }

    /** Null for a thing. */
    public @Nullable String ownerId() {
        SnapshotNode owner = owner();
        return owner == null ? null : owner.id();
    }

    public String assertion() {
        return node.assertion();
    }

    /** Null where it is stated. */
    public @Nullable Localized rationale() {
        return node.text(StoredKeys.RATIONALE);
    }

    public List<Evidence> evidence() {
        return Evidence.of(node.evidence(), snapshot.documents());
    }

    public List<FactValue> values() {
        return told().filter(property -> node.has(property))
                .map(property -> new FactValue(node, property, snapshot))
                .toList();
    }

    private Stream<Property> told() {
        return type.properties().stream()
                .filter(property -> !TOLD_APART.contains(property.name())
                        && !snapshot.ontology().isEffective(property.name()));
    }

    /**
     * By the fields of its type, in their order; then by the other types of relationships.
     *
     * @param fields that they are listed by; all where none are given
     * @throws QueryException if no type has such a field
     */
    public List<FactGroup> relationships(Set<String> fields) {
        if (fields.isEmpty()) {
            return relationships();
        }
        Set<String> known = snapshot.ontology().nodeTypes().stream()
                .flatMap(any -> any.relationships().stream())
                .filter(field -> !field.effective() && !isOfSlips(field))
                .map(RelationshipField::name)
                .collect(Collectors.toSet());
        NearestName nearest = new NearestName();
        for (String field : fields) {
            if (!known.contains(field)) {
                String hint = nearest.hint(field, known);
                throw QueryException.badRequest(
                        "fields has %s, but no type has relationships by this name%s",
                        Shortened.name(field), hint.isEmpty() ? "." : hint);
            }
        }
        return relationships().stream()
                .filter(group -> group.field() != null && fields.contains(group.field()))
                .toList();
    }

    public List<FactGroup> relationships() {
        List<FactGroup> groups = new ArrayList<>();
        Set<SnapshotRelationship> grouped = new LinkedHashSet<>();
        for (RelationshipField field : type.relationships()) {
            List<SnapshotRelationship> members = of(field);
            grouped.addAll(members);
            if (!members.isEmpty() && !isOfSlips(members)) {
                groups.add(new FactGroup(
                        field.name(),
                        Words.of(field.documentation()),
                        field.relationshipType(),
                        field.direction() == Direction.IN,
                        members,
                        node,
                        snapshot));
            }
        }
        addOthers(groups, grouped);
        return groups;
    }

    private void addOthers(List<FactGroup> groups, Set<SnapshotRelationship> grouped) {
        Map<Localized, List<SnapshotRelationship>> others = new LinkedHashMap<>();
        for (List<SnapshotRelationship> ends : List.of(node.out(), node.in())) {
            ends.stream()
                    .filter(relationship -> !isOwnership(relationship) && !grouped.contains(relationship))
                    .filter(relationship -> !isOfSlips(List.of(relationship)))
                    .forEach(relationship -> others.computeIfAbsent(
                                    RelationshipLabels.of(relationship, ends == node.in(), snapshot.ontology()),
                                    label -> new ArrayList<>())
                            .add(relationship));
        }
        others.forEach((label, members) -> {
            SnapshotRelationship first = members.get(0);
            groups.add(new FactGroup(null, label, first.type(), first.target() == node, members, node, snapshot));
        });
    }

    /** By the effective fields of its type, in their order. */
    public List<FactGroup> effective() {
        return type.relationships().stream()
                .filter(field -> field.effective()
                        && !node.effective(field.relationshipType()).isEmpty())
                .map(field -> new FactGroup(
                        field.name(),
                        Words.of(field.documentation()),
                        field.relationshipType(),
                        false,
                        node.effective(field.relationshipType()),
                        node,
                        snapshot))
                .toList();
    }

    /** In the order of the ontology, without what tells how they are known. */
    public List<FactValue> effectiveValues() {
        Ontology ontology = snapshot.ontology();
        return type.properties().stream()
                .filter(property -> ontology.isEffective(property.name()) && !ontology.isCompanion(property.name()))
                .filter(property -> node.has(property))
                .map(property -> new FactValue(node, property, snapshot))
                .toList();
    }

    private List<SnapshotRelationship> of(RelationshipField field) {
        boolean backward = field.direction() == Direction.IN;
        List<NodeType> targets = snapshot.ontology().possibleTypes(field.target());
        return (backward ? node.in(field.relationshipType()) : node.out(field.relationshipType()))
                .stream()
                        .filter(relationship ->
                                targets.contains((backward ? relationship.source() : relationship.target()).type()))
                        .toList();
    }

    public List<OwnedFactGroup> owned() {
        return type.owned().stream()
                .map(field -> new OwnedFactGroup(field, of(field), node, snapshot))
                .filter(group -> !group.members().isEmpty())
                .toList();
    }

    private List<SnapshotNode> of(OwnedField field) {
        return node.out(field.relationshipType()).stream()
                .map(SnapshotRelationship::target)
                .toList();
    }

    ListPage<Facts> slips(Page page) {
        List<SnapshotNode> slips = node.in().stream()
                .map(SnapshotRelationship::source)
                .filter(source -> source.type().is(ApparatusRole.ANOMALY))
                .distinct()
                .toList();
        return page(slips, node, "slips", page, snapshot);
    }

    /** In the order of reading; then, as the ontology has it, what that does not name. */
    public List<AbsentFact> absent() {
        List<AbsentFact> absent = new ArrayList<>();
        told().filter(property -> !property.derived() && !node.has(property))
                .forEach(property ->
                        absent.add(AbsentFact.of(property.name(), property.documentation(), FactPart.VALUE)));
        type.relationships().stream()
                .filter(field ->
                        !field.effective() && !isOfSlips(field) && of(field).isEmpty())
                .forEach(
                        field -> absent.add(AbsentFact.of(field.name(), field.documentation(), FactPart.RELATIONSHIP)));
        type.owned().stream()
                .filter(field -> of(field).isEmpty())
                .forEach(field -> absent.add(AbsentFact.of(field.name(), field.documentation(), FactPart.OWNED)));
        absent.sort(Comparator.comparingInt(one -> snapshot.ontology().placeInReading(one.field())));
        return absent;
    }

    private boolean isOwnership(SnapshotRelationship relationship) {
        return snapshot.ontology().isOwnership(relationship.type());
    }

    /** Whether they lead from slips of documents to the node. */
    private boolean isOfSlips(List<SnapshotRelationship> relationships) {
        SnapshotNode source = relationships.get(0).source();
        return source != node && source.type().is(ApparatusRole.ANOMALY);
    }

    private boolean isOfSlips(RelationshipField field) {
        Ontology ontology = snapshot.ontology();
        return field.direction() == Direction.IN
                && ontology.possibleTypes(field.target()).stream().allMatch(target -> target.is(ApparatusRole.ANOMALY));
    }
}
