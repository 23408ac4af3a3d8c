package dev.kikigraph.insight.changes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kikigraph.graph.RecordedDifferences;
import dev.kikigraph.graph.model.GraphContent;
import dev.kikigraph.graph.model.RecordedDifference;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.ontology.OntologyFiles;
import dev.kikigraph.ontology.OntologyReader;
import dev.kikigraph.provenance.DocumentIndex;
import dev.kikigraph.seed.SeedFiles;
import dev.kikigraph.seed.SeedReader;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Changes turn the one release into the other, with nothing missing and nothing too much. */
class ChangesOfRandomReleasesTests {

    private static final Ontology ONTOLOGY = OntologyReader.read(OntologyFiles.packaged());
    private static final int RELEASES = 5;

    static IntStream seeds() {
        return IntStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void appliedToTheEarlierReleaseTheyGiveTheLater(int seed) {
        List<GraphContent> releases = new RandomReleases(ONTOLOGY, seed).releases(RELEASES);
        Snapshot current = snapshot(releases.get(RELEASES - 1));
        List<RecordedDifference> differences = RecordedDifferences.of(releases);

        for (int since = 0; since < RELEASES; since++) {
            for (int until = since + 1; until <= RELEASES; until++) {
                Listing listing = since == 0 ? new Listing() : Listing.of(releases.get(since - 1), ONTOLOGY);

                listing.apply(changes(current, differences, since, until));

                assertThat(listing.lines())
                        .as("%d to %d", since, until)
                        .isEqualTo(Listing.of(releases.get(until - 1), ONTOLOGY).lines());
            }
        }
    }

    @Test
    void sinceTheBeginningAllThatTheSeedHoldsIsAdded() {
        GraphContent seed = new SeedReader(ONTOLOGY).read(SeedFiles.packaged()).content();
        Listing listing = new Listing();

        listing.apply(changes(snapshot(seed), RecordedDifferences.of(List.of(seed)), 0, 1));

        assertThat(listing.lines()).isEqualTo(Listing.of(seed, ONTOLOGY).lines());
    }

    private static Snapshot snapshot(GraphContent content) {
        Snapshot.Builder builder = new Snapshot.Builder(ONTOLOGY);
        content.nodes().values().forEach(builder::add);
        content.relationships().values().forEach(builder::add);
        return builder.build(DocumentIndex.EMPTY);
    }

    private static List<ThingChange> changes(
            Snapshot current, List<RecordedDifference> differences, int since, int until) {
        int goingBackTo = since == 0 ? until : since;
        NetChanges changes = new NetChanges(
                new History(current, differences.subList(goingBackTo, differences.size())), since, until);
        return IntStream.range(0, changes.size()).mapToObj(changes::at).toList();
    }
}
