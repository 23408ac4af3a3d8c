package dev.kikigraph.ontology;

import graphql.language.DirectivesContainer;
import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.ScalarTypeDefinition;
import graphql.language.TypeName;
import graphql.language.UnionTypeDefinition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads an ontology from SDL. The SDL is an ordinary GraphQL type system with two differences: a type inherits the
 * fields of its interfaces without repeating them, and there is no {@code Query}.
 */
public final class OntologyReader {

    /** Directives of fields that mean nothing on a relationship. */
    private static final List<String> OF_NODES = List.of("search", "kind", "inherited");

    private final Definitions definitions;
    private final Directives directives;
    private final Map<String, EnumType> enums = new LinkedHashMap<>();
    private final Map<String, InterfaceType> interfaces = new LinkedHashMap<>();
    private final Map<String, NodeType> nodeTypes = new LinkedHashMap<>();
    private final Map<String, UnionType> unions = new LinkedHashMap<>();
    private final Map<String, RelationshipProperties> relationshipProperties = new LinkedHashMap<>();
    private final FieldReader fields;

    private OntologyReader(Definitions definitions) {
        this.definitions = definitions;
        this.directives = new Directives(definitions);
        this.fields = new FieldReader(definitions, directives, enums);
    }

    /**
     * Reads an ontology and checks it.
     *
     * @throws OntologyException naming all mistakes with file, line and what to do
     */
    public static Ontology read(List<OntologySource> sources) {
        Definitions definitions = Definitions.parse(sources);
        definitions.check();
        return new OntologyReader(definitions).read();
    }

    private Ontology read() {
        definitions.types(ScalarTypeDefinition.class).forEach(this::checkScalar);
        definitions.types(EnumTypeDefinition.class).forEach(this::readEnum);
        definitions.types(InterfaceTypeDefinition.class).forEach(this::readInterface);
        definitions.types(ObjectTypeDefinition.class).forEach(this::readObject);
        definitions.types(UnionTypeDefinition.class).forEach(this::readUnion);
        OntologyChecks checks = new OntologyChecks(definitions, nodeTypes, interfaces, unions);
        Map<String, NodeType> byPrefix = checks.prefixes();
        checks.names();
        definitions.check();
        definitions.schemas().forEach(schema -> directives.check(schema, "SCHEMA"));
        Map<String, RelationshipType> relationshipTypes = checks.relationshipTypes();
        new RelationshipTraits(definitions).giveTo(relationshipTypes);
        new FactGroups(definitions, nodeTypes.values(), enums.values()).check();
        Map<String, List<InheritedField>> inherited =
                new InheritedFields(definitions, directives, nodeTypes, checks::targets, relationshipProperties).read();
        definitions.check();
        interfaces.remove(Ontology.RELATIONSHIP);
        return new Ontology(
                nodeTypes, interfaces, unions, enums, relationshipProperties, relationshipTypes, byPrefix, inherited);
    }

    private void checkScalar(ScalarTypeDefinition scalar) {
        directives.check(scalar, "SCALAR");
        if (Arrays.stream(ScalarKind.values()).noneMatch(k -> k.sdlName().equals(scalar.getName()))) {
            definitions.problem(
                    scalar,
                    "The scalar %s is not known. Use one of %s.",
                    scalar.getName(),
                    String.join(
                            ", ",
                            Arrays.stream(ScalarKind.values())
                                    .map(ScalarKind::sdlName)
                                    .toList()));
        }
    }

    private void readEnum(EnumTypeDefinition definition) {
        directives.check(definition, "ENUM");
        // The enums of the directives' own arguments speak to nobody but the author of an ontology.
        if (definitions.isOfDirectives(definition.getName())) {
            return;
        }
        documented(definition, definition.getName(), definition.getDescription());
        List<EnumType.Value> values = definition.getEnumValueDefinitions().stream()
                .map(value -> {
                    directives.check(value, "ENUM_VALUE");
                    documented(value, definition.getName() + "." + value.getName(), value.getDescription());
                    return new EnumType.Value(
                            value.getName(),
                            directives.documentation(value, value.getDescription()),
                            directives.texts(value, "tells", "facts"));
                })
                .toList();
        enums.put(
                definition.getName(),
                new EnumType(
                        definition.getName(),
                        directives.documentation(definition, definition.getDescription()),
                        values));
    }

    private void readInterface(InterfaceTypeDefinition definition) {
        directives.check(definition, "INTERFACE");
        documented(definition, definition.getName(), definition.getDescription());
        FieldReader.Fields read = fields.read(inheritedFields(definition));
        if (!read.owned().isEmpty()) {
            definitions.problem(definition, "The interface %s cannot own things; its types can.", definition.getName());
        }
        interfaces.put(
                definition.getName(),
                new InterfaceType(
                        definition.getName(),
                        List.copyOf(interfacesOf(definition)),
                        read.properties(),
                        read.relationships(),
                        directives.documentation(definition, definition.getDescription())));
    }

    private void readObject(ObjectTypeDefinition definition) {
        directives.check(definition, "OBJECT");
        documented(definition, definition.getName(), definition.getDescription());
        boolean node = Directives.has(definition, "node");
        boolean properties = Directives.has(definition, "relationshipProperties");
        if (node == properties) {
            definitions.problem(
                    definition,
                    "%s must be either @node (a kind of node) or @relationshipProperties (properties of relationships).",
                    definition.getName());
        } else if (node) {
            readNodeType(definition);
        } else {
            readRelationshipProperties(definition);
        }
    }

    private void readNodeType(ObjectTypeDefinition definition) {
        Set<String> implemented = interfacesOf(definition);
        boolean thing = implemented.contains(Ontology.THING);
        if (thing == implemented.contains(Ontology.OWNED)) {
            definitions.problem(
                    definition,
                    "%s must implement either Thing or Owned, so that it is known whether it has an identity of its own.",
                    definition.getName());
        }
        if (!Directives.has(definition, "id")) {
            definitions.problem(
                    definition, "%s has no @id(prefix:). Give it a prefix for its ids.", definition.getName());
        }
        if (thing && Directives.has(definition, "called")) {
            definitions.problem(
                    definition,
                    "%s is @called, but a thing is called by its name. Remove the directive.",
                    definition.getName());
        }
        FieldReader.Fields read = fields.read(inheritedFields(definition));
        nodeTypes.put(
                definition.getName(),
                new NodeType(
                        definition.getName(),
                        plural(definition),
                        thing ? NodeType.Kind.THING : NodeType.Kind.OWNED,
                        apparatus(definition),
                        directives.texts(definition, "id", "prefix"),
                        thing ? null : labels(definition),
                        List.copyOf(implemented),
                        List.copyOf(read.properties()),
                        List.copyOf(read.relationships()),
                        List.copyOf(read.owned()),
                        directives.documentation(definition, definition.getDescription())));
    }

    /** Nodes of a type of which nothing is said are called after their type and owner. */
    private NodeType.Labels labels(ObjectTypeDefinition definition) {
        Documentation type = directives.documentation(definition, definition.getDescription());
        String ja = directives.text(definition, "called", "ja");
        String en = directives.text(definition, "called", "en");
        return new NodeType.Labels(
                LabelPattern.japanese(ja == null ? "{owner}の" + type.label(false) : ja),
                LabelPattern.english(en == null ? type.label(true) + " of {owner}" : en));
    }

    /** A role that there is not has been reported with the arguments of its directive. */
    private @Nullable ApparatusRole apparatus(ObjectTypeDefinition definition) {
        String role = directives.text(definition, "apparatus", "role");
        return Stream.of(ApparatusRole.values())
                .filter(known -> known.name().equals(role))
                .findFirst()
                .orElse(null);
    }

    private String plural(ObjectTypeDefinition definition) {
        String given = directives.text(definition, "node", "plural");
        if (given != null) {
            return given;
        }
        String singular = Character.toLowerCase(definition.getName().charAt(0))
                + definition.getName().substring(1);
        return singular.endsWith("y") ? singular.substring(0, singular.length() - 1) + "ies" : singular + "s";
    }

    private void readRelationshipProperties(ObjectTypeDefinition definition) {
        if (!FieldReader.implementsInterface(definition, Ontology.RELATIONSHIP)) {
            definitions.problem(definition, "%s must implement Relationship.", definition.getName());
        }
        List<FieldDefinition> written = inheritedFields(definition);
        written.forEach(field -> OF_NODES.stream()
                .filter(directive -> Directives.has(field, directive))
                .forEach(directive -> definitions.problem(
                        field,
                        "%s is @%s, which is for fields of nodes, and %s is none. Remove it.",
                        field.getName(),
                        directive,
                        definition.getName())));
        FieldReader.Fields read = fields.read(written);
        if (!read.relationships().isEmpty() || !read.owned().isEmpty()) {
            definitions.problem(
                    definition, "%s can hold values only: a relationship leads to nothing else.", definition.getName());
        }
        relationshipProperties.put(
                definition.getName(),
                new RelationshipProperties(
                        definition.getName(),
                        List.copyOf(read.properties()),
                        directives.documentation(definition, definition.getDescription())));
    }

    private void readUnion(UnionTypeDefinition definition) {
        directives.check(definition, "UNION");
        documented(definition, definition.getName(), definition.getDescription());
        List<String> members = definition.getMemberTypes().stream()
                .map(member -> ((TypeName) member).getName())
                .toList();
        members.stream()
                .filter(member -> !nodeTypes.containsKey(member))
                .forEach(member -> definitions.problem(
                        definition,
                        "The union %s names %s, which is no @node type. Define it or correct the name.",
                        definition.getName(),
                        member));
        unions.put(
                definition.getName(),
                new UnionType(
                        definition.getName(),
                        members,
                        directives.documentation(definition, definition.getDescription())));
    }

    /** All interfaces of a type, those that its interfaces implement included. */
    private Set<String> interfacesOf(ImplementingTypeDefinition<?> definition) {
        Set<String> result = new LinkedHashSet<>();
        definition.getImplements().forEach(type -> collectInterfaces(definition, ((TypeName) type).getName(), result));
        return result;
    }

    private void collectInterfaces(ImplementingTypeDefinition<?> from, String name, Set<String> result) {
        if (!(definitions.type(name) instanceof InterfaceTypeDefinition definition)) {
            definitions.problem(
                    from,
                    "%s implements %s, which is no interface. Define it or correct the name.",
                    from.getName(),
                    name);
        } else if (result.add(name)) {
            definition.getImplements().forEach(type -> collectInterfaces(from, ((TypeName) type).getName(), result));
        }
    }

    /**
     * The fields of a type after those of its interfaces; a field that the type declares itself replaces the inherited
     * one.
     */
    private List<FieldDefinition> inheritedFields(ImplementingTypeDefinition<?> definition) {
        Map<String, FieldDefinition> result = new LinkedHashMap<>();
        List<String> names = new ArrayList<>(interfacesOf(definition));
        Collections.reverse(names); // the most general first
        for (String name : names) {
            if (definitions.type(name) instanceof InterfaceTypeDefinition inherited) {
                inherited.getFieldDefinitions().forEach(field -> result.put(field.getName(), field));
            }
        }
        Set<String> own = new LinkedHashSet<>();
        for (FieldDefinition field : definition.getFieldDefinitions()) {
            FieldDefinition replaced = result.get(field.getName());
            if (!own.add(field.getName())) {
                definitions.problem(field, "%s stands twice in %s. Remove one.", field.getName(), definition.getName());
            }
            result.put(field.getName(), replaced == null ? field : withDescription(field, replaced));
        }
        return List.copyOf(result.values());
    }

    private static FieldDefinition withDescription(FieldDefinition field, FieldDefinition inherited) {
        return field.getDescription() != null
                ? field
                : field.transform(builder -> builder.description(inherited.getDescription()));
    }

    private void documented(
            DirectivesContainer<?> node, String name, graphql.language.@Nullable Description description) {
        if (Definitions.text(description).isEmpty()) {
            definitions.problem(node, "%s has no description. Say in English what it is.", name);
        }
        if (!Directives.has(node, "label")) {
            definitions.problem(node, "%s has no @label(ja:). Give it a Japanese label.", name);
        }
    }
}
