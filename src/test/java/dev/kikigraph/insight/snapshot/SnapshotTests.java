package dev.kikigraph.insight.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kikigraph.acceptance.SeedSnapshot;
import dev.kikigraph.graph.model.StoredNode;
import dev.kikigraph.provenance.SectionIndex;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SnapshotTests {

    @Test
    void relationshipsAreFoundFromBothEnds() {
        Snapshot snapshot = SeedSnapshot.get();
        SnapshotNode program = snapshot.node("program:device-hub-strengthening").orElseThrow();
        SnapshotNode pillar = snapshot.node("pillar:1").orElseThrow();

        assertThat(program.out("FEEDS"))
                .extracting(SnapshotRelationship::target)
                .containsExactly(pillar);
        assertThat(pillar.in("FEEDS")).extracting(SnapshotRelationship::source).contains(program);
    }

    @Test
    void lineageIsWhatTheOntologyFlags() {
        SnapshotNode program =
                SeedSnapshot.get().node("program:device-hub-strengthening").orElseThrow();

        assertThat(program.out())
                .filteredOn(SnapshotRelationship::lineage)
                .extracting(SnapshotRelationship::type)
                .containsOnly("FEEDS");
    }

    @Test
    void holdsNothingThatIsNeverShown() {
        Snapshot.Builder builder = new Snapshot.Builder(SeedSnapshot.get().ontology());
        builder.add(new StoredNode(
                "pillar:1",
                Set.of(),
                Map.of("nameJa", "柱", "nameJa_folded", "柱", "nameJa_order", "7f", "name_folded", List.of("柱"))));
        SnapshotNode pillar = builder.build(SectionIndex.EMPTY).node("pillar:1").orElseThrow();

        assertThat(pillar.get("nameJa")).isEqualTo("柱");
        assertThat(pillar.get("nameJa_folded")).isNull();
        assertThat(pillar.get("nameJa_order")).isNull();
        assertThat(pillar.get("name_folded")).isNull();
    }

    @Test
    void typesStandInTheOrderOfTheSource() {
        assertThat(SeedSnapshot.get().ofType("Pillar"))
                .extracting(SnapshotNode::id)
                .containsExactly("pillar:1", "pillar:2", "pillar:3");
    }
}
