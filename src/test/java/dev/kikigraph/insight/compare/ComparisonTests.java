package dev.kikigraph.insight.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kikigraph.acceptance.SeedSnapshot;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import dev.kikigraph.problem.QueryException;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTests {

    @Test
    void programmesShareAndDiffer() {
        ProgramComparison found = programs("program:medical-engineering-global", "program:next-gen-healthtech-startup");

        assertThat(ids(found.pillars().shared())).containsExactly("pillar:1");
        assertThat(ids(found.ministries().shared())).containsExactly("agency:meti");
        assertThat(found.relationships())
                .extracting(ComparisonTests::told)
                .contains(
                        "partOf [program:startup-support] [] []",
                        "implementedBy [agency:amed] [] []",
                        "stages [] [stage:non-clinical, stage:clinical] [stage:basic-research]",
                        "openTo [group:startup] [group:sme] [group:entrepreneurial-talent]",
                        "basedOn [policy:health-medical-strategy-2020, policy:health-medical-strategy-2025] [] []");
        assertThat(found.budgets())
                .extracting(one -> one.fiscalYear() + " " + one.stage() + " " + ids(one.a()) + " " + ids(one.b()))
                .containsExactly(
                        "2024 INITIAL [] [budget:next-gen-healthtech-startup:2024:initial]",
                        "2025 INITIAL [budget:medical-engineering-global:2025:initial]"
                                + " [budget:next-gen-healthtech-startup:2025:initial]",
                        "2026 INITIAL_DRAFT [budget:medical-engineering-global:2026:initial-draft]"
                                + " [budget:next-gen-healthtech-startup:2026:initial-draft]");
        assertThat(found.owned())
                .extracting(one -> one.field() + " " + ids(one.a()) + " " + ids(one.b()))
                .contains(
                        "fundingSteps [] [step:next-gen-healthtech-startup:state-to-amed,"
                                + " step:next-gen-healthtech-startup:amed-to-founders,"
                                + " step:next-gen-healthtech-startup:amed-to-support-organisations]",
                        "supportTerms [term:medical-engineering-global:overview]"
                                + " [term:next-gen-healthtech-startup:startup]");
        assertThat(found.sameValues())
                .extracting(one ->
                        one.field() + " " + one.value().ja() + " " + one.value().en())
                .containsExactly("programKind 事業 A programme");
        assertThat(found.differences())
                .extracting(
                        one -> one.field() + " " + one.a().ja() + " " + one.b().ja())
                .containsExactly("periodFrom R7 R5", "periodTo R12 R9");
    }

    @Test
    void aPartHasThePillarsAndMinistriesOfItsProgramme() {
        ProgramComparison found = programs("program:device-3r", "program:device-development-guidance");

        assertThat(ids(found.pillars().onlyA())).containsExactly("pillar:3");
        assertThat(ids(found.pillars().onlyB())).containsExactly("pillar:1");
        assertThat(ids(found.ministries().shared())).containsExactly("agency:meti");
    }

    @Test
    void countriesAreComparedByRole() {
        assertThat(frameworks("country:au", "country:br"))
                .contains("framework:mdsap [MEMBER] [] []", "framework:imdrf [MEMBER] [] []");
        assertThat(frameworks("country:jp", "country:cn")).contains("framework:imdrf [MEMBER] [CHAIR, SECRETARIAT] []");
    }

    @Test
    void relianceIsComparedByCountry() {
        Reliance found = new Reliance(node("country:au"), node("country:br"), false, SeedSnapshot.get());

        assertThat(ids(found.others())).containsExactly("country:jp");
        RelianceComparison japan = found.compared(node("country:jp"));
        assertThat(japan.a()).extracting(RelianceComparison.RelianceFact::since).containsExactly("2018");
        assertThat(japan.b()).extracting(RelianceComparison.RelianceFact::since).containsExactly("2024");
    }

    @Test
    void twoOfTheSameCannotBeCompared() {
        assertThatThrownBy(() ->
                        new CompareCountriesQuestion().compareCountries("country:jp", "country:jp", SeedSnapshot.get()))
                .isInstanceOf(QueryException.class)
                .hasMessage("a and b are both country:jp. Give two that differ.");
    }

    private static ProgramComparison programs(String a, String b) {
        return new CompareProgramsQuestion().comparePrograms(a, b, SeedSnapshot.get());
    }

    private static List<String> frameworks(String a, String b) {
        FrameworkRoles roles = new FrameworkRoles(node(a), node(b), SeedSnapshot.get());
        return roles.frameworks().stream()
                .map(roles::compared)
                .map(one -> one.framework() + " " + one.shared() + " " + one.onlyA() + " " + one.onlyB())
                .toList();
    }

    private static SnapshotNode node(String id) {
        return SeedSnapshot.get().node(id).orElseThrow();
    }

    private static String told(RelationshipComparison one) {
        return one.field() + " " + ids(one.shared()) + " " + ids(one.onlyA()) + " " + ids(one.onlyB());
    }

    private static List<String> ids(Collection<SnapshotNode> nodes) {
        return nodes.stream().map(SnapshotNode::id).toList();
    }
}
