package dev.kikigraph.insight.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.kikigraph.acceptance.SeedSnapshot;
import dev.kikigraph.insight.SmallGraph;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import dev.kikigraph.paging.Page;
import dev.kikigraph.problem.QueryException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class LineageQuestionTests {

    private static final Page FIRST_PAGE = Page.forward(null, null);

    private static final Snapshot SEED = SeedSnapshot.get();

    @Test
    void allThatContributesToAPillarIsListed() {
        assertThat(fromPillar(SEED, "pillar:3").contributions(null, FIRST_PAGE).nodes())
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
                        .contributions(List.of("SupportHub"), FIRST_PAGE)
                        .nodes())
                .extracting(contribution -> contribution.thing().id())
                .containsExactly("hub:asia-training-center");
    }

    @Test
    void whatIsOverriddenIsGivenApart() {
        assertThat(fromPillar(SEED, "pillar:1").overridden(FIRST_PAGE).nodes())
                .extracting(ContributionFact::thing, ContributionFact::direct, ContributionFact::overridden)
                .containsExactly(tuple(node(SEED, "program:device-3r"), false, true));
    }

    @Test
    void pagesGoOnWhereTheLastOneEnded() {
        LineageAnswer answer = fromPillar(SEED, "pillar:3");
        String cursor = Objects.requireNonNull(
                answer.contributions(null, Page.forward(5, null)).pageInfo().endCursor());

        assertThat(answer.contributions(null, Page.forward(5, cursor)).nodes())
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
        List<Group> groups = fromPillar(SEED, "pillar:1")
                .groups(Grouping.MINISTRY, FIRST_PAGE)
                .nodes();

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
        assertThat(fromPillar(SEED, "pillar:1")
                        .groups(Grouping.STAGE, FIRST_PAGE)
                        .nodes())
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
        assertThat(fromPillar(SEED, "pillar:2")
                        .groups(Grouping.BODY, FIRST_PAGE)
                        .nodes())
                .filteredOn(group -> group.key() == node(SEED, "agency:pmda"))
                .flatExtracting(Group::all)
                .extracting(member -> member.thing().id())
                .containsExactly(
                        "program:mdsap-forum-2026", "hub:asia-training-center", "program:intl-standards-acquisition");
    }

    @Test
    void anUnknownIdIsRefused() {
        assertRefused(
                "program:none",
                "TOWARDS_PILLARS",
                "id is program:none, but nothing has this id. Search finds ids by name.");
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
        assertThatThrownBy(() -> ask(id, Direction.valueOf(direction), SEED))
                .isInstanceOf(QueryException.class)
                .hasMessage(message);
    }

    private static List<String> tree(LineageAnswer answer) {
        return answer.tree(FIRST_PAGE).nodes().stream()
                .map(row -> row.depth() + " " + row.thing() + (row.overridden() ? " overridden" : "")
                        + (row.repeated() ? " repeated" : ""))
                .toList();
    }

    private static LineageAnswer fromPillar(Snapshot snapshot, String id) {
        return ask(id, Direction.FROM_PILLARS, snapshot);
    }

    private static LineageAnswer towardsPillars(Snapshot snapshot, String id) {
        return ask(id, Direction.TOWARDS_PILLARS, snapshot);
    }

    private static LineageAnswer ask(String id, Direction direction, Snapshot snapshot) {
        return new LineageQuestion().lineage(id, direction, snapshot);
    }

    private static SnapshotNode node(Snapshot snapshot, String id) {
        return snapshot.node(id).orElseThrow();
    }
}
