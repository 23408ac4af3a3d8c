package dev.kikigraph.ontology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OntologyTests {

    private final Ontology ontology = OntologyReader.read(OntologyFiles.packaged());

    @Test
    void apparatusOfDocumentsIsDeclaredWithTheTypes() {
        assertThat(ontology.nodeTypes().stream()
                        .filter(type -> type.apparatus() != null)
                        .map(type -> type.name() + " " + type.apparatus()))
                .containsExactlyInAnyOrder(
                        "Source DOCUMENT", "Section SECTION", "SourceAnomaly ANOMALY", "Dimension CATEGORY");
    }

    @Test
    void rolesInTheApparatusAreThoseThatAreDeclared() {
        List<OntologySource> sources = new ArrayList<>(OntologyFiles.packaged());
        sources.add(new OntologySource("note.graphqls", """
                "A note in the margin."
                type Note implements Thing @node @id(prefix: "note") @apparatus(role: MARGIN) @label(ja: "注記")
                """));

        assertThatThrownBy(() -> OntologyReader.read(sources))
                .isInstanceOf(OntologyException.class)
                .hasMessageContaining(
                        "note.graphqls:2: The argument role of @apparatus must be one of DOCUMENT, SECTION,"
                                + " ANOMALY, CATEGORY.");
    }

    @Test
    void ownershipLeadsFromOwnersToWhatTheyOwn() {
        assertThat(ontology.isOwnership("HAS_BUDGET")).isTrue();
        assertThat(ontology.isOwnership("HAS_DIMENSION")).isFalse();
        assertThat(ontology.ownershipTypes())
                .containsExactlyInAnyOrder(
                        "HAS_BUDGET",
                        "HAS_CRITERION",
                        "HAS_FIGURE",
                        "HAS_FUNDING_STEP",
                        "HAS_NARRATIVE",
                        "HAS_PRICE",
                        "HAS_SUPPORT_TERM",
                        "HAS_TARGET");
    }

    @Test
    void fieldsThatTypesShareAreThoseThatEachOfThemHas() {
        Ontology railway = RailwayOntology.read();

        assertThat(railway.sharedFields("Operator").properties())
                .extracting(Property::name)
                .containsExactly("id", "assertion", "rationale", "name", "acronym", "aliases", "summary");
        assertThat(railway.sharedFields("Operator").relationships())
                .extracting(RelationshipField::name)
                .containsExactly("notes", "operates", "pays");
        assertThat(railway.fields("Operator").properties())
                .extracting(Property::name)
                .contains("capital", "founded", "seat", "population");
        assertThat(railway.fields("Operator").relationships())
                .extracting(RelationshipField::name)
                .contains("stations");
    }

    @Test
    void prefixesOfIdsTellTheType() {
        assertThat(Ontology.prefixOfId("program:next-hub")).hasValue("program");
        assertThat(Ontology.prefixOfId("next-hub")).isEmpty();
        assertThat(ontology.typeOfId("program:next-hub").map(NodeType::name)).hasValue("Program");
        assertThat(ontology.typeOfId("note:next-hub")).isEmpty();
        assertThat(ontology.typeOfId("next-hub")).isEmpty();
    }
}
