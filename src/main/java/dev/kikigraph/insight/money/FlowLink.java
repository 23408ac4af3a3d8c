package dev.kikigraph.insight.money;

import dev.kikigraph.insight.answer.RelationshipFact;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import dev.kikigraph.provenance.Evidence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of the way of one appropriation.
 *
 * @param source id of a {@link FlowNode}
 * @param target id of a {@link FlowNode}
 * @param amount in yen; null where the money is not known or splits up
 * @param inTotal whether the total counts the appropriation
 * @param program whose way it is: that of the appropriation, or a part of it
 * @param terms the funding steps or support terms that say so
 */
public record FlowLink(
        String source,
        String target,
        @Nullable Long amount,
        boolean inTotal,
        SnapshotNode budget,
        SnapshotNode program,
        @Nullable String mode,
        @Nullable String rateKind,
        @Nullable Ratio rate,
        List<SnapshotNode> terms,
        List<RelationshipFact> relationships,
        String assertion,
        List<Evidence> evidence) {

    FlowLink carrying(@Nullable Long amount) {
        return new FlowLink(
                source,
                target,
                amount,
                inTotal,
                budget,
                program,
                mode,
                rateKind,
                rate,
                terms,
                relationships,
                assertion,
                evidence);
    }
}
