package dev.kikigraph.insight.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kikigraph.insight.MoneyGraph;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import dev.kikigraph.problem.QueryException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComparisonTests {

    private static final Snapshot GRAPH = new MoneyGraph()
            .node("agency:one", Map.of("agencyKind", "MINISTRY"))
            .node("program:a", Map.of("programKind", "PROGRAMME", "periodFrom", 2025L, "periodTo", 2030L))
            .node("program:b", Map.of("programKind", "PROGRAMME", "periodFrom", 2023L, "periodTo", 2027L))
            .related("program:a", "FEEDS", "pillar:1")
            .related("program:b", "FEEDS", "pillar:1")
            .related("program:a", "ADMINISTERED_BY", "agency:one")
            .related("program:b", "ADMINISTERED_BY", "agency:one")
            .related("program:a", "PART_OF", "program:whole")
            .related("program:b", "PART_OF", "program:whole")
            .related("program:a", "IMPLEMENTED_BY", "agency:funding")
            .related("program:b", "IMPLEMENTED_BY", "agency:funding")
            .related("program:a", "BASED_ON", "policy:old")
            .related("program:a", "BASED_ON", "policy:new")
            .related("program:b", "BASED_ON", "policy:new")
            .related("program:b", "BASED_ON", "policy:old")
            .related("program:a", "SUPPORTS", "stage:non-clinical")
            .related("program:a", "SUPPORTS", "stage:clinical")
            .related("program:b", "SUPPORTS", "stage:basic-research")
            .related("program:a", "OPEN_TO", "group:startup")
            .related("program:b", "OPEN_TO", "group:startup")
            .related("program:a", "OPEN_TO", "group:sme")
            .related("program:b", "OPEN_TO", "group:talent")
            .budget("program:b", 2024, "INITIAL", 1)
            .budget("program:a", 2025, "INITIAL", 2)
            .budget("program:b", 2025, "INITIAL", 3)
            .budget("program:a", 2026, "INITIAL_DRAFT", 4)
            .related("program:b", "HAS_FUNDING_STEP", "step:b1")
            .related("program:b", "HAS_FUNDING_STEP", "step:b2")
            .related("program:a", "HAS_SUPPORT_TERM", "term:a")
            .related("program:b", "HAS_SUPPORT_TERM", "term:b")
            .related("program:part", "PART_OF", "program:a")
            .related("program:own", "PART_OF", "program:a")
            .related("program:own", "FEEDS", "pillar:3")
            .related("country:au", "PARTICIPATES_IN", "framework:both", Map.of("role", "MEMBER"))
            .related("country:br", "PARTICIPATES_IN", "framework:both", Map.of("role", "MEMBER"))
            .related("country:au", "PARTICIPATES_IN", "framework:both", Map.of("role", "CHAIR"))
            .related("country:au", "PARTICIPATES_IN", "framework:both", Map.of("role", "SECRETARIAT"))
            .related("country:br", "PARTICIPATES_IN", "framework:one", Map.of("role", "OBSERVER"))
            .related("country:au", "RELIES_ON", "country:jp", Map.of("since", "2018"))
            .related("country:br", "RELIES_ON", "country:jp", Map.of("since", "2024"))
            .build();

    @Test
    void programmesShareAndDiffer() {
        ProgramComparison found = programs("program:a", "program:b");

        assertThat(ids(found.pillars().shared())).containsExactly("pillar:1");
        assertThat(ids(found.ministries().shared())).containsExactly("agency:one");
        assertThat(found.relationships())
                .extracting(ComparisonTests::told)
                .contains(
                        "partOf [program:whole] [] []",
                        "implementedBy [agency:funding] [] []",
                        "stages [] [stage:non-clinical, stage:clinical] [stage:basic-research]",
                        "openTo [group:startup] [group:sme] [group:talent]",
                        "basedOn [policy:old, policy:new] [] []");
        assertThat(found.budgets())
                .extracting(one -> one.fiscalYear() + " " + one.stage() + " " + ids(one.a()) + " " + ids(one.b()))
                .containsExactly(
                        "2024 INITIAL [] [budget:b:2024:initial]",
                        "2025 INITIAL [budget:a:2025:initial] [budget:b:2025:initial]",
                        "2026 INITIAL_DRAFT [budget:a:2026:initial-draft] []");
        assertThat(found.owned())
                .extracting(one -> one.field() + " " + ids(one.a()) + " " + ids(one.b()))
                .contains("fundingSteps [] [step:b1, step:b2]", "supportTerms [term:a] [term:b]");
        assertThat(found.sameValues())
                .extracting(one ->
                        one.field() + " " + one.value().ja() + " " + one.value().en())
                .containsExactly("programKind 事業 Programme");
        assertThat(found.differences())
                .extracting(
                        one -> one.field() + " " + one.a().ja() + " " + one.b().ja())
                .containsExactly("periodFrom 2025年度 2023年度", "periodTo 2030年度 2027年度");
    }

    @Test
    void aPartHasThePillarsAndMinistriesOfItsProgramme() {
        ProgramComparison found = programs("program:own", "program:part");

        assertThat(ids(found.pillars().onlyA())).containsExactly("pillar:3");
        assertThat(ids(found.pillars().onlyB())).containsExactly("pillar:1");
        assertThat(ids(found.ministries().shared())).containsExactly("agency:one");
    }

    @Test
    void countriesAreComparedByRole() {
        assertThat(frameworks("country:au", "country:br"))
                .containsExactly("framework:both [MEMBER] [CHAIR, SECRETARIAT] []", "framework:one [] [] [OBSERVER]");
    }

    @Test
    void relianceIsComparedByCountry() {
        Reliance found = new Reliance(node("country:au"), node("country:br"), false, GRAPH);

        assertThat(ids(found.others())).containsExactly("country:jp");
        RelianceComparison japan = found.compared(node("country:jp"));
        assertThat(japan.a()).extracting(RelianceComparison.RelianceFact::since).containsExactly("2018");
        assertThat(japan.b()).extracting(RelianceComparison.RelianceFact::since).containsExactly("2024");
    }

    @Test
    void twoOfTheSameCannotBeCompared() {
        assertThatThrownBy(() -> new CompareCountriesQuestion().compareCountries("country:jp", "country:jp", GRAPH))
                .isInstanceOf(QueryException.class)
                .hasMessage("a and b are both country:jp. Give two that differ.");
    }

    private static ProgramComparison programs(String a, String b) {
        return new CompareProgramsQuestion().comparePrograms(a, b, GRAPH);
    }

    private static List<String> frameworks(String a, String b) {
        FrameworkRoles roles = new FrameworkRoles(node(a), node(b), GRAPH);
        return roles.frameworks().stream()
                .map(roles::compared)
                .map(one -> one.framework() + " " + one.shared() + " " + one.onlyA() + " " + one.onlyB())
                .toList();
    }

    private static SnapshotNode node(String id) {
        return GRAPH.node(id).orElseThrow();
    }

    private static String told(RelationshipComparison one) {
        return one.field() + " " + ids(one.shared()) + " " + ids(one.onlyA()) + " " + ids(one.onlyB());
    }

    private static List<String> ids(Collection<SnapshotNode> nodes) {
        return nodes.stream().map(SnapshotNode::id).toList();
    }
}
