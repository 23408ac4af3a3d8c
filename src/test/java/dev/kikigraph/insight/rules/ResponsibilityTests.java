package dev.kikigraph.insight.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kikigraph.insight.MoneyGraph;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResponsibilityTests {

    private static final Snapshot GRAPH = new MoneyGraph()
            .node("agency:one", Map.of("agencyKind", "MINISTRY"))
            .node("agency:two", Map.of("agencyKind", "MINISTRY"))
            .node("agency:bureau", Map.of("agencyKind", "DEPARTMENT"))
            .related("agency:bureau", "PART_OF", "agency:two")
            .related("program:of-a-bureau", "ADMINISTERED_BY", "agency:bureau")
            .related("program:whole", "ADMINISTERED_BY", "agency:two")
            .related("program:part", "PART_OF", "program:whole")
            .related("program:shared", "ADMINISTERED_BY", "agency:one")
            .related("program:shared", "ADMINISTERED_BY", "agency:two")
            .node("program:of-nobody", Map.of())
            .build();

    @Test
    void aBureauStandsForItsMinistry() {
        Responsibility found = of("program:of-a-bureau");

        assertThat(found.ministries()).extracting(SnapshotNode::id).containsExactly("agency:two");
        assertThat(found.inheritedFrom()).isEmpty();
    }

    @Test
    void aPartIsAdministeredAsItsProgramme() {
        Responsibility found = of("program:part");

        assertThat(found.ministries()).extracting(SnapshotNode::id).containsExactly("agency:two");
        assertThat(found.inheritedFrom()).extracting(SnapshotNode::id).containsExactly("program:whole");
    }

    @Test
    void severalMinistriesMayAnswer() {
        assertThat(of("program:shared").ministries())
                .extracting(SnapshotNode::id)
                .containsExactly("agency:one", "agency:two");
    }

    @Test
    void nobodyAnswersForWhatTheSourceGivesToNobody() {
        assertThat(of("program:of-nobody").ministries()).isEmpty();
    }

    private static Responsibility of(String program) {
        return Responsibility.of(GRAPH.node(program).orElseThrow());
    }
}
