package dev.kikigraph.graph.schema;

import dev.kikigraph.graph.WithNeo4j;

@WithNeo4j
class ServerSchemaIT extends GraphSchemaContract {}
