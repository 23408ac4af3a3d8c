package dev.kikigraph.graph.inheritance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kikigraph.graph.model.GraphContent;
import dev.kikigraph.graph.model.GraphDifference;
import dev.kikigraph.graph.model.StoredNode;
import dev.kikigraph.graph.model.StoredRelationship;
import dev.kikigraph.ontology.OntologyFiles;
import dev.kikigraph.ontology.OntologyReader;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InheritanceTests {

    private static final Map<String, Object> INFERRED = Map.of("assertion", "INFERRED");

    private final Map<String, StoredNode> nodes = new LinkedHashMap<>();
    private final Map<String, StoredRelationship> relationships = new LinkedHashMap<>();

    InheritanceTests() {
        node("agency:m", Map.of("agencyKind", "MINISTRY"));
        node("agency:n", Map.of("agencyKind", "MINISTRY"));
        node("agency:bureau", Map.of("agencyKind", "DEPARTMENT"));
        related("agency:bureau", "PART_OF", "agency:m");
    }

    @Test
    void whatIsSaidOfTheThingItselfHoldsForIt() {
        related("program:a", "ADMINISTERED_BY", "agency:m");

        Map<String, Object> effective = effective("program:a", "EFFECTIVE_MINISTRY", "agency:m");

        assertThat(effective)
                .containsEntry("assertion", "INFERRED")
                .containsEntry("from", List.of("program:a/ADMINISTERED_BY/agency:m"))
                .containsEntry("followsFromStated", true)
                .containsEntry("rationaleEn", "It follows from what is said of the thing itself.")
                .doesNotContainKeys("inheritedFrom", "fiscalYears");
    }

    @Test
    void whatNobodySaysIsTakenFromAboveWithTheFactsNearestFirst() {
        node("program:whole", Map.of("nameJa", "全体", "nameEn", "Whole"));
        related("program:whole", "ADMINISTERED_BY", "agency:bureau");
        related("program:part", "PART_OF", "program:whole");
        related("project:p", "FUNDED_BY", "program:part");

        Map<String, Object> effective = effective("project:p", "EFFECTIVE_MINISTRY", "agency:m");

        assertThat(effective)
                .containsEntry(
                        "from",
                        List.of(
                                "project:p/FUNDED_BY/program:part",
                                "program:part/PART_OF/program:whole",
                                "program:whole/ADMINISTERED_BY/agency:bureau",
                                "agency:bureau/PART_OF/agency:m"))
                .containsEntry("inheritedFrom", List.of("program:whole"))
                .containsEntry("rationaleJa", "これが属する「全体」についての事実から導いた。")
                .containsEntry("rationaleEn", "It follows from what is said of “Whole”, which the thing belongs to.");
    }

    @Test
    void whatIsSaidOfTheThingItselfEndsInheritance() {
        related("program:whole", "FEEDS", "pillar:1");
        related("program:part", "PART_OF", "program:whole");
        related("program:part", "FEEDS", "pillar:3");
        related("hub:h", "OPERATED_BY", "program:part");

        assertThat(targets("program:part", "EFFECTIVE_PILLAR")).containsExactly("pillar:3");
        assertThat(targets("hub:h", "EFFECTIVE_PILLAR")).containsExactly("pillar:3");
    }

    @Test
    void whatBelongsToSeveralTakesFromAll() {
        related("program:a", "ADMINISTERED_BY", "agency:m");
        related("program:b", "ADMINISTERED_BY", "agency:m");
        related("program:c", "ADMINISTERED_BY", "agency:n");
        List.of("program:a", "program:b", "program:c").forEach(whole -> related("program:part", "PART_OF", whole));

        assertThat(targets("program:part", "EFFECTIVE_MINISTRY")).containsExactlyInAnyOrder("agency:m", "agency:n");
        assertThat(effective("program:part", "EFFECTIVE_MINISTRY", "agency:m"))
                .containsEntry("inheritedFrom", List.of("program:a", "program:b"));
    }

    @Test
    void aStepThatHoldsInSomeFiscalYearsHandsDownForTheseOnly() {
        related("program:whole", "ADMINISTERED_BY", "agency:m");
        related("program:part", "PART_OF", "program:whole", Map.of("fiscalYears", List.of(2025L, 2026L)));
        related("program:below", "PART_OF", "program:part", Map.of("fiscalYears", List.of(2026L)));
        related("program:never", "PART_OF", "program:below", Map.of("fiscalYears", List.of(2024L)));

        assertThat(effective("program:part", "EFFECTIVE_MINISTRY", "agency:m"))
                .containsEntry("fiscalYears", List.of(2025L, 2026L));
        assertThat(effective("program:below", "EFFECTIVE_MINISTRY", "agency:m"))
                .containsEntry("fiscalYears", List.of(2026L));
        assertThat(targets("program:never", "EFFECTIVE_MINISTRY")).isEmpty();
    }

    @Test
    void whatIsInferredOnEveryWayDoesNotFollowFromStatedFacts() {
        related("program:whole", "ADMINISTERED_BY", "agency:m");
        related("program:other", "ADMINISTERED_BY", "agency:m");
        related("program:one-way", "PART_OF", "program:whole", INFERRED);
        related("program:two-ways", "PART_OF", "program:whole", INFERRED);
        related("program:two-ways", "PART_OF", "program:other");

        assertThat(effective("program:one-way", "EFFECTIVE_MINISTRY", "agency:m"))
                .containsEntry("followsFromStated", false);
        assertThat(effective("program:two-ways", "EFFECTIVE_MINISTRY", "agency:m"))
                .containsEntry("followsFromStated", true);
    }

    @Test
    void whatIsOpenToAGroupIsOpenToThoseThatItIncludes() {
        related("group:startup", "PART_OF", "group:company", INFERRED);
        related("group:foreign-startup", "PART_OF", "group:startup");
        related("program:a", "HAS_SUPPORT_TERM", "term:t");
        related("term:t", "FOR_GROUP", "group:company");
        related("program:b", "OPEN_TO", "group:startup");

        assertThat(targets("program:a", "EFFECTIVE_GROUP"))
                .containsExactlyInAnyOrder("group:company", "group:startup", "group:foreign-startup");
        assertThat(targets("program:b", "EFFECTIVE_GROUP"))
                .containsExactlyInAnyOrder("group:startup", "group:foreign-startup");
        assertThat(effective("program:a", "EFFECTIVE_GROUP", "group:startup"))
                .containsEntry(
                        "from",
                        List.of("term:t", "term:t/FOR_GROUP/group:company", "group:startup/PART_OF/group:company"))
                .containsEntry("followsFromStated", false);
    }

    @Test
    void fiscalYearsAreThoseOfBudgetsAndWithinThePeriodThoseFromAbove() {
        budget("program:whole", 2024);
        budget("program:whole", 2025);
        budget("program:whole", 2026);
        related("program:part", "PART_OF", "program:whole");
        node("program:late", Map.of("periodFrom", 2025L));
        related("program:late", "PART_OF", "program:whole");
        node("project:march", Map.of("heldOn", "2026-03"));
        related("project:march", "FUNDED_BY", "program:whole");
        related("program:on-one-slide", "PART_OF", "program:whole", Map.of("fiscalYears", List.of(2025L)));

        assertThat(value("program:part", "effectiveFiscalYears")).isEqualTo(List.of(2024L, 2025L, 2026L));
        assertThat(value("program:late", "effectiveFiscalYears")).isEqualTo(List.of(2025L, 2026L));
        assertThat(value("project:march", "effectiveFiscalYears")).isEqualTo(List.of(2025L));
        assertThat(value("project:march", "effectiveFiscalYearsFacts"))
                .isEqualTo(List.of("project:march/FUNDED_BY/program:whole", "budget:2025"));
        assertThat(value("program:on-one-slide", "effectiveFiscalYears")).isEqualTo(List.of(2025L));
    }

    @Test
    void aPeriodIsInheritedWhereNothingIsSaidOfOne() {
        node("program:whole", Map.of("periodFrom", 2023L, "periodTo", 2027L));
        related("program:part", "PART_OF", "program:whole");
        node("program:open-ended", Map.of("periodFrom", 2025L));
        related("program:open-ended", "PART_OF", "program:whole");

        assertThat(value("program:part", "effectivePeriodFrom")).isEqualTo(2023L);
        assertThat(value("program:part", "effectivePeriodTo")).isEqualTo(2027L);
        assertThat(value("program:part", "effectivePeriodToFacts"))
                .isEqualTo(List.of("program:part/PART_OF/program:whole", "program:whole"));
        assertThat(value("program:open-ended", "effectivePeriodFrom")).isEqualTo(2025L);
        assertThat(value("program:open-ended", "effectivePeriodTo")).isNull();
    }

    @Test
    void termsAreTheOwnOnesOrThoseFromAbove() {
        related("program:whole", "HAS_SUPPORT_TERM", "term:w");
        related("program:part", "PART_OF", "program:whole");
        related("program:with-own", "PART_OF", "program:whole");
        related("program:with-own", "HAS_SUPPORT_TERM", "term:o");

        assertThat(targets("program:part", "EFFECTIVE_SUPPORT_TERM")).containsExactly("term:w");
        assertThat(targets("program:with-own", "EFFECTIVE_SUPPORT_TERM")).containsExactly("term:o");
    }

    @Test
    void whatIsHandedDownStandsBelowWithItsDepthWhateverStandsThereItself() {
        budget("program:whole", 2025);
        budget("program:part", 2026);
        related("program:part", "PART_OF", "program:whole");
        related("project:p", "FUNDED_BY", "program:part", INFERRED);
        related("project:p", "FUNDED_BY", "program:whole");

        assertThat(targets("program:whole", "EFFECTIVE_MONEY")).isEmpty();
        assertThat(targets("program:part", "EFFECTIVE_MONEY")).containsExactly("budget:2025");
        assertThat(targets("project:p", "EFFECTIVE_MONEY")).containsExactlyInAnyOrder("budget:2025", "budget:2026");
        assertThat(effective("project:p", "EFFECTIVE_MONEY", "budget:2025"))
                .containsEntry("depth", 1L)
                .containsEntry("followsFromStated", true);
        assertThat(effective("project:p", "EFFECTIVE_MONEY", "budget:2026"))
                .containsEntry("depth", 1L)
                .containsEntry("followsFromStated", false)
                .containsEntry("from", List.of("project:p/FUNDED_BY/program:part", "budget:2026"));
    }

    @Test
    void howFarUpSomethingStandsIsToldByTheShortestWay() {
        budget("program:whole", 2025);
        related("program:part", "PART_OF", "program:whole");
        related("program:below", "PART_OF", "program:part");

        assertThat(effective("program:below", "EFFECTIVE_MONEY", "budget:2025"))
                .containsEntry("depth", 2L)
                .containsEntry(
                        "from",
                        List.of(
                                "program:below/PART_OF/program:part",
                                "program:part/PART_OF/program:whole",
                                "budget:2025"));
    }

    @Test
    void aStepThatHoldsInSomeFiscalYearsHandsDownNothingOfOthers() {
        budget("program:whole", 2025);
        budget("program:whole", 2026);
        related("program:part", "PART_OF", "program:whole", Map.of("fiscalYears", List.of(2026L)));

        assertThat(targets("program:part", "EFFECTIVE_MONEY")).containsExactly("budget:2026");
    }

    @Test
    void aChangedRecordRewritesWhatItReachesAndNothingElse() {
        for (String one : List.of("a", "b")) {
            related("program:" + one, "ADMINISTERED_BY", "agency:m");
            related("program:part-" + one, "PART_OF", "program:" + one);
            related("project:of-" + one, "FUNDED_BY", "program:part-" + one);
        }
        GraphContent before = derivedContent();
        relationships.remove("program:a/ADMINISTERED_BY/agency:m");
        related("program:a", "ADMINISTERED_BY", "agency:n");
        GraphDifference difference = GraphDifference.between(before, derivedContent());

        assertThat(difference.nodes().count()).isZero();
        assertThat(difference.relationships().changed()).isEmpty();
        assertThat(difference.relationships().removed())
                .extracting(StoredRelationship::id)
                .containsExactlyInAnyOrder(
                        "program:a/EFFECTIVE_MINISTRY/agency:m",
                        "program:part-a/EFFECTIVE_MINISTRY/agency:m",
                        "project:of-a/EFFECTIVE_MINISTRY/agency:m");
        assertThat(difference.relationships().created())
                .extracting(StoredRelationship::id)
                .containsExactlyInAnyOrder(
                        "program:a/EFFECTIVE_MINISTRY/agency:n",
                        "program:part-a/EFFECTIVE_MINISTRY/agency:n",
                        "project:of-a/EFFECTIVE_MINISTRY/agency:n");
    }

    @Test
    void chainsMayBeLong() {
        related("program:0", "ADMINISTERED_BY", "agency:m");
        for (int i = 1; i <= 2_000; i++) {
            related("program:" + i, "PART_OF", "program:" + (i - 1));
        }

        assertThat(targets("program:2000", "EFFECTIVE_MINISTRY")).containsExactly("agency:m");
    }

    private void node(String id, Map<String, Object> properties) {
        nodes.put(id, new StoredNode(id, Set.of(), properties));
    }

    private void budget(String program, long year) {
        String id = "budget:" + year;
        node(id, Map.of("fiscalYear", year));
        related(program, "HAS_BUDGET", id);
    }

    private void related(String source, String type, String target) {
        related(source, type, target, Map.of());
    }

    private void related(String source, String type, String target, Map<String, Object> properties) {
        List.of(source, target).forEach(id -> nodes.putIfAbsent(id, new StoredNode(id, Set.of(), Map.of())));
        String id = StoredRelationship.id(source, type, target);
        relationships.put(id, new StoredRelationship(id, type, source, target, new HashMap<>(properties)));
    }

    private Inheritance.Derived derived() {
        return Inheritance.of(OntologyReader.read(OntologyFiles.packaged()), new GraphContent(nodes, relationships));
    }

    private GraphContent derivedContent() {
        Map<String, StoredRelationship> all = new LinkedHashMap<>();
        derived().relationships().forEach(one -> all.put(one.id(), one));
        return new GraphContent(Map.copyOf(nodes), all);
    }

    private List<String> targets(String source, String type) {
        return derived().relationships().stream()
                .filter(one -> one.source().equals(source) && one.type().equals(type))
                .map(StoredRelationship::target)
                .toList();
    }

    private Map<String, Object> effective(String source, String type, String target) {
        return derived().relationships().stream()
                .filter(one -> one.id().equals(StoredRelationship.id(source, type, target)))
                .map(StoredRelationship::properties)
                .findFirst()
                .orElseThrow();
    }

    private Object value(String thing, String key) {
        return derived().values().getOrDefault(thing, Map.of()).get(key);
    }
}
