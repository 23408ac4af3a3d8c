package dev.kikigraph.insight.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.kikigraph.insight.BoundArguments;
import dev.kikigraph.insight.MoneyGraph;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.problem.QueryException;
import dev.kikigraph.provenance.Evidence;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FundingFlowTests {

    @Test
    void theAmountGoesAsFarAsTheWayDoesNotSplitUp() {
        assertThat(links(ask(Map.of("fiscalYear", 2026), throughAFundingAgency())))
                .containsExactly(
                        "budget/budget:a:2026:initial-draft > ministry/agency:one 850",
                        "ministry/agency:one > body/agency:funding SUBSIDY 850",
                        "body/agency:funding > mode/subsidy:fixed_amount: SUBSIDY null",
                        "mode/subsidy:fixed_amount: > recipient/group:founders null",
                        "body/agency:funding > mode/commission:: COMMISSION null",
                        "mode/commission:: > recipient/group:supporters null",
                        "recipient/group:founders > pillar/pillar:1 null",
                        "recipient/group:supporters > pillar/pillar:1 null");
    }

    @Test
    void linksTellWhatTheyRestOn() {
        FlowLink link =
                ask(Map.of("fiscalYear", 2026), throughAFundingAgency()).links().get(1);

        assertThat(link.terms()).extracting(Object::toString).containsExactly("step:to-agency");
        assertThat(link.assertion()).isEqualTo("STATED");
        assertThat(link.evidence()).extracting(Evidence::lines).containsExactly("20-27,34", "41");
    }

    private static Snapshot throughAFundingAgency() {
        return new MoneyGraph()
                .node("agency:state", Map.of("agencyKind", "GOVERNMENT"))
                .node("agency:one", Map.of("agencyKind", "MINISTRY"))
                .related("program:a", "ADMINISTERED_BY", "agency:one", Map.of("assertion", "INFERRED"))
                .related("program:a", "IMPLEMENTED_BY", "agency:funding")
                .related("program:a", "FEEDS", "pillar:1")
                .budget("program:a", 2026, "INITIAL_DRAFT", 850)
                .node("step:to-supporters", Map.of("order", 3L, "mode", "COMMISSION"))
                .node("step:to-founders", Map.of("order", 2L, "mode", "SUBSIDY", "rateKind", "FIXED_AMOUNT"))
                .node("step:to-agency", Map.of("order", 1L, "mode", "SUBSIDY", "evidence", List.of("plan 20-27,34")))
                .related("program:a", "HAS_FUNDING_STEP", "step:to-supporters")
                .related("program:a", "HAS_FUNDING_STEP", "step:to-founders")
                .related("program:a", "HAS_FUNDING_STEP", "step:to-agency")
                .related("step:to-agency", "PAID_BY", "agency:state")
                .related("step:to-agency", "PAID_TO", "agency:funding", Map.of("evidence", List.of("plan 41")))
                .related("step:to-founders", "PAID_BY", "agency:funding")
                .related("step:to-founders", "PAID_TO", "group:founders")
                .related("step:to-supporters", "PAID_BY", "agency:funding")
                .related("step:to-supporters", "PAID_TO", "group:supporters")
                .build();
    }

    @Test
    void aSingleWayCarriesTheAmountToThePillar() {
        Snapshot graph = ofOneMinistry("program:a")
                .budget("program:a", 2025, "SUPPLEMENTARY", 90)
                .node("step:a", Map.of("mode", "COMMISSION"))
                .related("program:a", "HAS_FUNDING_STEP", "step:a")
                .related("step:a", "PAID_TO", "group:company")
                .build();

        assertThat(links(ask(Map.of("fiscalYear", 2025), graph)))
                .containsExactly(
                        "budget/budget:a:2025:supplementary > ministry/agency:one 90",
                        "ministry/agency:one > mode/commission:: COMMISSION 90",
                        "mode/commission:: > recipient/group:company 90",
                        "recipient/group:company > pillar/pillar:1 90");
    }

    @Test
    void anUnknownAmountIsInTheDiagramAndLeftOutOfTheTotal() {
        Snapshot graph = ofOneMinistry("program:a")
                .budget("program:a", 2026, "INITIAL_DRAFT", Map.of("within", 5_400L))
                .related("program:a", "IMPLEMENTED_BY", "agency:funding")
                .related("program:a", "OPEN_TO", "group:company")
                .related("program:a", "OPEN_TO", "group:researcher")
                .build();

        FundingFlow flow = ask(Map.of("fiscalYear", 2026), graph);

        assertThat(flow.total().amount()).isNull();
        assertThat(links(flow))
                .containsExactly(
                        "budget/budget:a:2026:initial-draft > ministry/agency:one null",
                        "ministry/agency:one > body/agency:funding null",
                        "body/agency:funding > recipient/group:company null",
                        "body/agency:funding > recipient/group:researcher null",
                        "recipient/group:company > pillar/pillar:1 null",
                        "recipient/group:researcher > pillar/pillar:1 null");
    }

    @Test
    void partsWithoutMoneyAreOnTheWayOfTheirProgramme() {
        MoneyGraph graph = ofOneMinistry("program:a")
                .budget("program:a", 2026, "INITIAL_DRAFT", 25)
                .related("program:part", "PART_OF", "program:a")
                .related("program:own", "PART_OF", "program:a")
                .related("program:own", "FEEDS", "pillar:3");
        subsidy(graph, "program:part", 1, 3).related("term:1/3", "FOR_GROUP", "group:large");
        subsidy(graph, "program:own", 2, 3);

        FundingFlow flow = ask(Map.of("fiscalYear", 2026), graph.build());

        assertThat(links(flow))
                .containsExactly(
                        "budget/budget:a:2026:initial-draft > ministry/agency:one 25",
                        "ministry/agency:one > mode/subsidy:ratio:1/3 SUBSIDY null",
                        "mode/subsidy:ratio:1/3 > recipient/group:large null",
                        "recipient/group:large > pillar/pillar:1 null",
                        "ministry/agency:one > mode/subsidy:ratio:2/3 SUBSIDY null",
                        "mode/subsidy:ratio:2/3 > pillar/pillar:3 null");
        assertThat(flow.nodes())
                .filteredOn(node -> node.kind().equals("PILLAR"))
                .extracting(FlowNode::key)
                .containsExactly("pillar/pillar:1", "pillar/pillar:3");
    }

    @Test
    void formsAreToldInWords() {
        MoneyGraph graph = new MoneyGraph()
                .node("program:a", Map.of("nameJa", "加速化事業", "nameEn", "Acceleration"))
                .budget("program:a", 2024, "SUPPLEMENTARY", 92);
        subsidy(graph, "program:a", 2, 3);

        FundingFlow flow = ask(Map.of("fiscalYear", 2024), graph.build());

        assertThat(flow.nodes())
                .extracting(FlowNode::key, node -> node.label().ja(), node -> node.label()
                        .in("EN"))
                .containsExactly(
                        tuple(
                                "budget/budget:a:2024:supplementary",
                                "加速化事業（2024年度補正予算）",
                                "Acceleration (FY2024, Supplementary budget)"),
                        tuple("mode/subsidy:ratio:2/3", "補助（2/3）", "Subsidy (2/3)"));
    }

    private static MoneyGraph ofOneMinistry(String program) {
        return new MoneyGraph()
                .node("agency:one", Map.of("agencyKind", "MINISTRY"))
                .related(program, "ADMINISTERED_BY", "agency:one")
                .related(program, "FEEDS", "pillar:1");
    }

    /** A term of support with a rate. Its id is that of the rate, such as {@code term:1/3}. */
    private static MoneyGraph subsidy(MoneyGraph graph, String program, long numerator, long denominator) {
        String term = "term:" + numerator + "/" + denominator;
        return graph.node(
                        term,
                        Map.of(
                                "mode",
                                "SUBSIDY",
                                "rateKind",
                                "RATIO",
                                "rate",
                                (double) numerator / denominator,
                                "rateNumerator",
                                numerator,
                                "rateDenominator",
                                denominator))
                .related(program, "HAS_SUPPORT_TERM", term);
    }

    @Test
    void twoMinistriesShareAnAmountInAWayThatNobodyKnows() {
        Snapshot graph = new MoneyGraph()
                .node("agency:one", Map.of("agencyKind", "MINISTRY"))
                .node("agency:two", Map.of("agencyKind", "MINISTRY"))
                .related("program:a", "ADMINISTERED_BY", "agency:one")
                .related("program:a", "ADMINISTERED_BY", "agency:two")
                .related("program:a", "IMPLEMENTED_BY", "org:body")
                .budget("program:a", 2026, "INITIAL", 10)
                .build();

        assertThat(links(ask(Map.of("fiscalYear", 2026), graph)))
                .containsExactly(
                        "budget/budget:a:2026:initial > ministry/agency:one null",
                        "budget/budget:a:2026:initial > ministry/agency:two null",
                        "ministry/agency:one > body/org:body null",
                        "ministry/agency:two > body/org:body null");
    }

    @Test
    void noLinkLeadsToWhereItStarts() {
        Snapshot graph = new MoneyGraph()
                .budget("program:a", 2026, "INITIAL", 10)
                .related("program:a", "IMPLEMENTED_BY", "org:body")
                .related("program:part", "PART_OF", "program:a")
                .related("program:part", "IMPLEMENTED_BY", "org:body")
                .build();

        assertThat(links(ask(Map.of("fiscalYear", 2026), graph)))
                .containsExactly("budget/budget:a:2026:initial > body/org:body 10");
    }

    @Test
    void fundsAreDrawnButInNoTotal() {
        Snapshot graph = new MoneyGraph()
                .budget("program:a", 2023, "SUPPLEMENTARY", Map.of("amount", 152L, "instrument", "FUND"))
                .related("program:a", "IMPLEMENTED_BY", "org:body")
                .build();

        FundingFlow flow = ask(Map.of("fiscalYear", 2023), graph);

        assertThat(flow.total().amount()).isNull();
        assertThat(links(flow)).containsExactly("budget/budget:a:2023:supplementary > body/org:body 152");
        assertThat(flow.links()).noneMatch(FlowLink::inTotal);
    }

    @Test
    void requestsAreDrawnWhereTheyAreAskedFor() {
        Snapshot graph = new MoneyGraph()
                .budget("program:a", 2026, "REQUEST", 7)
                .budget("program:b", 2026, "INITIAL", 5)
                .related("program:a", "IMPLEMENTED_BY", "org:body")
                .related("program:b", "IMPLEMENTED_BY", "org:body")
                .build();

        assertThat(links(ask(Map.of("fiscalYear", 2026), graph)))
                .containsExactly("budget/budget:b:2026:initial > body/org:body 5");
        assertThat(links(ask(Map.of("fiscalYear", 2026, "stages", List.of("REQUEST", "INITIAL")), graph)))
                .containsExactly(
                        "budget/budget:a:2026:request > body/org:body 7",
                        "budget/budget:b:2026:initial > body/org:body 5");
    }

    @Test
    void aDiagramIsBounded() {
        MoneyGraph graph = new MoneyGraph();
        for (int i = 0; i <= FundingFlowQuestion.MOST_APPROPRIATIONS; i++) {
            graph.budget("program:p" + i, 2026, "INITIAL", 1);
        }
        Snapshot snapshot = graph.build();

        assertThatThrownBy(() -> ask(Map.of("fiscalYear", 2026), snapshot))
                .isInstanceOf(QueryException.class)
                .hasMessage(
                        "The money of 301 appropriations is more than one diagram holds; it must be at most 300. Narrow it"
                                + " by ministry, pillar, program or stages.");
    }

    private static FundingFlow ask(Map<String, Object> arguments, Snapshot snapshot) {
        Asked asked = BoundArguments.of(Asked.class, arguments);
        return new FundingFlowQuestion()
                .fundingFlow(
                        BoundArguments.of(ScopeArguments.class, arguments),
                        asked.fiscalYear(),
                        asked.stages(),
                        snapshot);
    }

    private record Asked(int fiscalYear, List<String> stages) {}

    private static List<String> links(FundingFlow flow) {
        return flow.links().stream()
                .map(link -> link.source() + " > " + link.target() + (link.mode() == null ? "" : " " + link.mode())
                        + " " + link.amount())
                .toList();
    }
}
