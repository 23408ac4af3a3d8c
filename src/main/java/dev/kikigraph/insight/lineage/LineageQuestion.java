package dev.kikigraph.insight.lineage;

import dev.kikigraph.graph.client.ReadContext;
import dev.kikigraph.insight.answer.DomainQuestion;
import dev.kikigraph.insight.rules.Lineage;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import dev.kikigraph.insight.snapshot.Snapshots;
import dev.kikigraph.problem.QueryException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Question of what contributes to a pillar, or to which pillars a thing contributes. */
@Component
final class LineageQuestion implements DomainQuestion {

    private static final String PILLAR = "Pillar";
    private static final int NAMED_IN_AN_ERROR = 5;

    private final Snapshots snapshots;

    LineageQuestion(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    @Override
    public String field() {
        return "lineage";
    }

    @Override
    public LineageAnswer answer(Map<String, Object> arguments, ReadContext reading) {
        return answer(arguments, snapshots.at(reading));
    }

    static LineageAnswer answer(Map<String, Object> arguments, Snapshot snapshot) {
        String id = (String) Objects.requireNonNull(arguments.get("id"));
        SnapshotNode thing = snapshot.node(id)
                .orElseThrow(() -> QueryException.badRequest("Nothing has the id %s. Search finds ids by name.", id));
        if ("FROM_PILLARS".equals(arguments.get("direction"))) {
            return new LineageAnswer(new FromPillar(requirePillar(thing, snapshot), snapshot));
        }
        return new LineageAnswer(new TowardsPillars(requireContributing(thing, snapshot), snapshot));
    }

    private static SnapshotNode requirePillar(SnapshotNode thing, Snapshot snapshot) {
        if (!thing.is(PILLAR)) {
            List<SnapshotNode> pillars = snapshot.ofType(PILLAR);
            throw QueryException.badRequest(
                    "%s is no pillar. Ask TOWARDS_PILLARS of it, or FROM_PILLARS of one such as %s.",
                    thing.id(),
                    pillars.stream()
                            .limit(NAMED_IN_AN_ERROR)
                            .map(SnapshotNode::id)
                            .collect(Collectors.joining(", ")));
        }
        return thing;
    }

    private static SnapshotNode requireContributing(SnapshotNode thing, Snapshot snapshot) {
        if (thing.is(PILLAR)) {
            throw QueryException.badRequest("%s is a pillar itself. Ask FROM_PILLARS of it.", thing.id());
        }
        Lineage lineage = Lineage.of(snapshot);
        if (!lineage.contributingTypes().contains(thing.type().name())) {
            throw QueryException.badRequest(
                    "%s is of type %s, which cannot contribute to a pillar. Ask of one of the types %s.",
                    thing.id(), thing.type().name(), String.join(", ", lineage.contributingTypes()));
        }
        return thing;
    }
}
