package dev.kikigraph.api;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of a request.
 *
 * @param depth how deep fields may be nested; a hop through a connection takes two or three levels
 * @param fields how many fields an operation may select, those of fragments counted where they are spread
 * @param document how long a document may be, in characters
 * @param body how large the body of a request may be
 * @param documents how many validated documents are kept
 */
@ConfigurationProperties("kikigraph.limits")
record ApiProperties(
        @DefaultValue("25") int depth,
        @DefaultValue("2000") int fields,
        @DefaultValue("50000") int document,
        @DefaultValue("256KB") DataSize body,
        @DefaultValue("1000") int documents) {}
