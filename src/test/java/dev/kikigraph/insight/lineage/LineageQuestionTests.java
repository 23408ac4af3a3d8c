package dev.kikigraph.insight.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.kikigraph.acceptance.SeedSnapshot;
import dev.kikigraph.insight.SmallGraph;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import dev.kikigraph.problem.QueryException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class LineageQuestionTests {

    private static final Snapshot SEED = SeedSnapshot.get();

    @Test
    void allThatContributesToAPillarIsListed() {
        assertThat(fromPillar(SEED, "pillar:3").contributions(Map.of()).nodes())
                .extracting(contribution -> contribution.thing().id())
                .containsExactly(
                        "program:supply-chain-risk-monitoring",
                        "program:supply-chain-risk-response",
                        "program:supply-chain-risk-assessment",
                        "program:supply-chain-risk-system-review",
                        "program:supply-chain-risk",
                        "program:ventilator-domestic-production",
                        "program:device-3r");
    }

    @Test
    void contributionsCanBeOfSomeTypes() {
        assertThat(fromPillar(SEED, "pillar:2")
                        .contributions(Map.of("types", List.of("SupportHub")))
                        .nodes())
                .extracting(contribution -> contribution.thing().id())
                .containsExactly("hub:asia-training-center");
    }

    @Test
    void whatIsOverriddenIsGivenApart() {
        assertThat(fromPillar(SEED, "pillar:1").overridden(Map.of()).nodes())
                .extracting(ContributionFact::thing, ContributionFact::direct, ContributionFact::overridden)
                .containsExactly(tuple(node(SEED, "program:device-3r"), false, true));
    }

    @Test
    void pagesGoOnWhereTheLastOneEnded() {
        LineageAnswer answer = fromPillar(SEED, "pillar:3");
        String cursor = Objects.requireNonNull(
                answer.contributions(Map.of("first", 5)).pageInfo().endCursor());

        assertThat(answer.contributions(Map.of("first", 5, "after", cursor)).nodes())
                .extracting(contribution -> contribution.thing().id())
                .containsExactly("program:ventilator-domestic-production", "program:device-3r");
    }

    @Test
    void aTreeShowsAThingUnderEachOfItsParentsAndUnfoldsItOnce() {
        Snapshot snapshot = new SmallGraph()
                .stated("program:a", "FEEDS", "pillar:1")
                .stated("program:b", "FEEDS", "pillar:1")
                .stated("program:part", "PART_OF", "program:a")
                .stated("program:part", "PART_OF", "program:b")
                .stated("project:p", "FUNDED_BY", "program:part")
                .build();

        assertThat(tree(fromPillar(snapshot, "pillar:1")))
                .containsExactly(
                        "0 pillar:1",
                        "1 program:a",
                        "2 program:part",
                        "3 project:p",
                        "1 program:b",
                        "2 program:part repeated");
    }

    @Test
    void aTreeMarksWhatIsOverriddenWithAllThatHangsOnIt() {
        Snapshot snapshot = new SmallGraph()
                .stated("program:a", "FEEDS", "pillar:1")
                .stated("program:part", "FEEDS", "pillar:2")
                .stated("program:part", "PART_OF", "program:a")
                .stated("project:p", "FUNDED_BY", "program:part")
                .build();

        assertThat(tree(fromPillar(snapshot, "pillar:1")))
                .containsExactly("0 pillar:1", "1 program:a", "2 program:part overridden", "3 project:p overridden");
        assertThat(tree(towardsPillars(snapshot, "project:p")))
                .containsExactly(
                        "0 project:p",
                        "1 program:part",
                        "2 program:a overridden",
                        "3 pillar:1 overridden",
                        "2 pillar:2");
    }

    @Test
    void aTreeOfCirclesEnds() {
        Snapshot snapshot = new SmallGraph()
                .stated("program:a", "FEEDS", "pillar:1")
                .stated("program:a", "PART_OF", "program:b")
                .stated("program:b", "PART_OF", "program:a")
                .build();

        assertThat(tree(fromPillar(snapshot, "pillar:1")))
                .containsExactly("0 pillar:1", "1 program:a", "2 program:b", "3 program:a repeated");
    }

    @Test
    void ministriesAreTakenOverFromTheNearestThatNamesSome() {
        List<Group> groups =
                fromPillar(SEED, "pillar:1").groups(Map.of("by", "MINISTRY")).nodes();

        assertThat(groups)
                .extracting(group -> String.valueOf(group.key()))
                .containsExactly("agency:mhlw", "agency:meti", "null");
        assertThat(groups.get(0).all())
                .contains(
                        new Group.Member(node(SEED, "program:device-hub-strengthening"), null),
                        new Group.Member(
                                node(SEED, "hub:startup-support"), node(SEED, "program:device-hub-strengthening")),
                        new Group.Member(
                                node(SEED, "project:oui-smart-eye-camera"),
                                node(SEED, "program:developing-country-rd")));
        assertThat(groups.get(1).all())
                .contains(
                        new Group.Member(
                                node(SEED, "measure:device-vision-1"),
                                node(SEED, "policy:medical-device-industry-vision")),
                        new Group.Member(
                                node(SEED, "project:medtech-round-terumo"), node(SEED, "program:medtech-round")));
        assertThat(groups.get(2).all())
                .extracting(member -> member.thing().id())
                .containsExactly(
                        "program:deep-tech-startup-support",
                        "program:rd-tax-incentive",
                        "program:open-innovation-tax-incentive");
    }

    @Test
    void stagesStandInTheOrderOfDevelopment() {
        assertThat(fromPillar(SEED, "pillar:1").groups(Map.of("by", "STAGE")).nodes())
                .extracting(group -> String.valueOf(group.key()))
                .containsExactly(
                        "stage:basic-research",
                        "stage:applied-research",
                        "stage:non-clinical",
                        "stage:clinical",
                        "stage:launch",
                        "stage:post-market",
                        "null");
    }

    @Test
    void bodiesAreThoseThatCarryOut() {
        assertThat(fromPillar(SEED, "pillar:2").groups(Map.of("by", "BODY")).nodes())
                .filteredOn(group -> group.key() == node(SEED, "agency:pmda"))
                .flatExtracting(Group::all)
                .extracting(member -> member.thing().id())
                .containsExactly(
                        "program:mdsap-forum-2026", "hub:asia-training-center", "program:intl-standards-acquisition");
    }

    @Test
    void anUnknownIdIsRefused() {
        assertRefused("program:none", "TOWARDS_PILLARS", "Nothing has the id program:none. Search finds ids by name.");
    }

    @Test
    void theDirectionMustFitTheThing() {
        assertRefused(
                "program:device-3r",
                "FROM_PILLARS",
                "program:device-3r is no pillar. Ask TOWARDS_PILLARS of it, or FROM_PILLARS of one such as pillar:1,"
                        + " pillar:2, pillar:3.");
        assertRefused("pillar:1", "TOWARDS_PILLARS", "pillar:1 is a pillar itself. Ask FROM_PILLARS of it.");
        assertRefused(
                "country:jp",
                "TOWARDS_PILLARS",
                "country:jp is of type Country, which cannot contribute to a pillar. Ask of one of the types Measure,"
                        + " Program, SupportHub, Project.");
    }

    private static void assertRefused(String id, String direction, String message) {
        assertThatThrownBy(() -> LineageQuestion.answer(Map.of("id", id, "direction", direction), SEED))
                .isInstanceOf(QueryException.class)
                .hasMessage(message);
    }

    private static List<String> tree(LineageAnswer answer) {
        return answer.tree(Map.of()).nodes().stream()
                .map(row -> row.depth() + " " + row.thing() + (row.overridden() ? " overridden" : "")
                        + (row.repeated() ? " repeated" : ""))
                .toList();
    }

    private static LineageAnswer fromPillar(Snapshot snapshot, String id) {
        return LineageQuestion.answer(Map.of("id", id, "direction", "FROM_PILLARS"), snapshot);
    }

    private static LineageAnswer towardsPillars(Snapshot snapshot, String id) {
        return LineageQuestion.answer(Map.of("id", id, "direction", "TOWARDS_PILLARS"), snapshot);
    }

    private static SnapshotNode node(Snapshot snapshot, String id) {
        return snapshot.node(id).orElseThrow();
    }
}
