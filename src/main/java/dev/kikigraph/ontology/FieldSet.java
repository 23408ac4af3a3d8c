package dev.kikigraph.ontology;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Fields that nodes or relationships can be filtered and sorted by. */
public record FieldSet(List<Property> properties, List<RelationshipField> relationships, List<OwnedField> owned) {

    static FieldSet of(InterfaceType type) {
        return new FieldSet(type.properties(), type.relationships(), List.of());
    }

    /** Fields of a relationship. */
    public static FieldSet of(RelationshipProperties properties) {
        return new FieldSet(properties.properties(), List.of(), List.of());
    }

    /**
     * Fields that at least one of several types has, without the fields that mean different things on two of them. A
     * node whose type lacks a field has no value there.
     */
    static FieldSet ofAny(List<NodeType> types) {
        return new FieldSet(
                merged(types, NodeType::properties, Property::name, FieldSet::meaning).stream()
                        .map(property -> isRequiredBy(types, property) ? property : property.optional())
                        .toList(),
                merged(types, NodeType::relationships, RelationshipField::name, FieldSet::meaning),
                merged(types, NodeType::owned, OwnedField::name, FieldSet::meaning));
    }

    /** Fields that all of several types have, with one meaning on all of them. */
    static FieldSet ofAll(List<NodeType> types) {
        FieldSet any = ofAny(types);
        return new FieldSet(
                any.properties.stream()
                        .filter(each -> types.stream()
                                .allMatch(type -> type.property(each.name()).isPresent()))
                        .toList(),
                any.relationships.stream()
                        .filter(each -> types.stream()
                                .allMatch(type -> type.relationship(each.name()).isPresent()))
                        .toList(),
                any.owned.stream()
                        .filter(each -> types.stream()
                                .allMatch(type -> type.ownedField(each.name()).isPresent()))
                        .toList());
    }

    private static <T> List<T> merged(
            List<NodeType> types,
            Function<NodeType, List<T>> fields,
            Function<T, String> name,
            Function<T, List<Object>> meaning) {
        Map<String, List<T>> byName = types.stream()
                .flatMap(type -> fields.apply(type).stream())
                .collect(Collectors.groupingBy(name, LinkedHashMap::new, Collectors.toList()));
        List<T> result = new ArrayList<>();
        for (List<T> same : byName.values()) {
            if (same.stream().map(meaning).distinct().count() == 1) {
                result.add(same.get(0));
            }
        }
        return result;
    }

    private static boolean isRequiredBy(List<NodeType> types, Property property) {
        return types.stream()
                .allMatch(type ->
                        type.property(property.name()).map(Property::required).orElse(false));
    }

    private static List<Object> meaning(Property property) {
        return List.of(property.type().name(), property.list(), property.localized(), property.storedKeys());
    }

    private static List<Object> meaning(RelationshipField field) {
        return List.of(field.relationshipType(), field.direction(), field.target(), field.properties());
    }

    private static List<Object> meaning(OwnedField field) {
        return List.of(field.relationshipType(), field.target());
    }

    /** The property that is stored under a key, be it its value, one of its texts or a companion. */
    public Optional<Property> propertyStoredAs(String key) {
        return properties.stream().filter(p -> p.storedKeys().contains(key)).findFirst();
    }

    public Optional<Property> localized(String name) {
        return properties.stream()
                .filter(p -> p.localized() && p.name().equals(name))
                .findFirst();
    }

    public Optional<RelationshipField> relationship(String name) {
        return relationships.stream().filter(r -> r.name().equals(name)).findFirst();
    }

    public Optional<OwnedField> ownedField(String name) {
        return owned.stream().filter(o -> o.name().equals(name)).findFirst();
    }
}
