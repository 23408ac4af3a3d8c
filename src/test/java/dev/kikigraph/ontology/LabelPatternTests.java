package dev.kikigraph.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Labels of what has no name, on the ontology of railways. */
class LabelPatternTests {

    private static final NodeType FARE = RailwayOntology.read().nodeType("Fare").orElseThrow();

    private static final Map<String, Object> FOR_ADULTS = Map.of("fiscalYear", 2024L, "fareKind", "ADULT");

    @Test
    void fieldsStandForTheirValuesAndEnumsForTheirLabels() {
        assertThat(LabelPattern.japanese("{owner}の{fiscalYear}年度{fareKind}").of(FARE, FOR_ADULTS, "海線"))
                .isEqualTo("海線の2024年度大人");
    }

    @Test
    void aLabelBeginsWithACapitalAndHasNoneInside() {
        assertThat(LabelPattern.english("{fareKind} fare of {owner}").of(FARE, FOR_ADULTS, "Umi Line"))
                .isEqualTo("Adult fare of Umi Line");
        assertThat(LabelPattern.english("FY{fiscalYear} {fareKind}").of(FARE, FOR_ADULTS, "Umi Line"))
                .isEqualTo("FY2024 adult");
    }

    @Test
    void whatStandsInBracketsNeedsAllItsValues() {
        LabelPattern pattern = LabelPattern.english("Fare of {owner}[ in {fiscalYear}]");

        assertThat(pattern.of(FARE, FOR_ADULTS, "Umi Line")).isEqualTo("Fare of Umi Line in 2024");
        assertThat(pattern.of(FARE, Map.of(), "Umi Line")).isEqualTo("Fare of Umi Line");
    }
}
