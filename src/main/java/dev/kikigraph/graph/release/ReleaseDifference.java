package dev.kikigraph.graph.release;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.neo4j.core.schema.Node;

/**
 * Changes of a release; a node of its own, so that reading the current release stays cheap.
 *
 * @param json see {@link DifferenceJson}; null where it would have been too large
 */
@Node(ReleaseDifference.LABEL)
public record ReleaseDifference(@Id long release, @Nullable String json) {

    public static final String LABEL = "KikigraphReleaseDifference";
}
