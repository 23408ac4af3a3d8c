package dev.kikigraph.ontology;

import java.util.List;

/** Some node types that a relationship may lead to. */
public record UnionType(String name, List<String> members, Documentation documentation) {}
