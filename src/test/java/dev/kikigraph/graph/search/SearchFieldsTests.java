package dev.kikigraph.graph.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.kikigraph.ontology.NodeType;
import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.ontology.OntologyFiles;
import dev.kikigraph.ontology.OntologyReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SearchFieldsTests {

    private static final Ontology ONTOLOGY = OntologyReader.read(OntologyFiles.packaged());

    @Test
    void namesAndSummariesStandApartInAllTheirForms() {
        Map<String, Object> properties = Map.of(
                "nameJa",
                "カタログDB",
                "nameEn",
                "Catalogue databases",
                "aliases",
                List.of("CAT-DB", "ｶﾀﾛｸﾞDB"),
                "summaryEn",
                "Lists samples.",
                "url",
                "https://example.org");

        assertThat(SearchFields.ofThing(type("DataResource"), properties))
                .containsExactly(
                        entry(
                                "search_names",
                                "か た ろ ぐ db ᛝ かた たろ ろぐ db ᛝ catalogue databases ᛝ cat db ᛝ catalog databas catdb"
                                        + " ᛝかたろぐdb ᛝcataloguedatabases ᛝcatalogdatabas ᛝcatdb"),
                        entry("search_text", "lists samples ᛝ list sampl"));
    }

    @Test
    void wordsAndMendedNamesAreNamesAndOtherSlipsAreText() {
        Map<String, Object> properties = Map.of(
                "nameJa",
                "港",
                "search_words",
                List.of("ハーバー"),
                "search_slipped_names",
                List.of("湊"),
                "search_slips",
                List.of("湾"));

        assertThat(SearchFields.ofThing(type("Organisation"), properties))
                .containsExactly(
                        entry("search_names", "港 ᛝ は ー ば ᛝ はー ーば ᛝ 湊 ᛝ ᛝ港 ᛝはーば ᛝ湊"), entry("search_text", "湾 ᛝ"));
    }

    @Test
    void whatAThingOwnsIsFoundByWhatTheOntologyMarksBesideNamesOfItsOwner() {
        Map<String, Object> budget = Map.of(
                "fiscalYear", 2025L,
                "fiscalYearPrinted", "令和7年度",
                "stage", "SUPPLEMENTARY",
                "instrument", "FUND",
                "amountPrinted", "8億円");

        assertThat(texts(SearchTexts.others(type("Budget"), budget::get)))
                .containsExactly("令和7年度", "補正予算", "Supplementary budget", "金額 8億円", "amount 8億円");
        assertThat(SearchFields.ofOwned(
                        type("Budget"), budget, type("Program"), Map.of("nameJa", "港", "acronym", "HB")))
                .containsEntry("search_context", "港 ᛝ hb ᛝ 予 算 ᛝ 予算 ᛝ budget ᛝ")
                .containsOnlyKeys("search_text", "search_context")
                .hasEntrySatisfying("search_text", text -> assertThat(text).contains("補正 正予 予算", "fy2025"));
    }

    @Test
    void aYearIsFoundAsOneEvenIfItIsPrintedAsANumber() {
        Map<String, Object> price = Map.of("fiscalYear", 2026L, "fiscalYearPrinted", "2026");

        assertThat(texts(SearchTexts.others(type("Price"), price::get))).containsExactly("FY2026");
    }

    @Test
    void thereIsNothingToFindWithoutAText() {
        assertThat(SearchFields.ofThing(type("Program"), Map.of("programKind", "PROGRAMME")))
                .isEmpty();
    }

    private static List<String> texts(List<SearchText> texts) {
        return texts.stream().map(SearchText::text).toList();
    }

    private static NodeType type(String name) {
        return ONTOLOGY.nodeType(name).orElseThrow();
    }
}
