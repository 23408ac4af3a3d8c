package dev.kikigraph.insight.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kikigraph.graph.model.StoredNode;
import dev.kikigraph.insight.SmallGraph;
import dev.kikigraph.provenance.DocumentIndex;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SnapshotTests {

    private static final Snapshot GRAPH = new SmallGraph()
            .nodes("pillar:2", "program:a", "pillar:1")
            .stated("program:a", "FEEDS", "pillar:1")
            .stated("program:a", "ADMINISTERED_BY", "agency:b")
            .build();

    @Test
    void relationshipsAreFoundFromBothEnds() {
        SnapshotNode program = GRAPH.node("program:a").orElseThrow();
        SnapshotNode pillar = GRAPH.node("pillar:1").orElseThrow();

        assertThat(program.out("FEEDS"))
                .extracting(SnapshotRelationship::target)
                .containsExactly(pillar);
        assertThat(pillar.in("FEEDS")).extracting(SnapshotRelationship::source).containsExactly(program);
    }

    @Test
    void lineageIsWhatTheOntologyFlags() {
        SnapshotNode program = GRAPH.node("program:a").orElseThrow();

        assertThat(program.out())
                .filteredOn(SnapshotRelationship::lineage)
                .extracting(SnapshotRelationship::type)
                .containsExactly("FEEDS");
    }

    @Test
    void holdsNothingThatIsNeverShown() {
        Snapshot.Builder builder = new Snapshot.Builder(GRAPH.ontology());
        builder.add(new StoredNode(
                "pillar:1",
                Set.of(),
                Map.of("nameJa", "柱", "nameJa_folded", "柱", "nameJa_order", "7f", "name_folded", List.of("柱"))));
        SnapshotNode pillar =
                builder.build(DocumentIndex.EMPTY).node("pillar:1").orElseThrow();

        assertThat(pillar.get("nameJa")).isEqualTo("柱");
        assertThat(pillar.get("nameJa_folded")).isNull();
        assertThat(pillar.get("nameJa_order")).isNull();
        assertThat(pillar.get("name_folded")).isNull();
    }

    @Test
    void typesStandInTheOrderOfTheSource() {
        assertThat(GRAPH.ofType("Pillar")).extracting(SnapshotNode::id).containsExactly("pillar:2", "pillar:1");
    }
}
