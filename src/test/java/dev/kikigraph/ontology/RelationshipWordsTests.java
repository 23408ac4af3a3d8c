package dev.kikigraph.ontology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kikigraph.ontology.RelationshipType.Words;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RelationshipWordsTests {

    @Test
    void relationshipsHaveWordsInBothDirections() {
        Ontology ontology = OntologyReader.read(OntologyFiles.packaged());

        assertThat(ontology.relationshipType("FEEDS").orElseThrow().words()).isEqualTo(new Words("feeds", "is fed by"));
        assertThat(ontology.relationshipType("ADMINISTERED_BY").orElseThrow().words())
                .isEqualTo(new Words("is administered by", "administers"));
    }

    @Test
    void allTypesOfThePackagedOntologyHaveWords() {
        assertThat(OntologyReader.read(OntologyFiles.packaged()).relationshipTypes())
                .filteredOn(type -> type.words() == null)
                .extracting(RelationshipType::name)
                .isEmpty();
    }

    @Test
    void wordsForNoRelationshipAreReported() {
        assertProblem(
                "extend schema @inWords(type: \"FEDS\", forward: \"feeds\", backward: \"is fed by\")",
                "words.graphqls:1: No field has a relationship of type FEDS. Correct the type or remove @inWords.");
    }

    @Test
    void wordsGivenTwiceAreReported() {
        assertProblem(
                "extend schema @inWords(type: \"FEEDS\", forward: \"feeds\", backward: \"is fed by\")",
                "FEEDS has @inWords twice. Remove one.");
    }

    @Test
    void wordsForOneDirectionAreReported() {
        assertProblem(
                "extend schema @inWords(type: \"FEEDS\", forward: \"feeds\")",
                "words.graphqls:1: @inWords needs the argument backward.");
    }

    private static void assertProblem(String text, String message) {
        List<OntologySource> sources = new ArrayList<>(OntologyFiles.packaged());
        sources.add(new OntologySource("words.graphqls", text));

        assertThatThrownBy(() -> OntologyReader.read(sources))
                .isInstanceOf(OntologyException.class)
                .hasMessageContaining(message);
    }
}
