package dev.kikigraph.insight.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kikigraph.insight.SmallGraph;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import dev.kikigraph.problem.QueryException;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineageTests {

    @Test
    void partsHubsAndProjectsCountUnderThePillarOfTheirProgramme() {
        Snapshot snapshot = new SmallGraph()
                .stated("program:a", "FEEDS", "pillar:1")
                .stated("program:part", "PART_OF", "program:a")
                .stated("hub:network", "OPERATED_BY", "program:part")
                .stated("hub:site", "PART_OF", "hub:network")
                .stated("project:p", "FUNDED_BY", "program:a")
                .build();

        assertThat(contributors(snapshot, "pillar:1"))
                .containsExactly("program:a", "program:part", "hub:network", "hub:site", "project:p");
        assertThat(pillars(snapshot, "hub:site")).containsExactly("pillar:1");
        assertThat(paths(snapshot, "hub:site"))
                .containsExactly("hub:site > hub:network > program:part > program:a > pillar:1");
    }

    @Test
    void pillarsOfItsOwnEndInheritance() {
        Snapshot snapshot = new SmallGraph()
                .stated("program:a", "FEEDS", "pillar:1")
                .stated("program:part", "FEEDS", "pillar:3")
                .stated("program:part", "PART_OF", "program:a")
                .build();

        assertThat(pillars(snapshot, "program:part")).containsExactly("pillar:3");
        assertThat(contributors(snapshot, "pillar:1")).containsExactly("program:a");
        assertThat(paths(snapshot, "program:part"))
                .containsExactly(
                        "program:part > pillar:3", "program:part > program:a > pillar:1 overridden by program:part");
    }

    @Test
    void whatHangsOnItInheritsWhereItEnds() {
        Snapshot snapshot = new SmallGraph()
                .nodes("pillar:1", "pillar:2")
                .stated("program:a", "FEEDS", "pillar:1")
                .stated("program:part", "PART_OF", "program:a")
                .stated("program:part", "FEEDS", "pillar:2")
                .stated("project:p", "FUNDED_BY", "program:part")
                .build();

        assertThat(pillars(snapshot, "project:p")).containsExactly("pillar:2");
        assertThat(paths(snapshot, "project:p"))
                .containsExactly(
                        "project:p > program:part > pillar:2",
                        "project:p > program:part > program:a > pillar:1 overridden by program:part");
    }

    @Test
    void anotherPathToAPillarOfItsOwnIsNotOverridden() {
        Snapshot snapshot = new SmallGraph()
                .stated("program:a", "FEEDS", "pillar:1")
                .stated("program:part", "FEEDS", "pillar:1")
                .stated("program:part", "PART_OF", "program:a")
                .build();

        assertThat(paths(snapshot, "program:part"))
                .containsExactly("program:part > pillar:1", "program:part > program:a > pillar:1");
    }

    @Test
    void severalParentsAddUp() {
        Snapshot snapshot = new SmallGraph()
                .nodes("pillar:1", "pillar:2")
                .stated("program:b", "FEEDS", "pillar:2")
                .stated("program:a", "FEEDS", "pillar:1")
                .stated("project:p", "FUNDED_BY", "program:b")
                .stated("project:p", "FUNDED_BY", "program:a")
                .build();

        assertThat(pillars(snapshot, "project:p")).containsExactly("pillar:1", "pillar:2");
    }

    @Test
    void inferredIsWhatNoStatedPathProves() {
        Snapshot snapshot = new SmallGraph()
                .inferred("program:a", "FEEDS", "pillar:1")
                .stated("program:b", "FEEDS", "pillar:1")
                .stated("project:p", "FUNDED_BY", "program:a")
                .stated("project:q", "FUNDED_BY", "program:a")
                .stated("project:q", "FUNDED_BY", "program:b")
                .build();
        Lineage lineage = Lineage.of(snapshot);
        SnapshotNode pillar = node(snapshot, "pillar:1");

        assertThat(lineage.inferred(node(snapshot, "project:p"), pillar)).isTrue();
        assertThat(lineage.inferred(node(snapshot, "project:q"), pillar)).isFalse();
        assertThat(lineage.paths(node(snapshot, "project:q")))
                .extracting(LineagePath::inferred)
                .containsExactly(true, false);
    }

    @Test
    void inferredPillarsOfItsOwnEndInheritanceToo() {
        Snapshot snapshot = new SmallGraph()
                .stated("program:a", "FEEDS", "pillar:1")
                .stated("program:part", "PART_OF", "program:a")
                .inferred("program:part", "FEEDS", "pillar:3")
                .build();

        assertThat(contributors(snapshot, "pillar:1")).containsExactly("program:a");
    }

    @Test
    void circlesEnd() {
        Snapshot snapshot = new SmallGraph()
                .stated("program:a", "PART_OF", "program:b")
                .stated("program:b", "PART_OF", "program:c")
                .stated("program:c", "PART_OF", "program:a")
                .stated("program:b", "FEEDS", "pillar:1")
                .build();

        assertThat(contributors(snapshot, "pillar:1")).containsExactly("program:a", "program:b", "program:c");
        assertThat(paths(snapshot, "program:c")).containsExactly("program:c > program:a > program:b > pillar:1");
    }

    @Test
    void tooManyPathsAreRefused() {
        SmallGraph graph = new SmallGraph().stated("program:end-0", "FEEDS", "pillar:1");
        for (int i = 0; i < 14; i++) {
            graph.stated("program:end-" + (i + 1), "PART_OF", "program:left-" + i)
                    .stated("program:end-" + (i + 1), "PART_OF", "program:right-" + i)
                    .stated("program:left-" + i, "PART_OF", "program:end-" + i)
                    .stated("program:right-" + i, "PART_OF", "program:end-" + i);
        }
        Snapshot snapshot = graph.build();

        assertThat(pillars(snapshot, "program:end-14")).containsExactly("pillar:1");
        assertThatThrownBy(() -> paths(snapshot, "program:end-14"))
                .isInstanceOf(QueryException.class)
                .hasMessage("More than 10,000 steps lead from program:end-14 towards the pillars."
                        + " Ask for something nearer to a pillar.");
    }

    @Test
    void kindsThatCanContributeAreToldByTheOntology() {
        assertThat(Lineage.of(new SmallGraph().build()).contributingTypes())
                .containsExactlyInAnyOrder("Program", "Measure", "SupportHub", "Project");
    }

    private static List<String> pillars(Snapshot snapshot, String id) {
        return Lineage.of(snapshot).pillars(node(snapshot, id)).stream()
                .map(SnapshotNode::id)
                .toList();
    }

    private static List<String> contributors(Snapshot snapshot, String id) {
        return Lineage.of(snapshot).contributors(node(snapshot, id)).stream()
                .map(SnapshotNode::id)
                .toList();
    }

    private static List<String> paths(Snapshot snapshot, String id) {
        return Lineage.of(snapshot).paths(node(snapshot, id)).stream()
                .map(LineageTests::text)
                .toList();
    }

    private static String text(LineagePath path) {
        StringBuilder text = new StringBuilder(path.thing().id());
        path.relationships().forEach(relationship -> text.append(" > ").append(relationship.target()));
        SnapshotNode overriding = path.overriddenBy();
        return overriding == null
                ? text.toString()
                : text.append(" overridden by ").append(overriding).toString();
    }

    private static SnapshotNode node(Snapshot snapshot, String id) {
        return snapshot.node(id).orElseThrow();
    }
}
