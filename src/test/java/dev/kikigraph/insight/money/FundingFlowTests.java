package dev.kikigraph.insight.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.kikigraph.acceptance.SeedSnapshot;
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
        assertThat(links(seed(Map.of("fiscalYear", 2026, "program", "program:next-gen-healthtech-startup"))))
                .containsExactly(
                        "budget/budget:next-gen-healthtech-startup:2026:initial-draft > ministry/agency:meti 850000000",
                        "ministry/agency:meti > body/agency:amed SUBSIDY 850000000",
                        "body/agency:amed > mode/subsidy:fixed_amount: SUBSIDY null",
                        "mode/subsidy:fixed_amount: > recipient/group:entrepreneurial-talent null",
                        "body/agency:amed > mode/commission:: COMMISSION null",
                        "mode/commission:: > recipient/group:support-organisation null",
                        "recipient/group:entrepreneurial-talent > pillar/pillar:1 null",
                        "recipient/group:support-organisation > pillar/pillar:1 null");
    }

    @Test
    void aSingleWayCarriesTheAmountToThePillar() {
        assertThat(links(seed(Map.of("fiscalYear", 2025, "program", "program:supply-chain-risk"))))
                .containsExactly(
                        "budget/budget:supply-chain-risk:2025:supplementary > ministry/agency:mhlw 90000000",
                        "ministry/agency:mhlw > mode/commission:: COMMISSION 90000000",
                        "mode/commission:: > recipient/group:company 90000000",
                        "recipient/group:company > pillar/pillar:3 90000000");
    }

    @Test
    void anUnknownAmountIsInTheDiagramAndLeftOutOfTheTotal() {
        FundingFlow flow = seed(Map.of("fiscalYear", 2026, "program", "program:asian-clinical-trial-network"));

        assertThat(flow.total().amount()).isNull();
        assertThat(links(flow))
                .containsExactly(
                        "budget/budget:asian-clinical-trial-network:2026:initial-draft > ministry/agency:mhlw null",
                        "ministry/agency:mhlw > body/agency:amed SUBSIDY null",
                        "body/agency:amed > recipient/group:company null",
                        "body/agency:amed > recipient/group:researcher null",
                        "recipient/group:company > pillar/pillar:1 null",
                        "recipient/group:researcher > pillar/pillar:1 null");
    }

    @Test
    void partsWithoutMoneyAreOnTheWayOfTheirProgramme() {
        FundingFlow flow = seed(Map.of("fiscalYear", 2026, "program", "program:next-gen-device-development"));

        assertThat(links(flow))
                .contains(
                        "budget/budget:next-gen-device-development:2026:initial-draft > ministry/agency:meti 2500000000",
                        "ministry/agency:meti > mode/subsidy:ratio:1/3 SUBSIDY null",
                        "mode/subsidy:ratio:1/3 > recipient/group:large-company null",
                        "mode/subsidy:ratio:2/3 > pillar/pillar:3 null");
        assertThat(flow.nodes())
                .filteredOn(node -> node.kind().equals("PILLAR"))
                .extracting(FlowNode::key)
                .containsExactly("pillar/pillar:1", "pillar/pillar:3");
    }

    @Test
    void formsAreToldInWords() {
        FundingFlow flow = seed(Map.of("fiscalYear", 2024, "program", "program:digital-healthcare-acceleration"));

        assertThat(flow.nodes())
                .filteredOn(node -> node.kind().equals("MODE"))
                .extracting(FlowNode::key, node -> node.label().ja(), node -> node.label()
                        .in("EN"))
                .containsExactly(tuple("mode/subsidy:ratio:2/3", "補助（2/3）", "Subsidy (2/3)"));
        assertThat(flow.nodes().get(0).label().ja()).isEqualTo("デジタルヘルスケア開発・導入加速化事業（2024年度補正予算）");
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
    void linksTellWhatTheyRestOn() {
        FlowLink link = seed(Map.of("fiscalYear", 2026, "program", "program:next-gen-healthtech-startup"))
                .links()
                .get(1);

        assertThat(link.terms())
                .extracting(Object::toString)
                .containsExactly("step:next-gen-healthtech-startup:state-to-amed");
        assertThat(link.assertion()).isEqualTo("STATED");
        assertThat(link.evidence()).extracting(Evidence::lines).contains("2025-2027,2034");
    }

    @Test
    void noLinkLeadsToWhereItStarts() {
        for (int year = 2023; year <= 2026; year++) {
            assertThat(seed(Map.of("fiscalYear", year)).links()).isNotEmpty().noneMatch(link -> link.source()
                    .equals(link.target()));
        }
    }

    @Test
    void fundsAreDrawnButInNoTotal() {
        FundingFlow flow = seed(Map.of("fiscalYear", 2023));

        assertThat(flow.total().amount()).isNull();
        assertThat(flow.links().get(0).amount()).isEqualTo(15_200_000_000L);
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

    private static FundingFlow seed(Map<String, Object> arguments) {
        return ask(arguments, SeedSnapshot.get());
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
