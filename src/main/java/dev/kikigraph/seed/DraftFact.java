package dev.kikigraph.seed;

import dev.kikigraph.ontology.Property;
import dev.kikigraph.seed.yaml.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A node or relationship while it is put together from the places that say something of it. */
abstract sealed class DraftFact permits DraftNode, DraftRelationship {

    private final String id;
    private final List<DraftStatement> statements = new ArrayList<>();
    private final Map<String, Object> properties = new LinkedHashMap<>();
    private final List<SeedEvidence> evidence = new ArrayList<>();

    DraftFact(String id) {
        this.id = id;
    }

    /** The values that it can have. */
    abstract List<Property> types();

    /** Name of its kind in messages. */
    abstract String typeName();

    String id() {
        return id;
    }

    /** The one whose values are served first; not empty. */
    List<DraftStatement> statements() {
        return statements;
    }

    DraftStatement first() {
        return statements.get(0);
    }

    Place place() {
        return first().place();
    }

    String path() {
        return first().path();
    }

    /** Properties that are served; empty until everything is read. */
    Map<String, Object> properties() {
        return properties;
    }

    /** Of all statements, those of the first one first; empty until everything is read. */
    List<SeedEvidence> evidence() {
        return evidence;
    }
}
