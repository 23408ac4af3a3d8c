package dev.kikigraph.insight.snapshot;

import dev.kikigraph.ontology.StoredKeys;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A relationship of a snapshot. Two are equal if they are the same. */
public final class SnapshotRelationship {

    private final String id;
    private final String type;
    private final SnapshotNode source;
    private final SnapshotNode target;
    private final boolean lineage;
    private final Map<String, Object> properties;

    SnapshotRelationship(
            String id,
            String type,
            SnapshotNode source,
            SnapshotNode target,
            boolean lineage,
            Map<String, Object> properties) {
        this.id = id;
        this.type = type;
        this.source = source;
        this.target = target;
        this.lineage = lineage;
        this.properties = properties;
    }

    /** Source, type, target, and a key where two of a type run between the same two nodes. */
    public String id() {
        return id;
    }

    /** Such as {@code FEEDS}. */
    public String type() {
        return type;
    }

    public SnapshotNode source() {
        return source;
    }

    public SnapshotNode target() {
        return target;
    }

    /** The end that is not this one. */
    public SnapshotNode other(SnapshotNode end) {
        return end == source ? target : source;
    }

    /** Whether it carries contribution from its source towards a pillar. */
    public boolean lineage() {
        return lineage;
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
        return Localized.of(properties::get, StoredKeys.RATIONALE);
    }

    /** As stored: {@code <document> <lines> [<fields>]}. */
    public List<?> evidence() {
        return properties.get(StoredKeys.EVIDENCE) instanceof List<?> pieces ? pieces : List.of();
    }

    /** As {@link SnapshotNode#get}. */
    public @Nullable Object get(String key) {
        return properties.get(key);
    }

    @Override
    public String toString() {
        return id;
    }
}
