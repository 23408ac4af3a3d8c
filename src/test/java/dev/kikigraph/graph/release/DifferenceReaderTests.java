package dev.kikigraph.graph.release;

import static dev.kikigraph.graph.SampleContent.content;
import static dev.kikigraph.graph.SampleContent.program;
import static dev.kikigraph.graph.SampleContent.relationship;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kikigraph.graph.RecordedDifferences;
import dev.kikigraph.graph.model.RecordedDifference;
import dev.kikigraph.graph.model.RecordedDifference.NodeEntry;
import dev.kikigraph.graph.model.RecordedDifference.Place;
import dev.kikigraph.graph.model.RecordedDifference.RelationshipEntry;
import dev.kikigraph.graph.model.StoredNode;
import dev.kikigraph.graph.model.StoredRelationship;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DifferenceReaderTests {

    private static final Set<String> LABELS = Set.of("Node", "Program", "Thing");

    @Test
    void givesWhatThereWasBefore() {
        StoredNode a = program("a", Map.of("nameJa", "旧", "order", 1L));
        StoredNode later = program("a", Map.of("nameJa", "新", "order", 1L, "acronym", "A"));
        StoredNode b = program(
                "b", Map.of("share", 0.5, "open", true, "aliases", List.of("甲", "乙"), "order", 15_200_000_000L));
        StoredNode c = program("c", Map.of());

        RecordedDifference difference = RecordedDifferences.of(
                        List.of(content(List.of(a, b), List.of()), content(List.of(later, c), List.of())))
                .get(1);

        Map<String, Object> before = new HashMap<>();
        before.put("nameJa", "旧");
        before.put("acronym", null);
        assertThat(difference.release()).isEqualTo(2);
        assertThat(difference.nodes())
                .containsOnly(
                        Map.entry("program:a", new NodeEntry(LABELS, true, true, before)),
                        Map.entry("program:b", new NodeEntry(LABELS, true, false, b.properties())),
                        Map.entry("program:c", new NodeEntry(LABELS, false, true, Map.of())));
    }

    @Test
    void relationshipBetweenOtherNodesHasBothPlaces() {
        StoredNode a = program("a", Map.of());
        StoredNode b = program("b", Map.of());
        StoredRelationship before = relationship("PART_OF", a, b, Map.of("assertion", "STATED"));
        StoredRelationship after = new StoredRelationship(before.id(), "PART_OF", b.id(), a.id(), Map.of());

        RecordedDifference difference = RecordedDifferences.of(
                        List.of(content(List.of(a, b), List.of(before)), content(List.of(a, b), List.of(after))))
                .get(1);

        RelationshipEntry entry = difference.relationships().get(before.id());
        assertThat(entry)
                .isEqualTo(new RelationshipEntry(
                        new Place("PART_OF", "program:a", "program:b"),
                        new Place("PART_OF", "program:b", "program:a"),
                        Map.of("assertion", "STATED")));
        assertThat(entry.complete()).isTrue();
    }
}
