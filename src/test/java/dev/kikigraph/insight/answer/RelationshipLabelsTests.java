package dev.kikigraph.insight.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kikigraph.insight.SmallGraph;
import dev.kikigraph.insight.snapshot.Localized;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.SnapshotRelationship;
import dev.kikigraph.ontology.Ontology;
import org.junit.jupiter.api.Test;

class RelationshipLabelsTests {

    @Test
    void aVerbInEnglishAndTheLabelOfTheFieldInJapanese() {
        assertThat(label("program:a", "ADMINISTERED_BY", "agency:b", false))
                .isEqualTo(new Localized("所管", "is administered by"));
        assertThat(label("program:a", "ADMINISTERED_BY", "agency:b", true))
                .isEqualTo(new Localized("所管するもの", "administers"));
    }

    @Test
    void theLabelOfTheFieldDependsOnTheTypesAtBothEnds() {
        assertThat(label("agency:a", "PARTICIPATES_IN", "framework:b", false).ja())
                .isEqualTo("参加する枠組み");
        assertThat(label("agency:a", "PARTICIPATES_IN", "program:b", false).ja())
                .isEqualTo("参加する政策・事業");
    }

    @Test
    void whatIsOwnedBelongsToItsOwner() {
        assertThat(label("program:a", "HAS_SUPPORT_TERM", "term:b", false))
                .isEqualTo(new Localized("支援条件", "has the support term"));
        assertThat(label("program:a", "HAS_SUPPORT_TERM", "term:b", true))
                .isEqualTo(new Localized("「支援条件」の相手", "belongs to"));
    }

    @Test
    void aRelationshipOfTypesThatAreGoneHasTheWordsOfItsType() {
        Ontology ontology = new SmallGraph().build().ontology();

        assertThat(RelationshipLabels.of("WAS_THERE_ONCE", null, null, false, ontology))
                .isEqualTo(new Localized("was there once", "was there once"));
        assertThat(RelationshipLabels.of("FEEDS", null, null, false, ontology))
                .isEqualTo(new Localized("feeds", "feeds"));
    }

    private static Localized label(String source, String type, String target, boolean backward) {
        Snapshot snapshot = new SmallGraph().stated(source, type, target).build();
        SnapshotRelationship relationship =
                snapshot.node(source).orElseThrow().out().get(0);
        return RelationshipLabels.of(relationship, backward, snapshot.ontology());
    }
}
