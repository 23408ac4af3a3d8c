package dev.kikigraph.api;

import dev.kikigraph.api.document.DocumentLimits;
import dev.kikigraph.api.document.FilterLimits;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of a request and its answer.
 *
 * @param body how large the body of a request may be
 * @param arrival within which time a body has to arrive
 * @param arriving how much of bodies may be in memory that are not whole yet
 * @param unread how much of answers may wait for those who do not read them
 * @param reading within which time an answer has to be read
 * @param document how long a document may be, in characters
 * @param tokens how many names, values and punctuators a document may have
 * @param operations how many operations a document may have
 * @param fragments how many fragments a document may have
 * @param directives how many directives a document may have
 * @param depth how deep fields may be nested; a hop through a connection takes two or three levels
 * @param fields how much the operations of a document may select together, fragments counted wherever they are spread
 * @param cost how much an operation may be expected to cost, in milliseconds of a core
 * @param answer how large an answer may be
 * @param filters how much filters may ask
 * @param kept how large the answers together may be that are kept for those who ask the same; 0 for none
 * @param documents how much memory the documents together may take that are kept once they are validated
 */
@ConfigurationProperties("kikigraph.limits")
record ApiProperties(
        @DefaultValue("256KB") DataSize body,
        @DefaultValue("5s") Duration arrival,
        @DefaultValue("64MB") DataSize arriving,
        @DefaultValue("64MB") DataSize unread,
        @DefaultValue("2m") Duration reading,
        @DefaultValue("50000") int document,
        @DefaultValue("15000") int tokens,
        @DefaultValue("50") int operations,
        @DefaultValue("200") int fragments,
        @DefaultValue("200") int directives,
        @DefaultValue("25") int depth,
        @DefaultValue("2000") int fields,
        @DefaultValue("5000") long cost,
        @DefaultValue("10MB") DataSize answer,
        @DefaultValue("16MB") DataSize kept,
        @DefaultValue FilterLimits filters,
        @DefaultValue("32MB") DataSize documents) {

    DocumentLimits ofDocuments() {
        return new DocumentLimits(document, tokens, operations, fragments, directives, depth, fields, filters);
    }
}
