package dev.kikigraph.seed.verify;

import dev.kikigraph.graph.StoredNode;
import dev.kikigraph.graph.StoredRelationship;
import dev.kikigraph.ontology.Property;
import dev.kikigraph.seed.Origin;
import java.util.List;
import java.util.Map;

/**
 * A node or relationship that cites the document.
 *
 * @param values the properties that it can have
 * @param citations of this document
 */
record Statement(
        String id,
        Origin origin,
        Kind kind,
        List<Property> values,
        Map<String, Object> properties,
        List<Citation> citations) {

    enum Kind {
        THING,
        OWNED,
        RELATIONSHIP
    }

    static Statement of(
            StoredNode node, boolean thing, Origin origin, List<Property> values, List<Citation> citations) {
        return new Statement(node.id(), origin, thing ? Kind.THING : Kind.OWNED, values, node.properties(), citations);
    }

    static Statement of(
            StoredRelationship relationship, Origin origin, List<Property> values, List<Citation> citations) {
        return new Statement(
                relationship.id(), origin, Kind.RELATIONSHIP, values, relationship.properties(), citations);
    }

    boolean isStated() {
        return "STATED".equals(properties.get("assertion"));
    }

    /** Those that prove a field; all where none is said to. */
    List<Citation> proving(String field) {
        List<Citation> proving = citations.stream().filter(c -> c.proves(field)).toList();
        return proving.isEmpty() ? citations : proving;
    }

    Finding finding(Finding.Kind about, List<Citation> cited, String message, Object... arguments) {
        return new Finding(
                about, origin.place(), origin.path(), Citation.text(cited), String.format(message, arguments));
    }
}
