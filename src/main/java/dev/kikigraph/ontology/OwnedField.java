package dev.kikigraph.ontology;

import java.util.List;

/**
 * A field that lists what a thing owns.
 *
 * @param relationshipType the type of the relationship from the owner, e.g. {@code HAS_BUDGET}
 * @param target name of the owned type
 * @param key the properties that identify an owned thing among its siblings; empty where the seed names it by a slug
 */
public record OwnedField(
        String name, String relationshipType, String target, List<String> key, Documentation documentation) {}
