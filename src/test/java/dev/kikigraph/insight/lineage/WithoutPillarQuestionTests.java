package dev.kikigraph.insight.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kikigraph.acceptance.SeedSnapshot;
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

    @Test
    void programmesOfAPartWithoutDividersLeadToNoPillar() {
        assertThat(ask(Map.of("types", List.of("Program"), "ministry", "agency:mext", "first", 200))
                        .nodes())
                .extracting(SnapshotNode::id)
                .contains(
                        "program:device-research-results",
                        "program:translational-research-program",
                        "program:translational-seed-a",
                        "program:university-medical-startup-support")
                .hasSize(15);
    }

    @Test
    void umbrellaProgrammesLeadToNoPillar() {
        assertThat(ask(Map.of("types", List.of("Program"), "ministry", "agency:meti"))
                        .nodes())
                .extracting(SnapshotNode::id)
                .containsExactly(
                        "program:startup-support",
                        "program:medical-health-promotion",
                        "program:healthcare-industry-competitiveness");
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
                Map.of("ministry", "agency:pmda"),
                "ministry is agency:pmda, which is no agency of the kind MINISTRY. agencies(where:) lists them.");
    }

    private static ListPage<SnapshotNode> ask(Map<String, Object> arguments) {
        return ask(arguments, SeedSnapshot.get());
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
