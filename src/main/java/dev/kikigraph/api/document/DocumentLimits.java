package dev.kikigraph.api.document;

/**
 * How large a document may be.
 *
 * @param characters of its text
 * @param tokens names, values and punctuators
 * @param operations in one document
 * @param fragments in one document
 * @param directives in one document
 * @param depth how deep fields are nested
 * @param fields how much the operations of one document select together, fragments counted wherever they are spread
 * @param filters how much its filters ask
 */
public record DocumentLimits(
        int characters,
        int tokens,
        int operations,
        int fragments,
        int directives,
        int depth,
        int fields,
        FilterLimits filters) {}
