package dev.kikigraph.query;

import dev.kikigraph.graph.Deadline;
import dev.kikigraph.ontology.Ontology;

/**
 * What writing an answer needs beside the rows: to tell types by ids, and to find the sections of documents.
 *
 * @param deadline when all of it must be written
 */
record WriteContext(Ontology ontology, SectionIndex sections, Deadline deadline) {}
