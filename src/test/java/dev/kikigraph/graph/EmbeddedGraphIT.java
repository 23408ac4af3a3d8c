package dev.kikigraph.graph;

import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(initializers = TemporaryData.class)
class EmbeddedGraphIT extends GraphContract {}
