package dev.kikigraph.query.statement;

import dev.kikigraph.graph.client.Deadline;
import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.provenance.SectionIndex;

/**
 * What writing an answer needs beside the rows: to tell types by ids, and to find the sections of documents.
 *
 * @param deadline when all of it must be written
 */
public record WriteContext(Ontology ontology, SectionIndex sections, Deadline deadline) {}
