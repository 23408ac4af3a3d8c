package dev.kikigraph.insight.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.kikigraph.insight.MoneyGraph;
import dev.kikigraph.insight.SmallGraph;
import dev.kikigraph.insight.rules.Appropriations.Filter;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import dev.kikigraph.paging.Page;
import dev.kikigraph.problem.QueryException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LineageQuestionTests {

    private static final Page FIRST_PAGE = Page.forward(null, null);

    private static final Snapshot GRAPH = new SmallGraph()
            .nodes("pillar:1", "pillar:2", "pillar:3", "country:jp")
            .stated("program:part", "PART_OF", "program:whole")
            .stated("program:whole", "FEEDS", "pillar:3")
            .stated("program:alone", "FEEDS", "pillar:3")
            .stated("program:own", "FEEDS", "pillar:3")
            .stated("program:own", "PART_OF", "program:other")
            .stated("program:other", "FEEDS", "pillar:1")
            .stated("program:other", "FEEDS", "pillar:2")
            .stated("hub:centre", "OPERATED_BY", "program:other")
            .build();

    @Test
    void allThatContributesToAPillarIsListed() {
        assertThat(fromPillar(GRAPH, "pillar:3").contributions(null, FIRST_PAGE).nodes())
                .extracting(contribution -> contribution.thing().id())
                .containsExactly("program:part", "program:whole", "program:alone", "program:own");
    }

    @Test
    void contributionsCanBeOfSomeTypes() {
        assertThat(fromPillar(GRAPH, "pillar:2")
                        .contributions(List.of("SupportHub"), FIRST_PAGE)
                        .nodes())
                .extracting(contribution -> contribution.thing().id())
                .containsExactly("hub:centre");
    }

    @Test
    void whatIsOverriddenIsGivenApart() {
        assertThat(fromPillar(GRAPH, "pillar:1").overridden(FIRST_PAGE).nodes())
                .extracting(ContributionFact::thing, ContributionFact::direct, ContributionFact::overridden)
                .containsExactly(tuple(node(GRAPH, "program:own"), false, true));
    }

    @Test
    void pagesGoOnWhereTheLastOneEnded() {
        LineageAnswer answer = fromPillar(GRAPH, "pillar:3");
        String cursor = Objects.requireNonNull(
                answer.contributions(null, Page.forward(2, null)).pageInfo().endCursor());

        assertThat(answer.contributions(null, Page.forward(2, cursor)).nodes())
                .extracting(contribution -> contribution.thing().id())
                .containsExactly("program:alone", "program:own");
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
        Snapshot snapshot = new SmallGraph()
                .node("agency:one", Map.of("agencyKind", "MINISTRY"))
                .node("agency:two", Map.of("agencyKind", "MINISTRY"))
                .stated("program:of-nobody", "FEEDS", "pillar:1")
                .stated("program:a", "FEEDS", "pillar:1")
                .stated("program:a", "ADMINISTERED_BY", "agency:one")
                .stated("hub:h", "OPERATED_BY", "program:a")
                .stated("program:part", "PART_OF", "program:a")
                .stated("program:part", "ADMINISTERED_BY", "agency:two")
                .stated("project:p", "FUNDED_BY", "program:part")
                .stated("measure:m", "FEEDS", "pillar:1")
                .stated("measure:m", "PART_OF", "policy:vision")
                .stated("policy:vision", "ADMINISTERED_BY", "agency:two")
                .build();

        List<Group> groups = fromPillar(snapshot, "pillar:1")
                .groups(Grouping.MINISTRY, FIRST_PAGE)
                .nodes();

        assertThat(groups)
                .extracting(group -> String.valueOf(group.key()))
                .containsExactly("agency:one", "agency:two", "null");
        assertThat(groups.get(0).all())
                .containsExactly(
                        new Group.Member(node(snapshot, "program:a"), null),
                        new Group.Member(node(snapshot, "hub:h"), node(snapshot, "program:a")));
        assertThat(groups.get(1).all())
                .containsExactly(
                        new Group.Member(node(snapshot, "program:part"), null),
                        new Group.Member(node(snapshot, "project:p"), node(snapshot, "program:part")),
                        new Group.Member(node(snapshot, "measure:m"), node(snapshot, "policy:vision")));
        assertThat(groups.get(2).all())
                .extracting(member -> member.thing().id())
                .containsExactly("program:of-nobody");
    }

    @Test
    void stagesStandInTheOrderOfDevelopment() {
        Snapshot snapshot = new SmallGraph()
                .node("stage:basic-research", Map.of("order", 1L))
                .node("stage:clinical", Map.of("order", 4L))
                .node("stage:launch", Map.of("order", 5L))
                .stated("program:none", "FEEDS", "pillar:1")
                .stated("program:late", "FEEDS", "pillar:1")
                .stated("program:late", "SUPPORTS", "stage:launch")
                .stated("program:early", "FEEDS", "pillar:1")
                .stated("program:early", "SUPPORTS", "stage:clinical")
                .stated("program:early", "SUPPORTS", "stage:basic-research")
                .build();

        assertThat(fromPillar(snapshot, "pillar:1")
                        .groups(Grouping.STAGE, FIRST_PAGE)
                        .nodes())
                .extracting(group -> String.valueOf(group.key()))
                .containsExactly("stage:basic-research", "stage:clinical", "stage:launch", "null");
    }

    @Test
    void bodiesAreThoseThatCarryOut() {
        Snapshot snapshot = new SmallGraph()
                .stated("program:a", "FEEDS", "pillar:2")
                .stated("program:a", "IMPLEMENTED_BY", "agency:reviewer")
                .stated("program:b", "FEEDS", "pillar:2")
                .stated("program:b", "ADMINISTERED_BY", "agency:reviewer")
                .stated("project:p", "FUNDED_BY", "program:b")
                .stated("project:p", "CARRIED_OUT_BY", "agency:reviewer")
                .build();

        assertThat(fromPillar(snapshot, "pillar:2")
                        .groups(Grouping.BODY, FIRST_PAGE)
                        .nodes())
                .filteredOn(group -> group.key() == node(snapshot, "agency:reviewer"))
                .flatExtracting(Group::all)
                .extracting(member -> member.thing().id())
                .containsExactly("program:a", "project:p");
    }

    /** The part has money of its own in both years, but is shown as part of the whole in 2025 only. */
    @Test
    void moneyOfWhatIsInheritedForSomeFiscalYearsCountsInTheseAlone() {
        Snapshot snapshot = new MoneyGraph()
                .node("agency:m", Map.of("agencyKind", "MINISTRY"))
                .related("program:whole", "FEEDS", "pillar:1")
                .related("program:whole", "ADMINISTERED_BY", "agency:m")
                .related("program:part", "PART_OF", "program:whole", Map.of("fiscalYears", List.of(2025L)))
                .budget("program:part", 2025, "INITIAL", 5)
                .budget("program:part", 2026, "INITIAL_DRAFT", 6)
                .build();
        Filter all = new Filter(Set.of(), Set.of());
        LineageAnswer pillar = fromPillar(snapshot, "pillar:1");

        assertThat(pillar.money(all).amount()).isEqualTo(5L);
        assertThat(pillar.groups(Grouping.MINISTRY, FIRST_PAGE)
                        .nodes()
                        .get(0)
                        .money(all)
                        .amount())
                .isEqualTo(5L);
        assertThat(towardsPillars(snapshot, "program:part").money(all).amount()).isEqualTo(5L);
    }

    /** The part is the whole's in 2025 only, and so has a ministry in that year alone. */
    @Test
    void moneyOfAYearWithoutAMinistryIsInTheGroupWithoutOne() {
        Snapshot snapshot = new MoneyGraph()
                .node("agency:m", Map.of("agencyKind", "MINISTRY"))
                .related("program:whole", "ADMINISTERED_BY", "agency:m")
                .related("program:part", "PART_OF", "program:whole", Map.of("fiscalYears", List.of(2025L)))
                .related("program:part", "FEEDS", "pillar:1")
                .budget("program:part", 2025, "INITIAL", 5)
                .budget("program:part", 2026, "INITIAL_DRAFT", 6)
                .build();
        Filter all = new Filter(Set.of(), Set.of());

        for (LineageAnswer answer :
                List.of(fromPillar(snapshot, "pillar:1"), towardsPillars(snapshot, "program:part"))) {
            assertThat(answer.money(all).amount()).isEqualTo(11L);
            assertThat(answer.groups(Grouping.MINISTRY, FIRST_PAGE).nodes())
                    .extracting(
                            group -> String.valueOf(group.key()),
                            group -> group.all().get(0).thing().id(),
                            group -> group.money(all).amount())
                    .containsExactly(tuple("agency:m", "program:part", 5L), tuple("null", "program:part", 6L));
        }
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
                "program:own",
                "FROM_PILLARS",
                "program:own is no pillar. Ask TOWARDS_PILLARS of it, or FROM_PILLARS of one such as pillar:1,"
                        + " pillar:2, pillar:3.");
        assertRefused("pillar:1", "TOWARDS_PILLARS", "pillar:1 is a pillar itself. Ask FROM_PILLARS of it.");
        assertRefused(
                "country:jp",
                "TOWARDS_PILLARS",
                "country:jp is of type Country, which cannot contribute to a pillar. Ask of one of the types Measure,"
                        + " Program, SupportHub, Project.");
    }

    private static void assertRefused(String id, String direction, String message) {
        assertThatThrownBy(() -> ask(id, Direction.valueOf(direction), GRAPH))
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
