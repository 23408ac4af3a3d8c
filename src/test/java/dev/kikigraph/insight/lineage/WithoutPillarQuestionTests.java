package dev.kikigraph.insight.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kikigraph.insight.BoundArguments;
import dev.kikigraph.insight.SmallGraph;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import dev.kikigraph.paging.ListPage;
import dev.kikigraph.paging.Page;
import dev.kikigraph.problem.QueryException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WithoutPillarQuestionTests {

    private static final Snapshot GRAPH = new SmallGraph()
            .node("agency:one", Map.of("agencyKind", "MINISTRY"))
            .node("agency:two", Map.of("agencyKind", "MINISTRY"))
            .node("agency:reviewer", Map.of("agencyKind", "REGULATOR"))
            .stated("program:umbrella", "ADMINISTERED_BY", "agency:one")
            .stated("program:feeding", "ADMINISTERED_BY", "agency:one")
            .stated("program:feeding", "FEEDS", "pillar:1")
            .stated("program:feeding", "PART_OF", "program:umbrella")
            .stated("program:part", "PART_OF", "program:umbrella")
            .stated("program:part-of-feeding", "PART_OF", "program:feeding")
            .stated("program:of-another", "ADMINISTERED_BY", "agency:two")
            .nodes("program:of-nobody")
            .stated("project:p", "FUNDED_BY", "program:part")
            .build();

    @Test
    void anUmbrellaLeadsToNoPillarThoughAPartOfItDoes() {
        assertThat(ask(Map.of("types", List.of("Program"))).nodes())
                .extracting(SnapshotNode::id)
                .containsExactly("program:umbrella", "program:part", "program:of-another", "program:of-nobody");
    }

    @Test
    void programmesOfAMinistryAreThoseThatItAnswersForWithTheirParts() {
        assertThat(ask(Map.of("types", List.of("Program"), "ministry", "agency:one"))
                        .nodes())
                .extracting(SnapshotNode::id)
                .containsExactly("program:umbrella", "program:part");
        assertThat(ask(Map.of("ministry", "agency:one")).nodes())
                .extracting(SnapshotNode::id)
                .containsExactly("program:umbrella", "program:part", "project:p");
    }

    @Test
    void onlyKindsThatMayContributeAreListed() {
        assertThat(ask(
                                Map.of(),
                                new SmallGraph()
                                        .nodes("country:jp", "project:p", "policy:a", "hub:h", "agency:b")
                                        .stated("program:a", "FEEDS", "pillar:1")
                                        .build())
                        .nodes())
                .extracting(SnapshotNode::id)
                .containsExactly("project:p", "hub:h");
    }

    @Test
    void typesThatCannotContributeAreRefused() {
        assertRefused(
                Map.of("types", List.of("Country")),
                "types is [Country]; it must be some of the types that may contribute to a pillar, [Measure, Program,"
                        + " SupportHub, Project], or left out for all.");
    }

    @Test
    void aBodyThatIsNoMinistryIsRefused() {
        assertRefused(
                Map.of("ministry", "agency:reviewer"),
                "ministry is agency:reviewer, which is no agency of the kind MINISTRY. agencies(where:) lists them.");
    }

    private static ListPage<SnapshotNode> ask(Map<String, Object> arguments) {
        return ask(arguments, GRAPH);
    }

    private static ListPage<SnapshotNode> ask(Map<String, Object> arguments, Snapshot snapshot) {
        Asked asked = BoundArguments.of(Asked.class, arguments);
        return new WithoutPillarQuestion()
                .withoutPillar(asked.types(), asked.ministry(), Page.forward(asked.first(), null), snapshot);
    }

    private record Asked(List<String> types, String ministry, Integer first) {}

    private static void assertRefused(Map<String, Object> arguments, String message) {
        assertThatThrownBy(() -> ask(arguments))
                .isInstanceOf(QueryException.class)
                .hasMessage(message);
    }
}
