package dev.kikigraph.ontology;

import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The checks of an ontology that look at more than one definition. */
final class OntologyChecks {

    private final Definitions definitions;
    private final Map<String, NodeType> nodeTypes;
    private final Map<String, InterfaceType> interfaces;
    private final Map<String, UnionType> unions;

    OntologyChecks(
            Definitions definitions,
            Map<String, NodeType> nodeTypes,
            Map<String, InterfaceType> interfaces,
            Map<String, UnionType> unions) {
        this.definitions = definitions;
        this.nodeTypes = nodeTypes;
        this.interfaces = interfaces;
        this.unions = unions;
    }

    /** The type of each id prefix. */
    Map<String, NodeType> prefixes() {
        Map<String, NodeType> result = new LinkedHashMap<>();
        for (NodeType type : nodeTypes.values()) {
            for (String prefix : type.prefixes()) {
                if (!prefix.matches("[a-z][a-z0-9-]*")) {
                    definitions.problem(
                            definition(type.name()), "The prefix %s must be of a-z, 0-9 and hyphens.", prefix);
                }
                NodeType other = result.putIfAbsent(prefix, type);
                if (other != null) {
                    definitions.problem(
                            definition(type.name()),
                            "The prefix %s belongs to %s already (%s). Choose another for %s.",
                            prefix,
                            other.name(),
                            Definitions.at(definition(other.name())),
                            type.name());
                }
            }
        }
        return result;
    }

    /** Reports properties whose companions collide with another property, and names that the API would have twice. */
    void names() {
        for (NodeType type : nodeTypes.values()) {
            Map<String, String> owners = new HashMap<>();
            for (Property property : type.properties()) {
                for (String key : property.storedKeys()) {
                    String other = owners.putIfAbsent(key, property.name());
                    if (other != null) {
                        definitions.problem(
                                field(type.name(), property.name()),
                                "%s and %s of %s would both be stored as %s. Rename one.",
                                other,
                                property.name(),
                                type.name(),
                                key);
                    }
                }
            }
        }
        for (NodeType type : nodeTypes.values()) {
            for (RelationshipField field : type.relationships()) {
                String stem = field.target() + field.properties();
                if (nodeTypes.containsKey(stem) || interfaces.containsKey(stem) || unions.containsKey(stem)) {
                    definitions.problem(
                            field(type.name(), field.name()),
                            "The filter and order of %s.%s would be called like those of the type %s. Rename that type.",
                            type.name(),
                            field.name(),
                            stem);
                }
            }
        }
        identities();
        labels();
        new SharedFields(definitions, nodeTypes.values(), interfaces.values(), this::field).check();
        for (String required : List.of(Ontology.NODE, Ontology.THING, Ontology.OWNED, Ontology.RELATIONSHIP)) {
            if (!interfaces.containsKey(required)) {
                nodeTypes.keySet().stream()
                        .findFirst()
                        .ifPresent(any -> definitions.problem(
                                definition(any), "The ontology needs an interface %s; see base.graphqls.", required));
            }
        }
    }

    /** Reports what identifies a node or relationship under a name that clients would take for something else. */
    private void identities() {
        definitions.types(ImplementingTypeDefinition.class).forEach(definition -> {
            boolean node = nodeTypes.containsKey(definition.getName())
                    || (interfaces.containsKey(definition.getName())
                            && !definition.getName().equals(Ontology.RELATIONSHIP));
            String wrong = node ? Property.RELATIONSHIP_ID : Property.ID;
            for (Object each : definition.getFieldDefinitions()) {
                if (each instanceof FieldDefinition field && field.getName().equals(wrong)) {
                    definitions.problem(
                            field,
                            "%s is what identifies a %s, and %s is none. Call it %s.",
                            wrong,
                            node ? "relationship" : "node",
                            definition.getName(),
                            node ? Property.ID : Property.RELATIONSHIP_ID);
                }
            }
        });
    }

    /** Reports labels made of what a node may lack, or of fields that it has not. */
    private void labels() {
        for (NodeType type : nodeTypes.values()) {
            if (type.labels() == null) {
                continue;
            }
            Set<String> unfit = new TreeSet<>();
            for (LabelPattern pattern :
                    List.of(type.labels().japanese(), type.labels().english())) {
                Set<String> needed = pattern.fields(false);
                pattern.fields(true).stream()
                        .filter(name -> !name.equals(LabelPattern.OWNER))
                        .filter(name -> type.property(name)
                                .map(property -> needed.contains(name) && !property.required())
                                .orElse(true))
                        .forEach(unfit::add);
            }
            unfit.forEach(name -> definitions.problem(
                    definition(type.name()),
                    "The label of %s needs the field %s, which is no required property of it. Take another, or put the part that"
                            + " it stands in between square brackets: it is left out where the value of a property is missing.",
                    type.name(),
                    name));
        }
    }

    private record Declaration(NodeType type, RelationshipField field) {}

    /** Puts the fields at both ends together and reports where they disagree. */
    Map<String, RelationshipType> relationshipTypes() {
        Map<String, List<Declaration>> byType = nodeTypes.values().stream()
                .flatMap(type -> type.relationships().stream().map(field -> new Declaration(type, field)))
                .collect(Collectors.groupingBy(
                        d -> d.field().relationshipType(), LinkedHashMap::new, Collectors.toList()));
        Map<String, RelationshipType> result = new LinkedHashMap<>();
        byType.forEach((name, declarations) -> result.put(name, relationshipType(name, declarations)));
        ownedRelationships(result);
        return result;
    }

    private RelationshipType relationshipType(String name, List<Declaration> declarations) {
        RelationshipField first = declarations.get(0).field();
        for (Declaration declaration : declarations) {
            if (!declaration.field().properties().equals(first.properties())) {
                definitions.problem(
                        field(declaration),
                        "%s has the properties %s here and %s at %s. Make them agree.",
                        name,
                        declaration.field().properties(),
                        first.properties(),
                        Definitions.at(field(declarations.get(0))));
            }
        }
        Set<RelationshipType.Ends> out = ends(declarations, RelationshipField.Direction.OUT);
        Set<RelationshipType.Ends> in = ends(declarations, RelationshipField.Direction.IN);
        if (!in.isEmpty() && !out.isEmpty()) {
            for (Declaration declaration : declarations) {
                Set<RelationshipType.Ends> others =
                        declaration.field().direction() == RelationshipField.Direction.OUT ? in : out;
                ends(List.of(declaration), declaration.field().direction()).stream()
                        .filter(e -> !others.contains(e))
                        .findFirst()
                        .ifPresent(e -> reportDisagreement(name, declaration, e, others));
            }
        }
        Set<RelationshipType.Ends> ends = new LinkedHashSet<>(out);
        ends.addAll(in);
        return new RelationshipType(name, first.properties(), ends, null, null);
    }

    private void reportDisagreement(
            String name, Declaration declaration, RelationshipType.Ends ends, Set<RelationshipType.Ends> others) {
        boolean onlyLineage = others.contains(new RelationshipType.Ends(ends.source(), ends.target(), !ends.lineage()));
        boolean out = declaration.field().direction() == RelationshipField.Direction.OUT;
        definitions.problem(
                field(declaration),
                onlyLineage
                        ? "%s from %s to %s is marked as lineage at one end only. Mark both or neither."
                        : "%s leads from %s to %s here, but no field of " + (out ? ends.target() : ends.source())
                                + " says so in the opposite direction. Add it there or take it away here.",
                name,
                ends.source(),
                ends.target());
    }

    private Set<RelationshipType.Ends> ends(List<Declaration> declarations, RelationshipField.Direction direction) {
        Set<RelationshipType.Ends> result = new LinkedHashSet<>();
        for (Declaration declaration : declarations) {
            RelationshipField field = declaration.field();
            if (field.direction() == direction) {
                for (NodeType type : targets(field.target())) {
                    String target = type.name();
                    String here = declaration.type().name();
                    result.add(
                            direction == RelationshipField.Direction.OUT
                                    ? new RelationshipType.Ends(here, target, field.lineage())
                                    : new RelationshipType.Ends(target, here, field.lineage()));
                }
            }
        }
        return result;
    }

    /** The node types that a name stands for. */
    List<NodeType> targets(String name) {
        UnionType union = unions.get(name);
        if (union != null) {
            return union.members().stream().map(nodeTypes::get).toList();
        }
        if (interfaces.containsKey(name)) {
            return nodeTypes.values().stream()
                    .filter(type -> type.interfaces().contains(name))
                    .toList();
        }
        NodeType type = nodeTypes.get(name);
        return type == null ? List.of() : List.of(type);
    }

    private void ownedRelationships(Map<String, RelationshipType> result) {
        Map<String, String> ownedBy = new HashMap<>();
        for (NodeType type : nodeTypes.values()) {
            List<String> seen = new ArrayList<>();
            for (OwnedField owned : type.owned()) {
                if (type.kind() == NodeType.Kind.OWNED) {
                    definitions.problem(
                            field(type.name(), owned.name()), "%s is owned itself and cannot own.", type.name());
                }
                if (result.containsKey(owned.relationshipType())) {
                    definitions.problem(
                            field(type.name(), owned.name()),
                            "%s is a relationship between things already. Choose another type.",
                            owned.relationshipType());
                }
                String other = ownedBy.putIfAbsent(owned.relationshipType(), owned.target());
                if (other != null && !other.equals(owned.target())) {
                    definitions.problem(
                            field(type.name(), owned.name()),
                            "%s leads to %s here and to %s elsewhere. Use a type of its own.",
                            owned.relationshipType(),
                            owned.target(),
                            other);
                }
                if (seen.contains(owned.target())) {
                    definitions.problem(
                            field(type.name(), owned.name()), "%s owns %s twice.", type.name(), owned.target());
                }
                seen.add(owned.target());
            }
        }
    }

    private Node<?> definition(String type) {
        return (Node<?>) Objects.requireNonNull(definitions.type(type));
    }

    private Node<?> field(Declaration declaration) {
        return field(declaration.type().name(), declaration.field().name());
    }

    /** The field where it is declared, which may be an interface. */
    private Node<?> field(String type, String field) {
        ImplementingTypeDefinition<?> definition = (ImplementingTypeDefinition<?>) definition(type);
        List<FieldDefinition> found = new ArrayList<>(definition.getFieldDefinitions());
        interfaces.keySet().forEach(name -> {
            if (definitions.type(name) instanceof ImplementingTypeDefinition<?> i) {
                found.addAll(i.getFieldDefinitions());
            }
        });
        return found.stream()
                .filter(f -> f.getName().equals(field))
                .<Node<?>>map(f -> f)
                .findFirst()
                .orElse(definition(type));
    }
}
