package dev.kikigraph.graph;

import static dev.kikigraph.graph.SampleContent.EMPTY;
import static dev.kikigraph.graph.SampleContent.chain;
import static dev.kikigraph.graph.SampleContent.content;
import static dev.kikigraph.graph.SampleContent.program;
import static dev.kikigraph.graph.SampleContent.relationship;
import static dev.kikigraph.graph.SampleContent.small;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kikigraph.graph.model.GraphContent;
import dev.kikigraph.graph.model.GraphDifference;
import dev.kikigraph.graph.model.StoredNode;
import dev.kikigraph.graph.release.NewRelease;
import dev.kikigraph.graph.release.ProgressListener;
import dev.kikigraph.graph.release.Release;
import dev.kikigraph.graph.release.ReleaseConflictException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Behaviour of the graph, whichever database it is in. */
abstract class GraphContract extends ReadingContract {

    @Test
    void contentComesBackAsItWasWritten() {
        write(EMPTY, small(), 0);

        assertThat(graph.content()).isEqualTo(small());
    }

    @Test
    void everyKindOfChangeIsApplied() {
        write(EMPTY, small(), 0);
        StoredNode part = program("part", Map.of("nameJa", "改", "aliases", List.of("丙")));
        StoredNode parent = new StoredNode(
                "program:parent", Set.of("Country", "Thing", "Node"), Map.of("nameJa", "親", "order", 2L));
        StoredNode added = program("added", Map.of());
        GraphContent later = content(
                List.of(part, parent, added),
                List.of(
                        relationship("PART_OF", part, parent, Map.of("rationale", "理由")),
                        relationship("PARTICIPATES_IN", added, parent, Map.of())));

        write(small(), later, 1);

        assertThat(graph.content()).isEqualTo(later);
    }

    @Test
    void moreThanOneBatchIsWrittenAndReported() {
        List<Integer> reported = new ArrayList<>();
        GraphDifference difference = GraphDifference.between(EMPTY, chain(2500));

        graph.apply(difference, new NewRelease(0, "c", "s"), (done, total) -> reported.add(done));

        assertThat(graph.content()).isEqualTo(chain(2500));
        assertThat(reported).containsExactly(0, 1000, 2000, 2500, 3500, 4500, 4999);
    }

    @Test
    void removingANodeRemovesItsRelationships() {
        write(EMPTY, small(), 0);
        GraphDifference onlyTheNode = new GraphDifference(
                new GraphDifference.Changes<>(
                        List.of(), List.of(), List.of(small().nodes().get("program:part"))),
                new GraphDifference.Changes<>(List.of(), List.of(), List.of()));

        graph.apply(onlyTheNode, new NewRelease(1, "c", "s"), ProgressListener.NONE);

        assertThat(graph.content().relationships()).isEmpty();
    }

    @Test
    void ledgerSaysWhatWasWritten() {
        write(EMPTY, small(), 0);

        Release release = write(small(), EMPTY, 1);

        assertThat(release)
                .usingRecursiveComparison()
                .ignoringFields("createdAt")
                .isEqualTo(new Release(2, "content2", "seed2", null, 0, 0, 0));
        assertThat(ledger.current()).contains(release);
        assertThat(ledger.releases()).extracting(Release::things).containsExactly(2L, 0L);
        assertThat(ledger.releases()).extracting(Release::owned).containsExactly(1L, 0L);
        assertThat(ledger.releases()).extracting(Release::relationships).containsExactly(2L, 0L);
        assertThat(ledger.difference(2))
                .hasValueSatisfying(json -> assertThat(json).contains("\"id\":\"budget:part:2026\"", "15200000000"));
        assertThat(ledger.difference(3)).isEmpty();
    }

    @Test
    void emptyDifferenceMakesNoReleaseButKeepsTheNewHashOfTheSeed() {
        write(EMPTY, small(), 0);

        Release release = graph.apply(
                GraphDifference.between(small(), small()),
                new NewRelease(1, "content1", "other"),
                ProgressListener.NONE);

        assertThat(release.number()).isEqualTo(1);
        assertThat(ledger.releases()).extracting(Release::seedHash).containsExactly("other");
    }

    @Test
    void differenceAgainstAnOlderReleaseIsRefused() {
        write(EMPTY, small(), 0);

        assertThatThrownBy(() -> write(EMPTY, chain(3), 0))
                .isInstanceOf(ReleaseConflictException.class)
                .hasMessage(
                        "Another import finished first: the graph is at release 1, not at release 0; compare again and"
                                + " repeat.");
        assertThat(graph.content()).isEqualTo(small());
    }

    @Test
    void failureInTheMiddleLeavesTheOldRelease() {
        write(EMPTY, small(), 0);
        GraphDifference difference = GraphDifference.between(small(), chain(2500));

        assertThatThrownBy(() -> graph.apply(difference, new NewRelease(1, "c", "s"), (done, total) -> {
                    if (done > 1000) {
                        throw new IllegalArgumentException("stop");
                    }
                }))
                .hasMessage("stop");

        assertThat(graph.content()).isEqualTo(small());
        assertThat(ledger.current()).map(Release::number).contains(1L);
    }

    @Test
    void relationshipWithoutAnEndIsRefused() {
        StoredNode a = program("a", Map.of());
        StoredNode missing = program("missing", Map.of());
        GraphContent dangling = content(List.of(a), List.of(relationship("PART_OF", a, missing, Map.of())));

        assertThatThrownBy(() -> write(EMPTY, dangling, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("1 relationships have an end that is not in the graph");
        assertThat(graph.content()).isEqualTo(EMPTY);
    }

    @Test
    void labelOutsideTheOntologyIsRefused() {
        StoredNode odd = new StoredNode("x:1", Set.of("Node", "Odd"), Map.of());

        assertThatThrownBy(() -> write(EMPTY, content(List.of(odd), List.of()), 0))
                .hasMessage("The ontology has no label Odd");
    }
}
