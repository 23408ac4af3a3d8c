package dev.kikigraph.acceptance;

import dev.kikigraph.graph.model.GraphContent;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.ontology.OntologyFiles;
import dev.kikigraph.ontology.OntologyReader;
import dev.kikigraph.provenance.DocumentIndex;
import dev.kikigraph.seed.SeedFiles;
import dev.kikigraph.seed.SeedReader;

/** The packaged seed as a snapshot, read once. */
public final class SeedSnapshot {

    private static final Snapshot SNAPSHOT = read();

    private SeedSnapshot() {}

    public static Snapshot get() {
        return SNAPSHOT;
    }

    private static Snapshot read() {
        Ontology ontology = OntologyReader.read(OntologyFiles.packaged());
        GraphContent content =
                new SeedReader(ontology).read(SeedFiles.packaged()).content();
        Snapshot.Builder builder = new Snapshot.Builder(ontology);
        content.nodes().values().forEach(builder::add);
        content.relationships().values().forEach(builder::add);
        return builder.build(DocumentIndex.EMPTY);
    }
}
