package dev.kikigraph.seed;

import dev.kikigraph.ontology.NodeType;
import dev.kikigraph.ontology.Property;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A node while it is put together. */
final class DraftNode extends DraftFact {

    private final NodeType type;
    private final @Nullable DraftNode owner;

    /** @param owner null for a thing */
    DraftNode(String id, NodeType type, @Nullable DraftNode owner) {
        super(id);
        this.type = type;
        this.owner = owner;
    }

    NodeType type() {
        return type;
    }

    @Nullable
    DraftNode owner() {
        return owner;
    }

    boolean isThing() {
        return type.kind() == NodeType.Kind.THING;
    }

    @Override
    List<Property> types() {
        return type.properties();
    }

    @Override
    String typeName() {
        return type.name();
    }
}
