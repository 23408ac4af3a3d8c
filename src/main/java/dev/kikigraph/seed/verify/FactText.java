package dev.kikigraph.seed.verify;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fact as a reader judges it against its lines.
 *
 * @param id of the node or relationship
 * @param kind label of its type; of a relationship, of its field
 * @param owner name of what it belongs to, or at which it begins; null for a thing, and where
 *     the label has it
 * @param label what it is, or leads to
 * @param values the others, each as {@code label: value}
 * @param reason why it is inferred; null where it is stated
 * @param lines those that it cites
 */
public record FactText(
        String id,
        String kind,
        @Nullable String owner,
        String label,
        List<String> values,
        @Nullable String reason,
        String lines) {

    public boolean isStated() {
        return reason == null;
    }
}
