package dev.kikigraph.ontology;

import dev.kikigraph.ontology.InheritedField.Climb;
import dev.kikigraph.ontology.InheritedField.Several;
import dev.kikigraph.ontology.InheritedField.Step;
import dev.kikigraph.ontology.InheritedField.Way;
import graphql.language.FieldDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads {@code @inherited} fields once all types are known, and checks that what they name is there. */
final class InheritedFields {

    private static final String INHERITED = "inherited";
    private static final String EDGE = "edge";

    private final Definitions definitions;
    private final Directives directives;
    private final Map<String, NodeType> nodeTypes;
    private final Function<String, List<NodeType>> possibleTypes;
    private final Map<String, RelationshipProperties> relationshipProperties;

    /** @param possibleTypes gives the node types that a name stands for; none for what is no node */
    InheritedFields(
            Definitions definitions,
            Directives directives,
            Map<String, NodeType> nodeTypes,
            Function<String, List<NodeType>> possibleTypes,
            Map<String, RelationshipProperties> relationshipProperties) {
        this.definitions = definitions;
        this.directives = directives;
        this.nodeTypes = nodeTypes;
        this.possibleTypes = possibleTypes;
        this.relationshipProperties = relationshipProperties;
    }

    /** By name of their type. */
    Map<String, List<InheritedField>> read() {
        definitions.types(InterfaceTypeDefinition.class).forEach(shared -> shared.getFieldDefinitions().stream()
                .filter(field -> Directives.has(field, INHERITED))
                .forEach(field -> definitions.problem(
                        field,
                        "%s is @inherited, which the types of %s must say.",
                        field.getName(),
                        shared.getName())));
        Map<String, List<InheritedField>> result = new LinkedHashMap<>();
        definitions.types(ObjectTypeDefinition.class).forEach(definition -> {
            NodeType type = nodeTypes.get(definition.getName());
            if (type == null) {
                return;
            }
            List<InheritedField> fields = new ArrayList<>();
            for (FieldDefinition field : definition.getFieldDefinitions()) {
                checkName(type, field);
                if (Directives.has(field, INHERITED)) {
                    fields.add(read(type, field));
                }
            }
            if (!fields.isEmpty()) {
                result.put(type.name(), List.copyOf(fields));
            }
        });
        return result;
    }

    private void checkName(NodeType type, FieldDefinition field) {
        String name = field.getName();
        boolean inherited = Directives.has(field, INHERITED);
        RelationshipField relationship = type.relationship(name).orElse(null);
        boolean effective = relationship != null && relationship.effective();
        boolean starts = relationship == null || relationship.direction() == RelationshipField.Direction.OUT;
        boolean ofItsOwn = !inherited
                || Stream.of("own", "beside")
                        .anyMatch(
                                way -> !directives.texts(field, INHERITED, way).isEmpty());
        if ((inherited || effective) && ofItsOwn && !name.startsWith("effective")) {
            definitions.problem(
                    field,
                    "%s is derived and holds what is said of the thing itself too, so its name must begin with effective.",
                    name);
        }
        if (relationship != null && inherited != (effective && starts)) {
            definitions.problem(
                    field,
                    inherited
                            ? "%s is @inherited, so the type of its relationship must begin with %s."
                            : "%s has a relationship that begins with %s, so that it is derived. Say how, with @inherited.",
                    name,
                    StoredKeys.EFFECTIVE_TYPE);
        }
    }

    private InheritedField read(NodeType type, FieldDefinition field) {
        String name = field.getName();
        RelationshipField relationship = type.relationship(name).orElse(null);
        boolean values = relationship == null;
        if (relationship == null) {
            checkProperty(type, field);
        } else {
            checkEdge(field, relationship);
        }
        return new InheritedField(
                name,
                relationship == null ? null : relationship.relationshipType(),
                ways(type, field, "own", values),
                ways(type, field, "beside", values),
                ways(type, field, "handedDown", values),
                along(type, field),
                climb(field, relationship),
                step(field, "including", relationship),
                properties(type, field, "unless"),
                properties(type, field, "notBefore"),
                properties(type, field, "notAfter"),
                several(field));
    }

    private void checkProperty(NodeType type, FieldDefinition field) {
        String companion = StoredKeys.facts(field.getName());
        if (type.property(companion)
                .filter(property -> property.list() && property.derived())
                .isEmpty()) {
            definitions.problem(
                    field,
                    "%s is @inherited, so its type needs %s: [ID!]! @derived, for the facts that it follows from.",
                    field.getName(),
                    companion);
        }
        if (type.property(field.getName())
                .filter(property -> property.isScalar(ScalarKind.FISCAL_YEAR))
                .isEmpty()) {
            definitions.problem(
                    field,
                    "%s is @inherited, so it must be a @relationship, or of the type FiscalYear.",
                    field.getName());
        }
        boolean one = type.property(field.getName())
                .filter(property -> !property.list())
                .isPresent();
        if (one != (several(field) != null)) {
            definitions.problem(
                    field,
                    one
                            ? "%s holds one value. Say with several: which of several it takes."
                            : "%s holds all values. Remove several.",
                    field.getName());
        }
    }

    private void checkEdge(FieldDefinition field, RelationshipField relationship) {
        RelationshipProperties properties = relationshipProperties.get(relationship.properties());
        if (properties != null && properties.property(StoredKeys.FROM).isEmpty()) {
            definitions.problem(
                    field,
                    "%s is @inherited, so the properties %s need from: [ID!]! @derived, for the facts that it follows from.",
                    field.getName(),
                    properties.name());
        }
    }

    private List<Way> ways(NodeType type, FieldDefinition field, String argument, boolean values) {
        List<Way> ways = new ArrayList<>();
        for (String text : directives.texts(field, INHERITED, argument)) {
            Way way = way(type, List.of(text.split("\\.", -1)));
            if (way == null || values != (way.property() != null)) {
                definitions.problem(
                        field,
                        "The way %s does not lead from a %s to %s. Write fields joined by dots, such as supportTerms.stages.",
                        text,
                        type.name(),
                        values ? "a value" : "nodes");
            } else {
                ways.add(way);
            }
        }
        return List.copyOf(ways);
    }

    private @Nullable Way way(NodeType type, List<String> names) {
        List<Step> steps = new ArrayList<>();
        NodeType at = type;
        RelationshipField last = null;
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            boolean end = i == names.size() - 1;
            if (name.equals(EDGE) && last != null && i == names.size() - 2) {
                RelationshipProperties properties = relationshipProperties.get(last.properties());
                String key = names.get(i + 1);
                return properties != null && properties.property(key).isPresent() ? new Way(steps, key, true) : null;
            }
            if (at.property(name).isPresent()) {
                return end ? new Way(steps, name, false) : null;
            }
            last = at.relationship(name).filter(f -> !f.effective()).orElse(null);
            OwnedField owned = at.ownedField(name).orElse(null);
            if (last == null && owned == null) {
                return null;
            }
            steps.add(last == null ? Step.of(Objects.requireNonNull(owned)) : Step.of(last));
            String target = last == null ? Objects.requireNonNull(owned).target() : last.target();
            List<NodeType> next = possibleTypes.apply(target);
            if (next.isEmpty()) {
                return null;
            }
            at = next.get(0);
        }
        return new Way(steps, null, false);
    }

    private List<Step> along(NodeType type, FieldDefinition field) {
        List<Step> steps = new ArrayList<>();
        for (String name : directives.texts(field, INHERITED, "along")) {
            Optional<RelationshipField> relationship = type.relationship(name);
            boolean leads = relationship.stream()
                    .flatMap(found -> possibleTypes.apply(found.target()).stream())
                    .anyMatch(other -> isInherited(other, field.getName()));
            if (leads) {
                steps.add(Step.of(relationship.orElseThrow()));
            } else {
                definitions.problem(
                        field,
                        "%s inherits along %s, which is no relationship of %s to what has %s too. Correct it or remove it.",
                        field.getName(),
                        name,
                        type.name(),
                        field.getName());
            }
        }
        return List.copyOf(steps);
    }

    private boolean isInherited(NodeType type, String field) {
        return definitions.type(type.name()) instanceof ObjectTypeDefinition definition
                && definition.getFieldDefinitions().stream()
                        .anyMatch(other -> other.getName().equals(field) && Directives.has(other, INHERITED));
    }

    private @Nullable Climb climb(FieldDefinition field, @Nullable RelationshipField relationship) {
        Step along = step(field, "climbing", relationship);
        String kind = directives.text(field, INHERITED, "toKind");
        if (along == null && kind == null) {
            return null;
        }
        Property key = relationship == null
                ? null
                : possibleTypes.apply(relationship.target()).stream()
                        .flatMap(type -> type.kindProperty().stream())
                        .findFirst()
                        .orElse(null);
        boolean known = key != null
                && key.type() instanceof ValueType.Enumeration enumeration
                && kind != null
                && enumeration.type().has(kind);
        if (along == null || key == null || kind == null || !known) {
            definitions.problem(
                    field,
                    "%s climbs to the kind %s, which is none of what it leads to, or it does not say along what. Give climbing and"
                            + " toKind together.",
                    field.getName(),
                    kind);
            return null;
        }
        return new Climb(along, key.name(), kind);
    }

    /** A relationship of what the field leads to. */
    private @Nullable Step step(FieldDefinition field, String argument, @Nullable RelationshipField relationship) {
        String name = directives.text(field, INHERITED, argument);
        if (name == null) {
            return null;
        }
        Optional<RelationshipField> found = relationship == null
                ? Optional.empty()
                : possibleTypes.apply(relationship.target()).stream()
                        .flatMap(type -> type.relationship(name).stream())
                        .findFirst();
        if (found.isEmpty()) {
            definitions.problem(
                    field,
                    "%s: %s names %s, which is no relationship of what it leads to.",
                    field.getName(),
                    argument,
                    name);
            return null;
        }
        return Step.of(found.get());
    }

    private List<String> properties(NodeType type, FieldDefinition field, String argument) {
        List<String> names = directives.texts(field, INHERITED, argument);
        names.stream()
                .filter(name -> type.property(name).isEmpty())
                .forEach(name -> definitions.problem(
                        field,
                        "%s: %s names %s, which is no property of %s.",
                        field.getName(),
                        argument,
                        name,
                        type.name()));
        return names;
    }

    private @Nullable Several several(FieldDefinition field) {
        String given = directives.text(field, INHERITED, "several");
        return given == null || given.isEmpty() ? null : Several.valueOf(given);
    }
}
