package dev.kikigraph.insight.money;

import dev.kikigraph.insight.snapshot.Localized;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A place on the way of money.
 *
 * @param key what {@link FlowLink} refers to
 * @param node what it is in the graph; null for a form in which money is given
 */
public record FlowNode(
        String key,
        String kind,
        Localized label,
        @Nullable SnapshotNode node,
        @Nullable String mode,
        @Nullable String rateKind,
        @Nullable Ratio rate) {

    /** Columns of the diagram, in their order. */
    enum Kind {
        BUDGET,
        MINISTRY,
        BODY,
        MODE,
        RECIPIENT,
        PILLAR
    }

    static FlowNode of(Kind kind, SnapshotNode node, Localized label) {
        return new FlowNode(key(kind, node.id()), kind.name(), label, node, null, null, null);
    }

    static FlowNode of(Kind kind, SnapshotNode node) {
        Localized name = node.name();
        return of(kind, node, name == null ? new Localized(node.id(), null) : name);
    }

    static FlowNode of(Terms terms, Snapshot snapshot) {
        return new FlowNode(
                key(Kind.MODE, terms.key()),
                Kind.MODE.name(),
                terms.label(snapshot.ontology()),
                null,
                terms.mode(),
                terms.rateKind(),
                terms.rate());
    }

    /** A body may carry one programme out and receive the money of another. */
    static String key(Kind kind, String of) {
        return kind.name().toLowerCase(Locale.ROOT) + "/" + of;
    }
}
