package dev.kikigraph.ontology;

import java.util.List;

/**
 * An interface of node types.
 *
 * @param interfaces names of the interfaces that it implements itself
 * @param properties those inherited first
 */
public record InterfaceType(
        String name,
        List<String> interfaces,
        List<Property> properties,
        List<RelationshipField> relationships,
        Documentation documentation) {}
