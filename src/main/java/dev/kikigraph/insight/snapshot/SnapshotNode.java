package dev.kikigraph.insight.snapshot;

import dev.kikigraph.ontology.NodeType;
import dev.kikigraph.ontology.Property;
import dev.kikigraph.ontology.StoredKeys;
import dev.kikigraph.paging.Identified;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A node of a snapshot. Two are equal if they are the same. */
public final class SnapshotNode implements Identified {

    private final String id;
    private final NodeType type;
    private final Map<String, Object> properties;
    private final List<SnapshotRelationship> out = new ArrayList<>(4);
    private @Nullable SnapshotNode owner;
    private final List<SnapshotRelationship> in = new ArrayList<>(4);
    private List<SnapshotRelationship> effective = List.of();
    private List<SnapshotRelationship> effectiveOf = List.of();

    SnapshotNode(String id, NodeType type, Map<String, Object> properties) {
        this.id = id;
        this.type = type;
        this.properties = properties;
    }

    @Override
    public String id() {
        return id;
    }

    public NodeType type() {
        return type;
    }

    public boolean is(String typeName) {
        return type.name().equals(typeName);
    }

    /** Null for what has no name, such as a budget. */
    public @Nullable Localized name() {
        return text("name");
    }

    /** Its name, or where it has none the label that it has as a part of its owner; its id where it has neither. */
    public Localized label() {
        Localized label = text(StoredKeys.LABEL);
        Localized called = label == null ? name() : label;
        return called == null ? new Localized(id, id) : called;
    }

    /** A text in two languages; null where there is none. */
    public @Nullable Localized text(String field) {
        return Localized.of(properties::get, field);
    }

    /**
     * A value as it is stored: String, Long, Double, Boolean or a List of these; null where there is none.
     *
     * @param key as in the graph, such as {@code fiscalYear} or {@code amountPrinted}
     */
    public @Nullable Object get(String key) {
        return properties.get(key);
    }

    /** Whether it has a value, or bounds of one. */
    public boolean has(Property property) {
        return property.storedKeys().stream().anyMatch(key -> get(key) != null);
    }

    public boolean inferred() {
        return "INFERRED".equals(properties.get(StoredKeys.ASSERTION));
    }

    /** {@code STATED} or {@code INFERRED}. */
    public String assertion() {
        return inferred() ? "INFERRED" : "STATED";
    }

    /** Why it was concluded; null where it is stated. */
    public @Nullable Localized rationale() {
        return text(StoredKeys.RATIONALE);
    }

    /** As stored: {@code <document> <lines> [<fields>]}. */
    public List<?> evidence() {
        return properties.get(StoredKeys.EVIDENCE) instanceof List<?> pieces ? pieces : List.of();
    }

    /** Position in the source. */
    public long sourceOrder() {
        return properties.get(StoredKeys.SOURCE_ORDER) instanceof Long order ? order : Long.MAX_VALUE;
    }

    /** The relationships that start here, as they are said. */
    public List<SnapshotRelationship> out() {
        return out;
    }

    public List<SnapshotRelationship> out(String relationshipType) {
        return of(out, relationshipType);
    }

    /** The relationships that end here, as they are said. */
    public List<SnapshotRelationship> in() {
        return in;
    }

    public List<SnapshotRelationship> in(String relationshipType) {
        return of(in, relationshipType);
    }

    /** The node that owns it; null for a thing. */
    public @Nullable SnapshotNode owner() {
        return owner;
    }

    void ownedBy(SnapshotNode other) {
        this.owner = other;
    }

    /**
     * Relationships to what holds for it, of its own or by what it belongs to.
     *
     * @param relationshipType such as {@code EFFECTIVE_MINISTRY}
     */
    public List<SnapshotRelationship> effective(String relationshipType) {
        return of(effective, relationshipType);
    }

    /** Relationships of a type from that for which it holds. */
    public List<SnapshotRelationship> effectiveOf(String relationshipType) {
        return of(effectiveOf, relationshipType);
    }

    void addEffective(SnapshotRelationship relationship) {
        effective = effective.isEmpty() ? new ArrayList<>(4) : effective;
        effective.add(relationship);
    }

    void addEffectiveOf(SnapshotRelationship relationship) {
        effectiveOf = effectiveOf.isEmpty() ? new ArrayList<>(4) : effectiveOf;
        effectiveOf.add(relationship);
    }

    void sort(Comparator<SnapshotRelationship> outgoing, Comparator<SnapshotRelationship> incoming) {
        out.sort(outgoing);
        in.sort(incoming);
        if (!effective.isEmpty()) {
            effective.sort(outgoing);
        }
        if (!effectiveOf.isEmpty()) {
            effectiveOf.sort(incoming);
        }
    }

    private static List<SnapshotRelationship> of(List<SnapshotRelationship> relationships, String relationshipType) {
        return relationships.stream()
                .filter(relationship -> relationship.type().equals(relationshipType))
                .toList();
    }

    @Override
    public String toString() {
        return id;
    }
}
