package dev.kikigraph.seed;

import dev.kikigraph.graph.client.HeapCapacity;
import dev.kikigraph.graph.client.HeapTooSmallException;
import dev.kikigraph.graph.model.GraphContent;
import dev.kikigraph.ontology.Ontology;
import java.util.List;
import java.util.stream.Collectors;

/** Reads a seed by its ontology. Needs no database. */
public final class SeedReader {

    /**
     * Heap that reading takes for each byte of the files at its peak, in bytes: measured are 57 where records are as
     * short as they can be, and 30 for the packaged seed.
     */
    private static final long HEAP_PER_BYTE = 60;

    private final Ontology ontology;

    public SeedReader(Ontology ontology) {
        this.ontology = ontology;
    }

    /**
     * Reads a seed and checks it against the ontology.
     *
     * @throws SeedException naming everything that is wrong
     * @throws HeapTooSmallException if the heap has no room for it
     */
    public Seed read(SeedFiles files) {
        HeapCapacity.require("reading the seed", files.bytes() * HEAP_PER_BYTE);
        Problems problems = new Problems();
        ReaderState reading = new ReaderState(ontology, problems);
        RecordFinder finder = new RecordFinder(reading);
        files.files().forEach(finder::read);
        NodeReader nodes = new NodeReader(reading, finder.homes());
        finder.parts().values().forEach(nodes::read);
        new RelationshipKeys(reading).settle();
        new FactMerger(reading).merge();
        // An unreadable file hides what others refer to.
        if (finder.isComplete()) {
            new DraftCheck(reading).check();
        }
        problems.check();
        GraphContent content = new ContentBuilder(ontology, reading.draft()).build();
        return new Seed(
                content,
                ContentHash.of(content, ontology),
                reading.draft().facts().collect(Collectors.toUnmodifiableMap(DraftFact::id, SeedReader::statements)),
                reading.draft().excuses().stream().map(DraftExcuse::complete).toList(),
                problems.warnings());
    }

    private static List<SeedStatement> statements(DraftFact fact) {
        return fact.statements().stream().map(SeedStatement::of).toList();
    }
}
