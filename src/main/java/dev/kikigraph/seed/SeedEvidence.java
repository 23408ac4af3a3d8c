package dev.kikigraph.seed;

import dev.kikigraph.provenance.Citation;
import dev.kikigraph.provenance.Evidence;
import dev.kikigraph.seed.yaml.Place;

/**
 * Lines of a document that prove something, and where the seed names them.
 *
 * @param path from the record's id down, such as {@code program:x.evidence[1]}
 */
public record SeedEvidence(Citation citation, Place place, String path) {

    /** For readers, from the form in which the graph keeps it. */
    public static String text(String stored) {
        return Evidence.readable(stored);
    }

    public String document() {
        return citation.document();
    }
}
