package dev.kikigraph.graph;

@WithNeo4j
class ServerGraphIT extends GraphContract {}
