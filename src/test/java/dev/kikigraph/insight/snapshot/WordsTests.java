package dev.kikigraph.insight.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.ontology.OntologyFiles;
import dev.kikigraph.ontology.OntologyReader;
import dev.kikigraph.ontology.Property;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Printed values in the reader's language. */
class WordsTests {

    private static final Ontology ONTOLOGY = OntologyReader.read(OntologyFiles.packaged());

    @ParameterizedTest
    @CsvSource({
        "EXACT, 1275.0, 1275人, 人, persons, '1,275 persons'",
        "MORE_THAN, 1900.0, 1900件を超える, 件, consultations, 'more than 1,900 consultations'",
        "AT_LEAST, 30.0, 30%以上, %, %, at least 30%",
        "UP_TO, 2.5, 2.5mm以下, mm, , up to 2.5 mm",
        "LESS_THAN, 1000.0, '1,000未満', 件, transports, 'less than 1,000 transports'",
        "ABOUT, 6.4, 約6.4%, %, %, about 6.4%",
    })
    void aFigureHasItsUnitAndTheWordsAroundIt(
            String qualifier, double value, String printed, String unitJa, @Nullable String unitEn, String english) {
        Map<String, Object> values = new HashMap<>(
                Map.of("value", value, "valuePrinted", printed, "valueQualifier", qualifier, "unitJa", unitJa));
        if (unitEn != null) {
            values.put("unitEn", unitEn);
        }

        assertThat(words("Figure", "value", values)).isEqualTo(new Localized(printed, english));
    }

    @Test
    void aFigureWhoseUnitHasNoEnglishStaysAsPrinted() {
        assertThat(words(
                        "Figure",
                        "value",
                        Map.of("value", 3.0, "valuePrinted", "3拠点", "valueQualifier", "EXACT", "unitJa", "拠点")))
                .isEqualTo(new Localized("3拠点", null));
    }

    @Test
    void yenAndNumbersWithoutUnits() {
        assertThat(words(
                        "SupportTerm",
                        "total",
                        Map.of("total", 56_000_000L, "totalPrinted", "5,600万円程度", "totalQualifier", "ABOUT")))
                .isEqualTo(new Localized("5,600万円程度", "about ¥56,000,000"));
        assertThat(words(
                        "SupportTerm",
                        "durationYears",
                        Map.of(
                                "durationYears",
                                3.0,
                                "durationYearsPrinted",
                                "最大3年間",
                                "durationYearsQualifier",
                                "UP_TO")))
                .isEqualTo(new Localized("最大3年間", "up to 3"));
    }

    @Test
    void aPrintWithoutWordsIsTheSameInBothLanguages() {
        assertThat(words("Figure", "value", Map.of("value", 1.1, "valuePrinted", "110/100", "valueQualifier", "EXACT")))
                .isEqualTo(new Localized("110/100", "110/100"));
    }

    @Test
    void aWholeNumberHasTheWordsAroundIt() {
        assertThat(words(
                        "SupportTerm",
                        "plannedNumber",
                        Map.of(
                                "plannedNumber",
                                13L,
                                "plannedNumberPrinted",
                                "13 拠点程度",
                                "plannedNumberQualifier",
                                "ABOUT")))
                .isEqualTo(new Localized("13 拠点程度", "about 13"));
    }

    @Test
    void boundsAloneAreNoValue() {
        assertThat(words("Figure", "value", Map.of("valuePrinted", "1から3椎体", "valueQualifier", "RANGE")))
                .isNull();
    }

    private static @Nullable Localized words(String type, String field, Map<String, Object> values) {
        Property property =
                ONTOLOGY.nodeType(type).orElseThrow().property(field).orElseThrow();
        return Words.ofValue(property, values::get, ONTOLOGY);
    }
}
