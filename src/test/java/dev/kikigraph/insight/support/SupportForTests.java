package dev.kikigraph.insight.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kikigraph.insight.SmallGraph;
import dev.kikigraph.insight.answer.EffectiveFact;
import dev.kikigraph.insight.answer.FactProof;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import dev.kikigraph.paging.Page;
import dev.kikigraph.problem.QueryException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SupportForTests {

    private static final Page PAGE = Page.forward(200, null);

    @Test
    void whatIsOpenToAGroupIsOpenToThoseThatItIncludesAndItIsSaidWhy() {
        Snapshot graph = new SmallGraph()
                .stated("program:a", "OPEN_TO", "group:company")
                .stated("group:startup", "PART_OF", "group:company")
                .stated("program:b", "OPEN_TO", "group:citizen")
                .stated("program:c", "OPEN_TO", "group:startup")
                .build();

        assertThat(offers(ask(graph, List.of("group:startup"), null, null))).containsExactly("program:a", "program:c");
        EffectiveFact group = ask(graph, List.of("group:startup"), null, null)
                .certain(PAGE)
                .nodes()
                .get(0)
                .groups()
                .get(0);
        assertThat(group.thing() + " " + group.assertion()).isEqualTo("group:startup INFERRED");
        assertThat(group.inheritedFrom()).isEmpty();
        assertThat(group.from())
                .extracting(FactProof::factId)
                .containsExactly("program:a OPEN_TO group:company", "group:startup PART_OF group:company");
        assertThat(offers(ask(graph, List.of("group:company"), null, null))).containsExactly("program:a");
        assertThat(offers(ask(graph, List.of("group:startup", "group:citizen"), null, null)))
                .containsExactly("program:a", "program:b", "program:c");
        assertThat(offers(ask(graph, null, null, null))).containsExactly("program:a", "program:b", "program:c");
    }

    @Test
    void aPartOfWhichNothingIsSaidIsNoOfferBesideTheWhole() {
        Snapshot graph = new SmallGraph()
                .stated("program:whole", "OPEN_TO", "group:startup")
                .stated("program:silent", "PART_OF", "program:whole")
                .stated("program:within-silent", "PART_OF", "program:silent")
                .stated("program:speaking", "PART_OF", "program:silent")
                .stated("program:speaking", "OPEN_TO", "group:startup")
                .stated("project:p", "FUNDED_BY", "program:speaking")
                .build();

        List<SupportOffer> offers =
                ask(graph, List.of("group:startup"), null, null).certain(PAGE).nodes();

        assertThat(offers).extracting(one -> one.thing().id()).containsExactly("program:whole", "program:speaking");
        assertThat(offers.get(0).includes(PAGE).nodes())
                .extracting(SnapshotNode::id)
                .containsExactly("program:silent", "program:within-silent");
        assertThat(offers.get(1).includes(PAGE).nodes())
                .extracting(SnapshotNode::id)
                .containsExactly("project:p");
        assertThat(offers.get(0).partOf()).isEmpty();
        assertThat(offers.get(1).partOf()).containsExactly("program:whole");
    }

    @Test
    void groupAndStageThatOnlyDifferentTermsHaveDoNotHoldTogether() {
        Snapshot graph = new SmallGraph()
                .stated("program:a", "HAS_SUPPORT_TERM", "term:a:small")
                .stated("program:a", "HAS_SUPPORT_TERM", "term:a:large")
                .stated("term:a:small", "FOR_GROUP", "group:startup")
                .stated("term:a:small", "FOR_STAGE", "stage:basic")
                .stated("term:a:large", "FOR_GROUP", "group:large")
                .stated("term:a:large", "FOR_STAGE", "stage:clinical")
                .build();

        assertThat(offers(ask(graph, List.of("group:startup"), "stage:clinical", null)))
                .isEmpty();
        SupportOffer offer = ask(graph, List.of("group:large"), "stage:clinical", null)
                .certain(PAGE)
                .nodes()
                .get(0);
        assertThat(offer.terms()).extracting(term -> term.term().id()).containsExactly("term:a:large");
    }

    @Test
    void whatIsNotSaidIsPossibleAndWhatIsSaidOtherwiseIsNot() {
        Snapshot graph = new SmallGraph()
                .stated("program:no-stage", "OPEN_TO", "group:startup")
                .stated("program:other-stage", "OPEN_TO", "group:startup")
                .stated("program:other-stage", "SUPPORTS", "stage:basic")
                .stated("program:no-group", "HAS_SUPPORT_TERM", "term:no-group:a")
                .stated("program:no-group", "SUPPORTS", "stage:clinical")
                .build();

        SupportOffers found = ask(graph, List.of("group:startup"), "stage:clinical", null);

        assertThat(offers(found)).isEmpty();
        assertThat(found.possible(Set.of(), PAGE).nodes())
                .extracting(one -> one.thing().id())
                .containsExactly("program:no-stage", "program:no-group");
        assertThat(found.possible(Set.of(SupportUnknown.STAGE), PAGE).nodes())
                .extracting(one -> one.thing().id())
                .containsExactly("program:no-stage");
    }

    @Test
    void fiscalYearsArePeriodsOrYearsThatAreShown() {
        Snapshot graph = new SmallGraph()
                .node("program:shown", Map.of())
                .node("program:period", Map.of("periodFrom", 2022L, "periodTo", 2029L))
                .node("program:over", Map.of("periodFrom", 2022L, "periodTo", 2025L))
                .node("program:open", Map.of("periodFrom", 2022L))
                .node("program:later", Map.of("startedOn", "2027-04"))
                .node("program:ended", Map.of("endsOn", "2026-03-31"))
                .node("budget:shown:2026", Map.of("fiscalYear", 2026L))
                .node("budget:other:2025", Map.of("fiscalYear", 2025L))
                .stated("program:shown", "HAS_BUDGET", "budget:shown:2026")
                .stated("program:other", "HAS_BUDGET", "budget:other:2025")
                .stated("program:part", "PART_OF", "program:period")
                .stated("program:part", "SUPPORTS", "stage:basic")
                .stated("program:shown", "OPEN_TO", "group:startup")
                .stated("program:period", "OPEN_TO", "group:startup")
                .stated("program:over", "OPEN_TO", "group:startup")
                .stated("program:open", "OPEN_TO", "group:startup")
                .stated("program:later", "OPEN_TO", "group:startup")
                .stated("program:ended", "OPEN_TO", "group:startup")
                .stated("program:other", "OPEN_TO", "group:startup")
                .stated("program:silent", "OPEN_TO", "group:startup")
                .build();

        SupportOffers found = ask(graph, List.of("group:startup"), null, 2026);

        assertThat(offers(found)).containsExactly("program:shown", "program:period", "program:part");
        assertThat(found.possible(Set.of(), PAGE).nodes())
                .extracting(one -> one.thing().id())
                .containsExactly("program:open", "program:silent");
        SupportPeriod period = found.certain(PAGE).nodes().get(2).period();
        assertThat(period.fromYear()).isEqualTo(2022);
        assertThat(period.toYear()).isEqualTo(2029);
        assertThat(period.inheritedFrom()).containsExactly("program:period");
    }

    @Test
    void termsAreOfTheYearOrOfAnyAndTheRestIsToldApart() {
        Snapshot graph = new SmallGraph()
                .node("term:a:any", Map.of("rateKind", "FIXED_AMOUNT"))
                .node("term:a:2025", Map.of("fiscalYear", 2025L, "cap", 70L, "durationYears", 2.0))
                .node("term:a:2026", Map.of("fiscalYear", 2026L))
                .stated("program:a", "OPEN_TO", "group:startup")
                .stated("program:a", "HAS_SUPPORT_TERM", "term:a:any")
                .stated("program:a", "HAS_SUPPORT_TERM", "term:a:2025")
                .stated("program:a", "HAS_SUPPORT_TERM", "term:a:2026")
                .build();

        SupportOffer offer = ask(graph, List.of("group:startup"), null, 2026)
                .certain(PAGE)
                .nodes()
                .get(0);
        SupportOffer before = ask(graph, List.of("group:startup"), null, 2025)
                .certain(PAGE)
                .nodes()
                .get(0);

        assertThat(offer.terms()).extracting(term -> term.term().id()).containsExactly("term:a:any", "term:a:2026");
        assertThat(offer.termsOfOtherYears())
                .extracting(term -> term.term().id())
                .containsExactly("term:a:2025");
        assertThat(offer.notKnown())
                .containsExactly(
                        "STAGE", "CAP", "DURATION", "PERIOD_START", "PERIOD_END", "APPLICATION_DATE", "BUDGET");
        assertThat(before.notKnown())
                .containsExactly("STAGE", "PERIOD_START", "PERIOD_END", "APPLICATION_DATE", "BUDGET");
    }

    @Test
    void whatAPartTakesFromTheWholeIsKnown() {
        Snapshot graph = new SmallGraph()
                .node("program:whole", Map.of("periodFrom", 2025L, "periodTo", 2030L, "applicationsUntil", "2026-06"))
                .node("term:whole:rate", Map.of("rate", 0.5, "rateNumerator", 1L, "rateDenominator", 2L))
                .node("budget:whole:2026", Map.of("fiscalYear", 2026L, "amount", 5L))
                .stated("program:whole", "HAS_SUPPORT_TERM", "term:whole:rate")
                .stated("program:whole", "HAS_BUDGET", "budget:whole:2026")
                .stated("program:part", "PART_OF", "program:whole")
                .stated("program:part", "OPEN_TO", "group:startup")
                .stated("program:part", "SUPPORTS", "stage:basic")
                .build();

        SupportOffer part = ask(graph, List.of("group:startup"), null, 2026)
                .certain(PAGE)
                .nodes()
                .get(0);

        assertThat(part.terms().get(0).inheritedFrom()).containsExactly("program:whole");
        assertThat(part.notKnown()).containsExactly("CAP", "DURATION");
        assertThat(part.budgets()).isEmpty();
        assertThat(part.moneyFrom())
                .extracting(money -> money.owner() + " " + money)
                .containsExactly("program:whole budget:whole:2026");
    }

    @Test
    void argumentsThatCannotBeAreRefused() {
        Snapshot graph = new SmallGraph().nodes("group:startup", "stage:basic").build();

        assertThatThrownBy(() -> ask(graph, List.of(), null, null))
                .isInstanceOf(QueryException.class)
                .hasMessage("groups is an empty list. Leave it out to ask for all.");
        assertThatThrownBy(() -> ask(graph, List.of("stage:basic"), null, null))
                .hasMessage(
                        "groups is stage:basic, of the type DevelopmentStage. It must be of the type ApplicantGroup,"
                                + " such as group:startup.");
        assertThatThrownBy(() -> ask(graph, null, "group:startup", null))
                .hasMessage(
                        "stage is group:startup, of the type ApplicantGroup. It must be of the type DevelopmentStage,"
                                + " such as stage:basic.");
    }

    private static List<String> offers(SupportOffers found) {
        return found.certain(PAGE).nodes().stream().map(one -> one.thing().id()).toList();
    }

    private static SupportOffers ask(
            Snapshot graph, @Nullable List<String> groups, @Nullable String stage, @Nullable Integer fiscalYear) {
        return new SupportForQuestion().supportFor(groups, stage, fiscalYear, graph);
    }
}
