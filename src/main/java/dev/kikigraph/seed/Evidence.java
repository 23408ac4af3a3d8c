package dev.kikigraph.seed;

import dev.kikigraph.seed.yaml.Place;
import java.util.List;

/**
 * Lines of a document that prove something.
 *
 * @param document slug of the source
 * @param lines normalised: {@code 16-20,76}
 * @param fields those that it proves; empty for all
 */
record Evidence(
        String document, String lines, int firstLine, int lastLine, List<String> fields, Place place, String path) {

    /** As the graph holds it: {@code device-plan-progress-2026 16-20,76 name,kind}. */
    String stored() {
        String text = document + " " + lines;
        return fields.isEmpty() ? text : text + " " + String.join(",", fields);
    }
}
