package dev.kikigraph.ontology;

import java.util.List;

/** A closed set of named values, stored by name. */
public record EnumType(String name, Documentation documentation, List<Value> values) {

    public record Value(String name, Documentation documentation) {}

    public boolean has(String value) {
        return values.stream().anyMatch(v -> v.name().equals(value));
    }
}
