package dev.kikigraph.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import dev.kikigraph.ontology.NodeType;
import dev.kikigraph.ontology.OwnedField;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing of the real data stands alone: neither slips nor what a thing owns connect it with anything else. */
class ConnectedSeedTests {

    private static final Snapshot GRAPH = SeedSnapshot.get();

    private static final Set<String> ISOLATING = Stream.concat(
                    Stream.of("CONCERNS"),
                    GRAPH.ontology().nodeTypes().stream()
                            .flatMap(type -> type.owned().stream())
                            .map(OwnedField::relationshipType))
            .collect(Collectors.toSet());

    @Test
    void everyThingHasARelationshipOtherThanSlips() {
        assertThat(GRAPH.nodes())
                .filteredOn(node -> !node.is("SourceAnomaly"))
                .filteredOn(node -> node.type().kind() == NodeType.Kind.THING)
                .hasSizeGreaterThan(900)
                .filteredOn(node -> !connected(node))
                .extracting(SnapshotNode::id)
                .isEmpty();
    }

    private static boolean connected(SnapshotNode node) {
        return Stream.concat(node.out().stream(), node.in().stream())
                .anyMatch(relationship -> !ISOLATING.contains(relationship.type()));
    }
}
