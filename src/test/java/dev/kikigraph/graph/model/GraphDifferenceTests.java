package dev.kikigraph.graph.model;

import static dev.kikigraph.graph.SampleContent.EMPTY;
import static dev.kikigraph.graph.SampleContent.content;
import static dev.kikigraph.graph.SampleContent.program;
import static dev.kikigraph.graph.SampleContent.relationship;
import static dev.kikigraph.graph.SampleContent.small;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kikigraph.graph.model.GraphDifference.Change;
import dev.kikigraph.graph.model.GraphDifference.PropertyChange;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GraphDifferenceTests {

    @Test
    void sameContentHasNoDifference() {
        assertThat(GraphDifference.between(small(), small()).isEmpty()).isTrue();
    }

    @Test
    void everythingIsCreatedInAnEmptyGraph() {
        GraphDifference difference = GraphDifference.between(EMPTY, small());

        assertThat(difference.nodes().created())
                .extracting(StoredNode::id)
                .containsExactly("budget:part:2026", "program:parent", "program:part");
        assertThat(difference.relationships().created()).hasSize(2);
        assertThat(difference.count()).isEqualTo(5);
    }

    @Test
    void removedOnesAreGivenAsTheyStood() {
        GraphDifference difference = GraphDifference.between(small(), EMPTY);

        assertThat(difference.nodes().removed())
                .containsExactlyElementsOf(small().nodes().values().stream()
                        .sorted((a, b) -> a.id().compareTo(b.id()))
                        .toList());
        assertThat(difference.relationships().removed()).hasSize(2);
    }

    @Test
    void changedPropertiesAreGivenFromAndTo() {
        StoredNode before = program("a", Map.of("nameJa", "旧", "acronym", "A", "order", 1L));
        StoredNode after = program("a", Map.of("nameJa", "新", "order", 1L, "aliases", List.of("甲")));

        GraphDifference difference =
                GraphDifference.between(content(List.of(before), List.of()), content(List.of(after), List.of()));

        assertThat(difference.nodes().changed())
                .containsExactly(new Change<>(
                        before,
                        after,
                        List.of(
                                new PropertyChange("acronym", "A", null),
                                new PropertyChange("aliases", null, List.of("甲")),
                                new PropertyChange("nameJa", "旧", "新"))));
    }

    @Test
    void otherLabelsAloneAreAChange() {
        StoredNode before = program("a", Map.of());
        StoredNode after = new StoredNode("program:a", Set.of("Country", "Thing", "Node"), Map.of());

        GraphDifference difference =
                GraphDifference.between(content(List.of(before), List.of()), content(List.of(after), List.of()));

        assertThat(difference.nodes().changed()).containsExactly(new Change<>(before, after, List.of()));
    }

    @Test
    void relationshipBetweenOtherNodesIsRemovedAndCreated() {
        StoredNode a = program("a", Map.of());
        StoredNode b = program("b", Map.of());
        StoredRelationship before = relationship("PART_OF", a, b, Map.of());
        StoredRelationship after = new StoredRelationship(before.id(), "PART_OF", b.id(), a.id(), Map.of());

        GraphDifference difference = GraphDifference.between(
                content(List.of(a, b), List.of(before)), content(List.of(a, b), List.of(after)));

        assertThat(difference.relationships().removed()).containsExactly(before);
        assertThat(difference.relationships().created()).containsExactly(after);
        assertThat(difference.relationships().changed()).isEmpty();
    }
}
