package dev.kikigraph.ontology;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Types of all things, owned things and relationships that there are. Immutable; made by {@link OntologyReader}, which
 * guarantees that every name in it resolves.
 */
public final class Ontology {

    /** Interface of everything in the graph that has an id. */
    public static final String NODE = "Node";
    /** Interface of everything with an identity of its own. */
    public static final String THING = "Thing";
    /** Interface of everything that a thing owns. */
    public static final String OWNED = "Owned";

    /** Field of every thing that says of what kind it is, whatever the property of its type is called. */
    public static final String KIND = "kind";

    /** Field of every node that lists its relationships, whatever their types. */
    public static final String RELATIONSHIPS = "relationships";
    /** Field of what lies above a node on ways over relationships. */
    public static final String ANCESTORS = "ancestors";
    /** Field of what lies below a node on such ways. */
    public static final String DESCENDANTS = "descendants";
    /** Condition that a node lies below others. */
    public static final String BELOW = "below";

    /** Interface of every relationship. */
    public static final String RELATIONSHIP = "Relationship";

    private final Map<String, NodeType> nodeTypes;
    private final Map<String, InterfaceType> interfaces;
    private final Map<String, UnionType> unions;
    private final Map<String, EnumType> enums;
    private final Map<String, RelationshipProperties> relationshipProperties;
    private final Map<String, RelationshipType> relationshipTypes;
    private final Map<String, NodeType> byPrefix;
    private final Map<String, List<InheritedField>> inherited;
    private final Set<String> ownershipTypes = new LinkedHashSet<>();
    private final Set<String> effectiveValues = new LinkedHashSet<>();
    private final Set<String> companions = new LinkedHashSet<>();
    private final List<String> inOrderOfReading;

    Ontology(
            Map<String, NodeType> nodeTypes,
            Map<String, InterfaceType> interfaces,
            Map<String, UnionType> unions,
            Map<String, EnumType> enums,
            Map<String, RelationshipProperties> relationshipProperties,
            Map<String, RelationshipType> relationshipTypes,
            Map<String, NodeType> byPrefix,
            Map<String, List<InheritedField>> inherited) {
        this.nodeTypes = nodeTypes;
        this.interfaces = interfaces;
        this.unions = unions;
        this.enums = enums;
        this.relationshipProperties = relationshipProperties;
        this.relationshipTypes = relationshipTypes;
        this.byPrefix = byPrefix;
        this.inherited = inherited;
        this.inOrderOfReading = enums.values().stream()
                .flatMap(type -> type.values().stream())
                .flatMap(group -> group.tells().stream())
                .toList();
        nodeTypes.values().forEach(type -> type.owned().forEach(field -> ownershipTypes.add(field.relationshipType())));
        inherited.values().stream()
                .flatMap(List::stream)
                .filter(field -> field.relationshipType() == null)
                .map(InheritedField::name)
                .forEach(name -> {
                    effectiveValues.add(name);
                    companions.addAll(List.of(StoredKeys.facts(name), StoredKeys.stated(name)));
                });
    }

    /** In the order of the SDL. */
    public Collection<NodeType> nodeTypes() {
        return nodeTypes.values();
    }

    /** Interfaces of nodes. */
    public Collection<InterfaceType> interfaces() {
        return interfaces.values();
    }

    public Collection<UnionType> unions() {
        return unions.values();
    }

    public Collection<EnumType> enums() {
        return enums.values();
    }

    public Collection<RelationshipProperties> relationshipProperties() {
        return relationshipProperties.values();
    }

    public Collection<RelationshipType> relationshipTypes() {
        return relationshipTypes.values();
    }

    public Optional<NodeType> nodeType(String name) {
        return Optional.ofNullable(nodeTypes.get(name));
    }

    public Optional<InterfaceType> interfaceType(String name) {
        return Optional.ofNullable(interfaces.get(name));
    }

    public Optional<RelationshipProperties> relationshipProperties(String name) {
        return Optional.ofNullable(relationshipProperties.get(name));
    }

    public Optional<RelationshipType> relationshipType(String name) {
        return Optional.ofNullable(relationshipTypes.get(name));
    }

    /** Fields of a node type that are derived from what is said of its things and of what they belong to. */
    public List<InheritedField> inherited(String nodeType) {
        return inherited.getOrDefault(nodeType, List.of());
    }

    /**
     * Whether what stands under a key, or relationships of a type, are effective: derived from what is said of a thing
     * and of what it belongs to.
     */
    public boolean isEffective(String keyOrType) {
        return StoredKeys.isEffective(keyOrType) || effectiveValues.contains(keyOrType) || isCompanion(keyOrType);
    }

    /** Whether a property tells how an effective value is known. Nothing is filtered or counted by that. */
    public boolean isCompanion(String property) {
        return companions.contains(property);
    }

    /** The types of the relationships that lead from owners to what they own, in the order of the SDL. */
    public Set<String> ownershipTypes() {
        return Collections.unmodifiableSet(ownershipTypes);
    }

    /** Whether relationships of a type lead from a thing to what it owns. */
    public boolean isOwnership(String relationshipType) {
        return ownershipTypes.contains(relationshipType);
    }

    /** Types of the relationships that ways of a kind lead over, in the order of the SDL. */
    public List<String> walked(Walk walk) {
        return relationshipTypes.values().stream()
                .filter(type -> type.walk() == walk)
                .map(RelationshipType::name)
                .toList();
    }

    /**
     * Whether ways lead on from nodes of a type.
     *
     * @param up whether from a part to the whole, or the other way
     */
    public boolean isWalked(NodeType type, boolean up) {
        return relationshipTypes.values().stream()
                .filter(relationship -> relationship.walk() != null)
                .flatMap(relationship -> relationship.ends().stream())
                .anyMatch(ends -> (up ? ends.source() : ends.target()).equals(type.name()));
    }

    /** Place of a field in the order in which facts are read; what no group of facts names is read after all others. */
    public int placeInReading(String field) {
        int place = inOrderOfReading.indexOf(field);
        return place < 0 ? inOrderOfReading.size() : place;
    }

    /** Properties that all relationships have. */
    public List<Property> sharedRelationshipProperties() {
        return relationshipProperties.values().stream()
                .findFirst()
                .map(first -> first.properties().stream()
                        .filter(property -> relationshipProperties.values().stream()
                                .allMatch(
                                        other -> other.property(property.name()).isPresent()))
                        .toList())
                .orElse(List.of());
    }

    /** Properties that relationships of a type have; empty where there is no such type. */
    public List<Property> propertiesOfRelationship(String type) {
        return relationshipType(type)
                .map(RelationshipType::properties)
                .flatMap(this::relationshipProperties)
                .map(RelationshipProperties::properties)
                .orElse(List.of());
    }

    /** The type that an id belongs to by its prefix; empty where no type has that prefix. */
    public Optional<NodeType> typeOfId(String id) {
        return prefixOfId(id).map(byPrefix::get);
    }

    /** The part of an id before the colon; empty where there is no colon, so that it is no id. */
    public static Optional<String> prefixOfId(String id) {
        int colon = id.indexOf(':');
        return colon < 0 ? Optional.empty() : Optional.of(id.substring(0, colon));
    }

    /** The interfaces that all node types which a union stands for have in common: Thing and Node, or Node alone. */
    public List<InterfaceType> interfacesOf(UnionType union) {
        return interfaces.values().stream()
                .filter(i -> possibleTypes(union.name()).stream()
                        .allMatch(type -> type.interfaces().contains(i.name())))
                .toList();
    }

    /**
     * Fields that the nodes that a name stands for can be sorted and counted by: all of a node type's own fields, what
     * an interface has, or what any member of a union has.
     *
     * @throws IllegalArgumentException as {@link #possibleTypes}
     */
    public FieldSet fields(String name) {
        return fields(name, FieldSet::ofAny);
    }

    /**
     * Fields that all nodes that a name stands for have, so that a condition means one thing on each of them.
     *
     * @throws IllegalArgumentException as {@link #possibleTypes}
     */
    public FieldSet sharedFields(String name) {
        return fields(name, FieldSet::ofAll);
    }

    private FieldSet fields(String name, Function<List<NodeType>, FieldSet> ofSeveral) {
        InterfaceType shared = interfaces.get(name);
        FieldSet all = shared != null ? FieldSet.of(shared) : ofSeveral.apply(possibleTypes(name));
        return new FieldSet(
                all.properties().stream()
                        .filter(property -> !isCompanion(property.name()))
                        .toList(),
                all.relationships(),
                all.owned());
    }

    /** Whether a name stands for several types that do not share all their fields. */
    public boolean isUnion(String name) {
        return unions.containsKey(name);
    }

    /** Whether there are lists of what a name stands for: of each node type, and of what a relationship leads to. */
    public boolean isListed(String name) {
        return nodeTypes.containsKey(name)
                || nodeTypes.values().stream()
                        .flatMap(type -> type.relationships().stream())
                        .anyMatch(field -> field.target().equals(name));
    }

    /**
     * The node types that a name stands for: itself, the implementors of an interface, or the members of a union, in
     * the order of the SDL.
     *
     * @throws IllegalArgumentException if the name is none of these
     */
    public List<NodeType> possibleTypes(String name) {
        NodeType type = nodeTypes.get(name);
        if (type != null) {
            return List.of(type);
        }
        UnionType union = unions.get(name);
        if (union != null) {
            return union.members().stream().map(nodeTypes::get).toList();
        }
        if (interfaces.containsKey(name)) {
            return nodeTypes.values().stream()
                    .filter(t -> t.interfaces().contains(name))
                    .toList();
        }
        throw new IllegalArgumentException("No type, interface or union is called " + name);
    }
}
