package dev.kikigraph.ontology;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A kind of node. Its name is its label in the graph; every thing also carries the label {@code Thing}, everything
 * owned {@code Owned}, and both {@code Node}.
 *
 * @param plural in camel case, such as {@code programs}; the name of its list in the API
 * @param apparatus what it is in the apparatus of documents; null for what documents tell of
 * @param prefixes what may stand before the colon of an id; at least one, the first is the usual one
 * @param labels how one is called that has no name of its own, in Japanese and English; null for things
 * @param interfaces names of the interfaces that it implements
 * @param properties in the order of the SDL, those inherited from interfaces first
 */
public record NodeType(
        String name,
        String plural,
        Kind kind,
        @Nullable ApparatusRole apparatus,
        List<String> prefixes,
        @Nullable Labels labels,
        List<String> interfaces,
        List<Property> properties,
        List<RelationshipField> relationships,
        List<OwnedField> owned,
        Documentation documentation) {

    public enum Kind {
        /** Something with an identity of its own. */
        THING,
        /** Something that exists only as part of a thing. */
        OWNED
    }

    /** How nodes of a type are called in both languages. */
    public record Labels(LabelPattern japanese, LabelPattern english) {}

    /** Whether it has this role in the apparatus of documents. */
    public boolean is(ApparatusRole role) {
        return apparatus == role;
    }

    /** Whether a search finds it: a thing by its names, something owned by what the ontology marks. */
    public boolean isSearched() {
        return kind == Kind.THING || properties.stream().anyMatch(Property::searched);
    }

    /** The name of its look-up in the API, such as {@code program}. */
    public String singular() {
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    public Optional<Property> property(String field) {
        return properties.stream().filter(p -> p.name().equals(field)).findFirst();
    }

    /** Property that says of which kind a thing is; empty where all of the type are of one. */
    public Optional<Property> kindProperty() {
        return properties.stream().filter(Property::kind).findFirst();
    }

    public Optional<RelationshipField> relationship(String field) {
        return relationships.stream().filter(r -> r.name().equals(field)).findFirst();
    }

    public Optional<OwnedField> ownedField(String field) {
        return owned.stream().filter(o -> o.name().equals(field)).findFirst();
    }
}
