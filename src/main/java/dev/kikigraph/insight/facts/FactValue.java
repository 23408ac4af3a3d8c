package dev.kikigraph.insight.facts;

import dev.kikigraph.insight.answer.FieldEvidence;
import dev.kikigraph.insight.answer.ValueFormat;
import dev.kikigraph.insight.snapshot.Localized;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import dev.kikigraph.insight.snapshot.Words;
import dev.kikigraph.ontology.Property;
import dev.kikigraph.ontology.StoredKeys;
import dev.kikigraph.provenance.Evidence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The value of a field of a node, or its values where it is a list. */
public final class FactValue {

    private final SnapshotNode node;
    private final Property property;
    private final Snapshot snapshot;

    FactValue(SnapshotNode node, Property property, Snapshot snapshot) {
        this.node = node;
        this.property = property;
        this.snapshot = snapshot;
    }

    public String field() {
        return property.name();
    }

    public Localized label() {
        return Words.of(property.documentation());
    }

    public ValueFormat format() {
        return ValueFormat.of(property);
    }

    /** None where there are only bounds. */
    public List<FactScalar> values() {
        Object stored = node.get(property.localized() ? property.japaneseKey() : property.name());
        if (stored == null) {
            return List.of();
        }
        if (stored instanceof List<?> list) {
            return list.stream()
                    .map(each -> FactScalar.of(property, each, Words.ofSingle(property, each, snapshot.ontology())))
                    .toList();
        }
        Localized label = Words.ofValue(property, node::get, snapshot.ontology());
        return label == null ? List.of() : List.of(FactScalar.of(property, stored, label));
    }

    public @Nullable String printed() {
        return property.printed() == null
                ? null
                : (String) node.get(property.printed().text());
    }

    public @Nullable Object min() {
        return companion(property.printed() == null ? null : property.printed().min());
    }

    public @Nullable Object max() {
        return companion(property.printed() == null ? null : property.printed().max());
    }

    public @Nullable Object qualifier() {
        return companion(property.printed() == null ? null : property.printed().qualifier());
    }

    private @Nullable Object companion(@Nullable String key) {
        return key == null ? null : node.get(key);
    }

    public boolean derived() {
        return property.derived();
    }

    /** None for what is not effective. */
    public List<?> from() {
        return node.get(StoredKeys.facts(property.name())) instanceof List<?> facts ? facts : List.of();
    }

    /** None for what is derived. */
    public List<Evidence> evidence() {
        return property.derived() ? List.of() : FieldEvidence.of(node.evidence(), property, snapshot);
    }
}
