package dev.kikigraph.insight.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kikigraph.insight.SmallGraph;
import dev.kikigraph.insight.facts.FactsAtQuestion.CitedFacts;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.paging.Page;
import dev.kikigraph.problem.QueryException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** From lines to facts, on a programme whose name and start stand in different lines. */
class FactsAtTests {

    private static final Snapshot GRAPH = new SmallGraph()
            .nodes("source:deck", "source:other")
            .node("section:deck:hubs", Map.of("nameJa", "拠点", "lines", "10-20"))
            .stated("section:deck:hubs", "PART_OF", "source:deck")
            .node(
                    "program:hub",
                    Map.of(
                            "nameJa", "拠点事業",
                            "startedOn", "2024-04",
                            "evidence", List.of("deck 10-12 name", "deck 14,18 startedOn", "other 14")))
            .node("budget:hub:2026:request", Map.of("fiscalYear", 2026L, "evidence", List.of("deck 18")))
            .related("program:hub", "HAS_BUDGET", "budget:hub:2026:request", Map.of("evidence", List.of("deck 18")))
            .related("program:hub", "ADMINISTERED_BY", "agency:ministry", Map.of("evidence", List.of("deck 5,12")))
            .build();

    @Test
    void whatCitesALineIsToldWithTheValuesThatItProves() {
        assertThat(told("deck", "12"))
                .containsExactly("program:hub [name] [10-12]", "program:hub ADMINISTERED_BY agency:ministry [5,12]");
        assertThat(told("deck", "14-17")).containsExactly("program:hub [startedOn] [14,18]");
    }

    @Test
    void aFactThatCitesSeveralOfTheLinesIsToldOnceInTheOrderOfTheFirst() {
        assertThat(told("deck", "1-20"))
                .containsExactly(
                        "program:hub ADMINISTERED_BY agency:ministry [5,12]",
                        "program:hub [name, startedOn] [10-12, 14,18]",
                        "budget:hub:2026:request [fiscalYear] [18]");
    }

    @Test
    void linesOfAnotherDocumentAreNoLinesOfThisOne() {
        assertThat(told("other", "14")).containsExactly("program:hub [name, startedOn] [14]");
        assertThat(told("other", "1-13,15-99")).isEmpty();
    }

    @Test
    void aSectionStandsForItsLines() {
        CitedFacts facts = new FactsAtQuestion().factsAt(null, null, "section:deck:hubs", Page.forward(1, null), GRAPH);

        assertThat(facts.document()).isEqualTo("source:deck");
        assertThat(facts.lines()).isEqualTo("10-20");
        assertThat(facts.totalCount()).isEqualTo(3);
        assertThat(facts.stated()).isEqualTo(3);
        assertThat(facts.nodes()).extracting(CitedFact::thingId).containsExactly("program:hub");
        assertThat(facts.pageInfo().hasNextPage()).isTrue();
    }

    @Test
    void whatIsConcludedFromLinesIsToldApartFromWhatTheySay() {
        Snapshot graph = new SmallGraph()
                .nodes("source:deck")
                .node("program:hub", Map.of("nameJa", "拠点事業", "evidence", List.of("deck 10")))
                .related(
                        "program:hub",
                        "ADMINISTERED_BY",
                        "agency:ministry",
                        Map.of("evidence", List.of("deck 5,10"), "assertion", "INFERRED", "rationaleEn", "why"))
                .build();
        CitedFacts facts = new FactsAtQuestion().factsAt("source:deck", "5-10", null, Page.forward(1, null), graph);

        assertThat(facts.totalCount()).isEqualTo(2);
        assertThat(facts.stated()).isEqualTo(1);
    }

    @Test
    void whatIsAskedWronglyIsToldWithWhatWouldBeRight() {
        assertRefused("source:deck", null, null, "lines is missing. Write which lines of source:deck, such as 12-20");
        assertRefused("source:deck", "12-", null, "lines is 12-. Write numbers of lines from 1");
        assertRefused("source:deck", "20-12", null, "lines is 20-12. Write numbers of lines from 1");
        assertRefused(
                "program:hub",
                "12",
                null,
                "document is program:hub, of the type Program. It must be of the type Source");
        assertRefused("source:deck", "12", "section:deck:hubs", "section is given beside document. Give a section");
        assertRefused(
                "source:deck",
                IntStream.rangeClosed(1, 201).mapToObj(String::valueOf).collect(Collectors.joining(",")),
                null,
                "lines has 201 ranges; 200 are allowed.");
    }

    private static List<String> told(String document, String lines) {
        return new FactsAtQuestion()
                .factsAt("source:" + document, lines, null, Page.forward(200, null), GRAPH).nodes().stream()
                        .map(FactsAtTests::told)
                        .toList();
    }

    private static String told(CitedFact fact) {
        CitedRelationship relationship = fact.relationship();
        return fact.thingId() + " "
                + (relationship == null
                        ? fact.values().stream().map(FactValue::field).toList()
                        : relationship.relationshipType() + " " + relationship.otherId())
                + " " + fact.evidence().stream().map(one -> one.lines()).toList();
    }

    private static void assertRefused(
            String document, @Nullable String lines, @Nullable String section, String message) {
        assertThatThrownBy(() -> new FactsAtQuestion().factsAt(document, lines, section, Page.forward(25, null), GRAPH))
                .isInstanceOf(QueryException.class)
                .hasMessageStartingWith(message);
    }
}
