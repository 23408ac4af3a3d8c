package dev.kikigraph.insight.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kikigraph.insight.SmallGraph;
import dev.kikigraph.insight.snapshot.Localized;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.paging.Page;
import dev.kikigraph.problem.QueryException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Everything about one node, on a programme with a budget, two bodies, a part and a slip. */
class FactsTests {

    private static final Page ALL = Page.forward(200, null);

    private static final Snapshot GRAPH = new SmallGraph()
            .node(
                    "program:hub",
                    Map.of(
                            "nameJa", "拠点事業",
                            "nameEn", "Hubs",
                            "programKind", "PROGRAMME",
                            "startedOn", "2024-04",
                            "startedOnPrinted", "令和6年4月",
                            "aliases", List.of("ハブ", "拠点"),
                            "evidence", List.of("deck 10-12", "deck 14 startedOn")))
            .node("agency:ministry", Map.of("nameJa", "省", "agencyKind", "MINISTRY"))
            .node(
                    "budget:hub:2026:request",
                    Map.of(
                            "fiscalYear", 2026L,
                            "stage", "REQUEST",
                            "amountPrinted", "数億円",
                            "amountMin", 200_000_000L,
                            "amountQualifier", "AT_LEAST",
                            "inTotal", false,
                            "labelJa", "拠点事業の2026年度概算要求",
                            "labelEn", "FY2026 budget request of Hubs"))
            .node("anomaly:hub", Map.of("nameJa", "誤字"))
            .stated("program:hub", "ADMINISTERED_BY", "agency:ministry")
            .inferred("program:hub", "FEEDS", "pillar:2")
            .stated("program:hub", "HAS_BUDGET", "budget:hub:2026:request")
            .stated("program:part", "PART_OF", "program:hub")
            .stated("anomaly:hub", "CONCERNS", "program:hub")
            .build();

    @Test
    void valuesAreInWordsAndInTheOrderOfTheOntology() {
        assertThat(facts("program:hub").values())
                .extracting(value -> value.field() + " " + value.label().en() + " " + value.format() + " "
                        + value.values().stream().map(FactsTests::told).toList())
                .containsExactly(
                        "name Name LOCALIZED_TEXT [拠点事業 Hubs]",
                        "aliases Aliases TEXT [ハブ ハブ, 拠点 拠点]",
                        "programKind Programme kind ENUM [事業 Programme]",
                        "startedOn Started on DATE [令和6年4月 2024-04]");
    }

    @Test
    void aValueHasTheLinesForItselfAndForTheWhole() {
        assertThat(facts("program:hub").values())
                .extracting(value -> value.field() + " "
                        + value.evidence().stream().map(one -> one.lines()).toList())
                .contains("name [10-12]", "startedOn [10-12, 14]");
    }

    @Test
    void aQuantityWithBoundsAloneHasNoValueAndIsNotAbsent() {
        Facts budget = facts("budget:hub:2026:request");

        FactValue amount = budget.values().stream()
                .filter(value -> value.field().equals("amount"))
                .findFirst()
                .orElseThrow();
        assertThat(amount.values()).isEmpty();
        assertThat(amount.printed()).isEqualTo("数億円");
        assertThat(amount.min()).isEqualTo(200_000_000L);
        assertThat(amount.qualifier()).isEqualTo("AT_LEAST");
        assertThat(budget.absent())
                .extracting(AbsentFact::field)
                .doesNotContain("amount", "inTotal")
                .contains("within");
        assertThat(budget.ownerId()).isEqualTo("program:hub");
        assertThat(budget.label()).isEqualTo(new Localized("拠点事業の2026年度概算要求", "FY2026 budget request of Hubs"));
    }

    @Test
    void relationshipsAreGroupedByTheFieldsOfTheType() {
        assertThat(facts("program:hub").relationships())
                .extracting(group -> group.field() + " "
                        + group.relationships(ALL).nodes().stream()
                                .map(one -> one.otherId() + " " + one.assertion())
                                .toList())
                .containsExactly(
                        "pillars [pillar:2 INFERRED]",
                        "parts [program:part STATED]",
                        "administeredBy [agency:ministry STATED]");
    }

    @Test
    void relationshipsOfTheFieldsThatAreAskedForAloneWithAllAboutWhereTheyLead() {
        assertThat(facts("program:hub").relationships(Set.of("parts", "fundedBy")))
                .extracting(group -> group.field() + " "
                        + group.relationships(ALL).nodes().stream()
                                .map(one -> one.facts().thingId() + " "
                                        + one.facts()
                                                .relationships(Set.of("partOf"))
                                                .size())
                                .toList())
                .containsExactly("parts [program:part 1]");
    }

    @Test
    void aFieldThatNoTypeHasIsRefusedWithTheNearest() {
        assertThatThrownBy(() -> facts("program:hub").relationships(Set.of("part")))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("fields has part")
                .hasMessageContaining("parts");
    }

    @Test
    void aTypeWithoutAFieldForItGetsTheRelationshipAllTheSame() {
        Snapshot graph = new SmallGraph()
                .stated("policy:a", "COOPERATES_WITH", "committee:b")
                .build();

        assertThat(new Facts(graph.node("committee:b").orElseThrow(), graph).relationships())
                .extracting(group -> group.field() + " " + group.backward() + " "
                        + group.label().en())
                .containsExactly("null true cooperates with");
    }

    @Test
    void whatIsOwnedAndSlipsStandApart() {
        Facts hub = facts("program:hub");

        assertThat(hub.owned())
                .extracting(group -> group.field() + " " + group.type() + " " + group.totalCount() + " "
                        + group.facts(ALL).nodes().get(0).thingId())
                .containsExactly("budgets Budget 1 budget:hub:2026:request");
        assertThat(hub.slips(ALL).nodes()).extracting(Facts::thingId).containsExactly("anomaly:hub");
        assertThat(hub.relationships())
                .extracting(FactGroup::relationshipType)
                .doesNotContain("CONCERNS", "HAS_BUDGET");
    }

    @Test
    void whatHoldsByWhatItBelongsToStandsApart() {
        Facts part = facts("program:part");

        assertThat(part.effective())
                .extracting(group -> group.field() + " "
                        + group.relationships(ALL).nodes().stream()
                                .map(one -> one.otherId() + " "
                                        + one.properties().get(0).value().ja())
                                .toList())
                .containsExactly(
                        "effectiveMinistries [agency:ministry program:part PART_OF program:hub、program:hub ADMINISTERED_BY agency:ministry]",
                        "effectivePillars [pillar:2 program:part PART_OF program:hub、program:hub FEEDS pillar:2]",
                        "moneyFrom [budget:hub:2026:request program:part PART_OF program:hub、budget:hub:2026:request]");
        assertThat(part.effectiveValues())
                .extracting(value -> value.field() + " "
                        + value.values().stream().map(FactScalar::number).toList() + " " + value.from())
                .containsExactly(
                        "effectiveFiscalYears [2026] [program:part PART_OF program:hub, budget:hub:2026:request]");
        assertThat(part.relationships()).extracting(FactGroup::field).containsExactly("partOf");
        assertThat(part.values()).extracting(FactValue::field).doesNotContain("effectiveFiscalYears");
        assertThat(part.absent()).extracting(AbsentFact::field).doesNotContain("effectiveStages");
    }

    @Test
    void absentIsWhatItsTypeCouldHave() {
        assertThat(facts("program:hub").absent())
                .extracting(absent -> absent.field() + " " + absent.part())
                .contains("acronym VALUE", "openTo RELATIONSHIP", "supportTerms OWNED")
                .doesNotContain("startedOn VALUE", "pillars RELATIONSHIP", "budgets OWNED", "anomalies RELATIONSHIP");
    }

    @Test
    void absentIsInTheOrderOfReading() {
        Ontology ontology = GRAPH.ontology();
        List<String> read = ontology.enums().stream()
                .flatMap(type -> type.values().stream())
                .flatMap(group -> group.tells().stream())
                .toList();

        List<String> absent =
                facts("program:hub").absent().stream().map(AbsentFact::field).toList();

        assertThat(absent.stream().filter(read::contains).toList())
                .isSortedAccordingTo(Comparator.comparingInt(read::indexOf))
                .containsSubsequence("addresses", "projects", "openTo", "supportTerms", "implementedBy", "targets");
        List<String> unnamed =
                absent.stream().filter(field -> !read.contains(field)).toList();
        assertThat(absent).endsWith(unnamed.toArray(String[]::new));
        assertThat(unnamed).startsWith("acronym").hasSizeGreaterThan(2);
    }

    @Test
    void pagesOfOneListAreOfThatList() {
        FactGroup administered = facts("program:hub").relationships().get(0);

        assertThat(administered.relationships(Page.forward(1, null)).totalCount())
                .isEqualTo(1);
        assertThat(administered.relationships(Page.forward(1, null)).pageInfo().hasNextPage())
                .isFalse();
    }

    private static Facts facts(String id) {
        return new Facts(GRAPH.node(id).orElseThrow(), GRAPH);
    }

    private static String told(FactScalar value) {
        return value.label().in("JA") + " " + value.label().in("EN");
    }
}
