package dev.kikigraph.graph.release;

/**
 * Entry of the ledger for a release that is about to be written.
 *
 * @param follows number of the release that the difference was made against; 0 for an empty graph
 * @param contentHash of the content that the graph will hold, in hexadecimal
 * @param seedHash of the bytes of seed and ontology, and of how the content is made of them, in hexadecimal
 */
public record NewRelease(long follows, String contentHash, String seedHash) {}
