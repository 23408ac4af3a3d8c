package dev.kikigraph.ontology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FactGroupsTests {

    @Test
    void packagedOntologyNamesItsGroupsInTheOrderOfReading() {
        EnumType groups = OntologyReader.read(OntologyFiles.packaged()).enums().stream()
                .filter(EnumType::groupsFacts)
                .findFirst()
                .orElseThrow();

        assertThat(groups.values().stream().map(EnumType.Value::name))
                .containsExactly(
                        "ISSUES", "PURPOSE", "CONTENT", "CONDITIONS", "BUDGET", "BODIES", "RESULTS", "CONNECTIONS");
        assertThat(groups.values().get(0).tells()).contains("NarrativeKind.ISSUE");
    }

    @Test
    void groupThatTellsWhatThereIsNotIsReported() {
        assertProblem(
                "budgetss",
                "groups.graphqls:4: OTHER tells budgetss, which is neither a field of a node nor a value such as"
                        + " NarrativeKind.AIM. Correct the name or remove it.");
    }

    @Test
    void factInTwoGroupsIsReported() {
        assertProblem("budgets", "budgets is told by BUDGET and OTHER. Remove one.");
    }

    private static void assertProblem(String fact, String message) {
        List<OntologySource> sources = new ArrayList<>(OntologyFiles.packaged());
        sources.add(new OntologySource("groups.graphqls", """
                "Groups of another kind."
                enum OtherGroup @label(ja: "他") {
                  "Others."
                  OTHER @label(ja: "他") @tells(facts: ["%s"])
                }
                """.formatted(fact)));

        assertThatThrownBy(() -> OntologyReader.read(sources))
                .isInstanceOf(OntologyException.class)
                .hasMessageContaining(message);
    }
}
