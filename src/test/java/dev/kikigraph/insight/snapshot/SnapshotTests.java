package dev.kikigraph.insight.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kikigraph.graph.model.StoredNode;
import dev.kikigraph.insight.SeedSnapshot;
import dev.kikigraph.provenance.SectionIndex;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SnapshotTests {

    @Test
    void relationshipsAreFoundFromBothEnds() {
        Snapshot snapshot = SeedSnapshot.get();
        Vertex program = snapshot.vertex("program:device-hub-strengthening").orElseThrow();
        Vertex pillar = snapshot.vertex("pillar:1").orElseThrow();

        assertThat(program.out("FEEDS")).extracting(Arc::target).containsExactly(pillar);
        assertThat(pillar.in("FEEDS")).extracting(Arc::source).contains(program);
    }

    @Test
    void lineageIsWhatTheOntologyFlags() {
        Vertex program =
                SeedSnapshot.get().vertex("program:device-hub-strengthening").orElseThrow();

        assertThat(program.out()).filteredOn(Arc::lineage).extracting(Arc::type).containsOnly("FEEDS");
    }

    @Test
    void holdsNothingThatIsNeverShown() {
        Snapshot.Builder builder = new Snapshot.Builder(SeedSnapshot.get().ontology());
        builder.add(new StoredNode(
                "pillar:1",
                Set.of(),
                Map.of("nameJa", "柱", "nameJa_folded", "柱", "nameJa_order", "7f", "name_folded", List.of("柱"))));
        Vertex pillar = builder.build(SectionIndex.EMPTY).vertex("pillar:1").orElseThrow();

        assertThat(pillar.get("nameJa")).isEqualTo("柱");
        assertThat(pillar.get("nameJa_folded")).isNull();
        assertThat(pillar.get("nameJa_order")).isNull();
        assertThat(pillar.get("name_folded")).isNull();
    }

    @Test
    void typesStandInTheOrderOfTheSource() {
        assertThat(SeedSnapshot.get().ofType("Pillar"))
                .extracting(Vertex::id)
                .containsExactly("pillar:1", "pillar:2", "pillar:3");
    }
}
