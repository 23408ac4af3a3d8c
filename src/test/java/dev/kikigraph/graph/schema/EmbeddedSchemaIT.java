package dev.kikigraph.graph.schema;

import dev.kikigraph.graph.TemporaryData;
import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(initializers = TemporaryData.class)
class EmbeddedSchemaIT extends GraphSchemaContract {}
