package dev.kikigraph.insight;

import static org.assertj.core.api.Assertions.assertThat;

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
    void typesStandInTheOrderOfTheSource() {
        assertThat(SeedSnapshot.get().ofType("Pillar"))
                .extracting(Vertex::id)
                .containsExactly("pillar:1", "pillar:2", "pillar:3");
    }
}
