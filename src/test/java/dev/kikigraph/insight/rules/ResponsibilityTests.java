package dev.kikigraph.insight.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kikigraph.acceptance.SeedSnapshot;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import org.junit.jupiter.api.Test;

class ResponsibilityTests {

    @Test
    void aBureauStandsForItsMinistry() {
        Responsibility found = of("program:healthcare-international");

        assertThat(found.ministries()).extracting(SnapshotNode::id).containsExactly("agency:meti");
        assertThat(found.inheritedFrom()).isEmpty();
    }

    @Test
    void aPartIsAdministeredAsItsProgramme() {
        Responsibility found = of("program:medic-strengthening");

        assertThat(found.ministries()).extracting(SnapshotNode::id).containsExactly("agency:meti");
        assertThat(found.inheritedFrom())
                .extracting(SnapshotNode::id)
                .containsExactly("program:medical-engineering-global");
    }

    @Test
    void severalMinistriesMayAnswer() {
        assertThat(of("program:ventilator-domestic-production").ministries())
                .extracting(SnapshotNode::id)
                .containsExactly("agency:mhlw", "agency:meti");
    }

    @Test
    void nobodyAnswersForWhatTheSourceGivesToNobody() {
        assertThat(of("program:deep-tech-startup-support").ministries()).isEmpty();
    }

    private static Responsibility of(String program) {
        return Responsibility.of(SeedSnapshot.get().node(program).orElseThrow());
    }
}
