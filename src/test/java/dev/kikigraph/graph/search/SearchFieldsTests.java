package dev.kikigraph.graph.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SearchFieldsTests {

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

        assertThat(SearchFields.of(properties))
                .containsExactly(
                        entry(
                                "search_names",
                                "か た ろ ぐ db ᛝ かた たろ ろぐ db ᛝ catalogue databases ᛝ cat db ᛝ catalog databas catdb"
                                        + " ᛝかたろぐdb ᛝcataloguedatabases ᛝcatalogdatabas ᛝcatdb"),
                        entry("search_text", "lists samples ᛝ list sampl"));
    }

    @Test
    void thereIsNothingToFindWithoutAName() {
        assertThat(SearchFields.of(Map.of("amount", 1L))).isEmpty();
    }
}
