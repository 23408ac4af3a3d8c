package dev.kikigraph.ontology;

import graphql.language.Node;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * Checks that a name means one type of value wherever it stands. Nodes of all types are met in one list, where GraphQL
 * takes fields of one name but different types for a contradiction.
 */
final class SharedFields {

    private static final List<String> NAMES_OF_THE_API =
            List.of(Ontology.RELATIONSHIPS, Ontology.ANCESTORS, Ontology.DESCENDANTS, Ontology.BELOW);

    /** Where a field was met first, and what it holds there. */
    private record Use(String type, String shape) {}

    private final Definitions definitions;
    private final Collection<NodeType> types;
    private final Collection<InterfaceType> interfaces;
    private final BiFunction<String, String, Node<?>> places;
    private final Map<String, Use> first = new HashMap<>();

    /** @param places gives the definition of a field, by its type and name */
    SharedFields(
            Definitions definitions,
            Collection<NodeType> types,
            Collection<InterfaceType> interfaces,
            BiFunction<String, String, Node<?>> places) {
        this.definitions = definitions;
        this.types = types;
        this.interfaces = interfaces;
        this.places = places;
    }

    void check() {
        for (NodeType type : types) {
            type.properties().forEach(property -> check(type, property));
            type.relationships().forEach(field -> check(type, field.name(), field.name(), "a connection"));
            type.owned().forEach(field -> check(type, field.name(), field.name(), "a list of what it owns"));
            checkKinds(type);
        }
    }

    private void check(NodeType type, Property property) {
        String name = property.name();
        String shape = property.list()
                ? "[" + property.type().name() + "]"
                : property.type().name();
        check(type, name, name, property.localized() ? "localized " + shape : shape);
        if (property.localized()) {
            check(type, name, Property.languageField(name), "Lang");
        }
        Property.Printed printed = property.printed();
        if (printed != null) {
            check(type, name, printed.text(), "String");
        }
        if (printed != null && printed.min() != null && printed.max() != null && printed.qualifier() != null) {
            check(type, name, printed.min(), shape);
            check(type, name, printed.max(), shape);
            check(type, name, printed.qualifier(), "Qualifier");
        }
        interfaces.stream()
                .filter(shared -> !property.required() && !type.interfaces().contains(shared.name()))
                .filter(shared -> shared.properties().stream()
                        .anyMatch(other -> other.required() && other.name().equals(name)))
                .findFirst()
                .ifPresent(shared -> definitions.problem(
                        places.apply(type.name(), name),
                        "%s may be absent here, but every %s has one. Rename it, since both are met in one list.",
                        name,
                        shared.name()));
    }

    /** @param declared name of the field that the ontology has; that of a companion is another */
    private void check(NodeType type, String declared, String name, String shape) {
        Use other = first.putIfAbsent(name, new Use(type.name(), shape));
        if (other != null && !other.shape().equals(shape)) {
            definitions.problem(
                    places.apply(type.name(), declared),
                    "%s is %s in %s, but %s in %s. Rename one, since both are met in one list.",
                    name,
                    shape,
                    type.name(),
                    other.shape(),
                    other.type());
        }
    }

    private void checkKinds(NodeType type) {
        List<Property> kinds = type.properties().stream().filter(Property::kind).toList();
        if (kinds.size() > 1) {
            definitions.problem(
                    places.apply(type.name(), kinds.get(1).name()),
                    "%s and %s of %s are both @kind. Keep one.",
                    kinds.get(0).name(),
                    kinds.get(1).name(),
                    type.name());
        }
        if (!kinds.isEmpty() && type.kind() == NodeType.Kind.OWNED) {
            definitions.problem(
                    places.apply(type.name(), kinds.get(0).name()),
                    "%s is @kind, but only things have kinds, and %s is owned. Remove @kind.",
                    kinds.get(0).name(),
                    type.name());
        }
        NAMES_OF_THE_API.stream()
                .filter(name -> type.property(name).isPresent()
                        || type.relationship(name).isPresent()
                        || type.ownedField(name).isPresent())
                .forEach(name -> definitions.problem(
                        places.apply(type.name(), name),
                        "%s has a field %s, which the API gives to types itself. Rename it.",
                        type.name(),
                        name));
        type.property(Ontology.KIND)
                .ifPresent(property -> definitions.problem(
                        places.apply(type.name(), property.name()),
                        "%s has a field kind, which the API gives to every thing. Call it %sKind and mark it @kind.",
                        type.name(),
                        type.singular()));
    }
}
