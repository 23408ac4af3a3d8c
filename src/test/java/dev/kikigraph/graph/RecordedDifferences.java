package dev.kikigraph.graph;

import dev.kikigraph.graph.model.GraphContent;
import dev.kikigraph.graph.model.GraphDifference;
import dev.kikigraph.graph.model.RecordedDifference;
import dev.kikigraph.graph.release.DifferenceJson;
import dev.kikigraph.graph.release.DifferenceReader;
import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.ontology.OntologyFiles;
import dev.kikigraph.ontology.OntologyReader;
import java.util.ArrayList;
import java.util.List;

/** Differences as they come out of the ledger. */
public final class RecordedDifferences {

    private static final Ontology ONTOLOGY = OntologyReader.read(OntologyFiles.packaged());

    private RecordedDifferences() {}

    /**
     * The differences of releases that hold these contents one after the other.
     *
     * @param contents what the graph held at release 1, 2 and so on
     */
    public static List<RecordedDifference> of(List<GraphContent> contents) {
        List<RecordedDifference> differences = new ArrayList<>();
        GraphContent before = SampleContent.EMPTY;
        for (GraphContent content : contents) {
            String json = new DifferenceJson(ONTOLOGY).write(GraphDifference.between(before, content));
            differences.add(DifferenceReader.read(differences.size() + 1, String.valueOf(json)));
            before = content;
        }
        return differences;
    }
}
