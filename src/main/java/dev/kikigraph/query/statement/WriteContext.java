package dev.kikigraph.query.statement;

import dev.kikigraph.graph.client.Deadline;
import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.provenance.DocumentIndex;

/**
 * The context in which rows are written as an answer: the ontology tells types by ids, the index finds the sections of
 * documents.
 *
 * @param deadline when all of it must be written
 */
public record WriteContext(Ontology ontology, DocumentIndex documents, Deadline deadline) {}
