package dev.kikigraph.insight.rules;

import static dev.kikigraph.insight.rules.AppropriationsTests.ALL;
import static dev.kikigraph.insight.rules.AppropriationsTests.DRAFT_2026;
import static dev.kikigraph.insight.rules.AppropriationsTests.counted;
import static dev.kikigraph.insight.rules.AppropriationsTests.left;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kikigraph.insight.MoneyGraph;
import dev.kikigraph.insight.rules.Appropriations.Filter;
import dev.kikigraph.insight.snapshot.Snapshot;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The money of a programme that is part of another is counted at one of the two. */
class AppropriationsOfPartsTests {

    @Test
    void aPartIsNotCountedAgainAtItsProgramme() {
        Appropriations found = AppropriationsTests.of(
                partWithinItsProgramme(), new Filter(Set.of(2026L), Set.of()), "program:a", "program:part");

        assertThat(found.total()).isEqualTo(5_400L);
        assertThat(counted(found)).containsExactly("budget:a:2026:initial-draft");
        assertThat(left(found))
                .containsExactly("PART_OF_COUNTED budget:part:2026:initial-draft in budget:a:2026:initial-draft");
        assertThat(found.excluded().get(0).explanation().ja()).isEqualTo("「橋渡し」の額の一部であり、そこで数えている。");
    }

    @Test
    void aPartAskedForAloneIsCountedAndSaysWhatItIsPartOf() {
        Snapshot graph = new MoneyGraph()
                .budget("program:a", 2026, "INITIAL_DRAFT", 10)
                .related("program:part", "PART_OF", "program:a")
                .budget("program:part", 2026, "INITIAL_DRAFT", 4)
                .build();

        Appropriations found = AppropriationsTests.of(graph, DRAFT_2026, "program:part");

        assertThat(found.total()).isEqualTo(4);
        assertThat(found.counted().get(0).heldIn())
                .extracting(held -> held.budget().id())
                .containsExactly("budget:a:2026:initial-draft");
    }

    /** The slide repeats the programme's sum beside the part. */
    @Test
    void theSumThatAPartIsWithinIsNotItsOwn() {
        Appropriations found = AppropriationsTests.of(partWithinItsProgramme(), DRAFT_2026, "program:part");

        assertThat(found.total()).isNull();
        assertThat(left(found))
                .containsExactly("AMOUNT_UNKNOWN budget:part:2026:initial-draft in budget:a:2026:initial-draft");
        assertThat(found.excluded().get(0).explanation().in("EN"))
                .isEqualTo("It is part of 5,400 yen (Bridge); the source does not give the programme's own amount.");
    }

    private static Snapshot partWithinItsProgramme() {
        return new MoneyGraph()
                .node("program:a", Map.of("nameJa", "橋渡し", "nameEn", "Bridge"))
                .budget("program:a", 2026, "INITIAL_DRAFT", 5_400)
                .related("program:part", "PART_OF", "program:a")
                .budget(
                        "program:part",
                        2026,
                        "INITIAL_DRAFT",
                        Map.of("within", 5_400L, "withinNameJa", "橋渡し", "withinNameEn", "Bridge"))
                .build();
    }

    @Test
    void aPartWithoutMoneyOfItsOwnNamesTheProgrammeThatHasIt() {
        Appropriations found = AppropriationsTests.of(partWithoutMoney(), DRAFT_2026, "program:part");

        assertThat(found.total()).isNull();
        assertThat(left(found)).containsExactly("ONLY_FOR_PROGRAMME program:part in budget:a:2026:initial-draft");
        assertThat(found.excluded().get(0).explanation().ja()).isEqualTo("この事業自身の額は資料になく、「開発促進」の額だけがある。");
    }

    @Test
    void aPartWithoutMoneyIsNotMissingWhereThatOfItsProgrammeIsCounted() {
        Appropriations found = AppropriationsTests.of(partWithoutMoney(), DRAFT_2026, "program:a", "program:part");

        assertThat(found.total()).isEqualTo(2_500L);
        assertThat(found.excluded()).isEmpty();
    }

    private static Snapshot partWithoutMoney() {
        return new MoneyGraph()
                .node("program:a", Map.of("nameJa", "開発促進"))
                .budget("program:a", 2026, "INITIAL_DRAFT", 2_500)
                .related("program:part", "PART_OF", "program:a")
                .build();
    }

    @Test
    void aPartOfOneFiscalYearIsNotSaidToHaveItsMoneyInTheProgrammesOfOthers() {
        Snapshot graph = new MoneyGraph()
                .budget("program:a", 2025, "INITIAL", 5)
                .budget("program:a", 2026, "INITIAL", 6)
                .related("program:part", "PART_OF", "program:a", Map.of("fiscalYears", List.of(2025L)))
                .build();

        assertThat(left(AppropriationsTests.of(graph, ALL, "program:part")))
                .containsExactly("ONLY_FOR_PROGRAMME program:part in budget:a:2025:initial");
        assertThat(left(AppropriationsTests.of(graph, new Filter(Set.of(2026L), Set.of()), "program:part")))
                .containsExactly("NOT_GIVEN program:part");
    }

    @Test
    void aPartIsHeldThroughProgrammesWithoutMoneyAndAtAnotherStage() {
        Snapshot graph = new MoneyGraph()
                .budget("program:a", 2026, "INITIAL_DRAFT", 11)
                .budget("program:a", 2026, "INITIAL", 10)
                .related("program:middle", "PART_OF", "program:a")
                .related("program:part", "PART_OF", "program:middle")
                .budget("program:part", 2026, "INITIAL_DRAFT", 11)
                .build();

        Appropriations found = AppropriationsTests.of(graph, ALL, "program:a", "program:middle", "program:part");

        assertThat(found.total()).isEqualTo(10);
        assertThat(left(found))
                .containsExactly(
                        "SUPERSEDED budget:a:2026:initial-draft in budget:a:2026:initial",
                        "PART_OF_COUNTED budget:part:2026:initial-draft in budget:a:2026:initial");
    }
}
