package dev.kikigraph.ontology;

import java.util.List;

/** A closed set of named values, stored by name. */
public record EnumType(String name, Documentation documentation, List<Value> values) {

    /**
     * A value.
     *
     * @param tells for a group of facts: the names of the fields and values that are read under it
     */
    public record Value(String name, Documentation documentation, List<String> tells) {}

    /** Whether its values are groups of facts, which are said of the ontology and of no node. */
    public boolean groupsFacts() {
        return values.stream().anyMatch(value -> !value.tells().isEmpty());
    }

    public boolean has(String value) {
        return values.stream().anyMatch(v -> v.name().equals(value));
    }
}
