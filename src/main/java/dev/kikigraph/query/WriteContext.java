package dev.kikigraph.query;

import dev.kikigraph.ontology.Ontology;

/** What writing an answer needs beside the rows: to tell types by ids, and to find the sections of documents. */
record WriteContext(Ontology ontology, SectionIndex sections) {}
