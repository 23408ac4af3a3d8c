package dev.kikigraph.insight.coverage;

import dev.kikigraph.insight.snapshot.Localized;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import org.jspecify.annotations.Nullable;

/**
 * One value of a dimension: what a row or column is for.
 *
 * @param key id of the node, or the fiscal year in digits
 * @param node null for a fiscal year
 * @param fiscalYear null for a node
 */
public record Heading(
        String key, @Nullable SnapshotNode node, @Nullable Integer fiscalYear) {

    static Heading of(SnapshotNode node) {
        return new Heading(node.id(), node, null);
    }

    static Heading of(int fiscalYear) {
        return new Heading(String.valueOf(fiscalYear), null, fiscalYear);
    }

    public Localized name() {
        Localized name = node == null ? new Localized(key + "年度", "FY" + key) : node.name();
        return name == null ? new Localized(key, key) : name;
    }
}
