package dev.kikigraph.api.schema;

import static dev.kikigraph.api.schema.CommonTypes.argument;
import static dev.kikigraph.api.schema.CommonTypes.field;
import static graphql.Scalars.GraphQLInt;
import static graphql.Scalars.GraphQLString;
import static graphql.schema.GraphQLList.list;
import static graphql.schema.GraphQLNonNull.nonNull;
import static graphql.schema.GraphQLTypeReference.typeRef;

import dev.kikigraph.ontology.EnumType;
import dev.kikigraph.ontology.InterfaceType;
import dev.kikigraph.ontology.NodeType;
import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.ontology.OwnedField;
import dev.kikigraph.ontology.Property;
import dev.kikigraph.ontology.RelationshipField;
import dev.kikigraph.ontology.RelationshipProperties;
import dev.kikigraph.ontology.StoredKeys;
import dev.kikigraph.ontology.UnionType;
import dev.kikigraph.paging.Page;
import dev.kikigraph.query.selection.ApiNames;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLObjectType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Nodes, connections and edges as the API answers them. Each type is made once. */
final class OutputTypes {

    private final Ontology ontology;
    private final PropertyFields ofNodes;
    private final Map<String, GraphQLNamedOutputType> types = new LinkedHashMap<>();

    OutputTypes(Ontology ontology) {
        this.ontology = ontology;
        this.ofNodes = PropertyFields.ofNodes(ontology);
        ontology.enums().stream().filter(e -> !e.groupsFacts()).forEach(e -> add(enumeration(e)));
        add(nodeTypes());
        add(relationship());
        ontology.interfaces().forEach(i -> add(interfaceType(i)));
        ontology.unions().forEach(u -> add(union(u)));
        ontology.nodeTypes().forEach(this::addNode);
        new AggregateTypes(ontology).types().forEach(this::add);
        WalkTypes.types(ofRelationships()).forEach(this::add);
    }

    Collection<GraphQLNamedOutputType> types() {
        return types.values();
    }

    private void addNode(NodeType type) {
        GraphQLObjectType.Builder builder = GraphQLObjectType.newObject()
                .name(type.name())
                .description(Documented.description(type.documentation()))
                .withAppliedDirective(Documented.label(type.documentation()));
        type.interfaces().forEach(name -> builder.withInterface(typeRef(name)));
        ontology.unions().stream()
                .filter(union -> union.members().contains(type.name()))
                .forEach(union -> builder.withInterface(typeRef(union.name())));
        fields(type.properties(), type.relationships()).forEach(builder::field);
        type.owned().forEach(owned -> builder.field(ownedList(owned)));
        builder.fields(WalkTypes.walks(ontology, type));
        builder.field(type.kind() == NodeType.Kind.OWNED ? owner() : kind());
        add(builder.build());
        addConnection(type.name(), type.name(), List.of(), null);
    }

    private GraphQLInterfaceType interfaceType(InterfaceType type) {
        GraphQLInterfaceType.Builder builder = GraphQLInterfaceType.newInterface()
                .name(type.name())
                .description(Documented.description(type.documentation()))
                .withAppliedDirective(Documented.label(type.documentation()));
        type.interfaces().forEach(name -> builder.withInterface(typeRef(name)));
        fields(type.properties(), type.relationships()).forEach(builder::field);
        if (type.name().equals(Ontology.OWNED)) {
            builder.field(owner());
        }
        if (type.name().equals(Ontology.THING) || type.interfaces().contains(Ontology.THING)) {
            builder.field(kind());
        }
        return builder.build();
    }

    private List<GraphQLFieldDefinition> fields(List<Property> properties, List<RelationshipField> relationships) {
        List<GraphQLFieldDefinition> fields = new ArrayList<>(ofNodes.of(properties));
        fields.addAll(CommonTypes.localized(
                StoredKeys.LABEL,
                nonNull(GraphQLString),
                "What it is called: a thing by its name, what a thing owns by what it is and whose."));
        fields.add(evidence());
        relationships.forEach(r -> fields.add(connection(r)));
        fields.add(WalkTypes.relationships());
        return fields;
    }

    private static GraphQLFieldDefinition evidence() {
        return field(StoredKeys.EVIDENCE, nonNull(list(nonNull(typeRef("Evidence")))), "The lines that prove it.");
    }

    private static GraphQLFieldDefinition owner() {
        return field("owner", nonNull(typeRef(Ontology.THING)), "The thing that it belongs to.");
    }

    private static GraphQLFieldDefinition kind() {
        return field(
                Ontology.KIND,
                typeRef("Kind"),
                "What kind of thing it is; null where all of its type are of one kind.");
    }

    private GraphQLFieldDefinition connection(RelationshipField relationship) {
        String stem = ApiNames.stem(relationship);
        RelationshipProperties properties =
                ontology.relationshipProperties(relationship.properties()).orElseThrow();
        if (!types.containsKey(ApiNames.connection(stem))) {
            List<GraphQLFieldDefinition> edge = new ArrayList<>(PropertyFields.ofEdges(properties.properties()));
            edge.add(evidence());
            addConnection(stem, relationship.target(), edge, properties);
        }
        GraphQLFieldDefinition.Builder field = GraphQLFieldDefinition.newFieldDefinition()
                .name(relationship.name())
                .description(Documented.description(relationship.documentation()))
                .withAppliedDirective(Documented.label(relationship.documentation()))
                .type(nonNull(typeRef(ApiNames.connection(stem))))
                .arguments(CommonTypes.pageArguments())
                .argument(argument("where", typeRef(ApiNames.where(stem)), "Which of them."));
        if (!properties.nearestFirst()) {
            field.argument(argument(
                    "orderBy",
                    list(nonNull(typeRef(ApiNames.order(ontology, relationship)))),
                    "In what order; that of the source where nothing is said."));
        }
        return field.build();
    }

    /** @param properties those of its relationships; null for a list of nodes */
    private void addConnection(
            String stem,
            String target,
            List<GraphQLFieldDefinition> edgeFields,
            @Nullable RelationshipProperties properties) {
        boolean together = properties == null || !properties.nearestFirst();
        add(GraphQLObjectType.newObject()
                .name(ApiNames.connection(stem))
                .description(
                        properties == null
                                ? "A page of a list."
                                : "A page of relationships and the nodes at their other end.")
                .field(field("totalCount", nonNull(GraphQLInt), "How many there are on all pages."))
                .field(field("nodes", nonNull(list(nonNull(typeRef(target)))), "The nodes of this page."))
                .field(field("edges", nonNull(list(nonNull(typeRef(ApiNames.edge(stem))))), "The edges of this page."))
                .field(field("pageInfo", nonNull(typeRef("PageInfo")), "Where this page stands."))
                .fields(together ? AggregateTypes.ofNodes(ontology, target) : List.of())
                .fields(properties == null || !together ? List.of() : AggregateTypes.ofEdges(properties))
                .build());
        GraphQLObjectType.Builder edge = GraphQLObjectType.newObject()
                .name(ApiNames.edge(stem))
                .description("One entry of a page.")
                .fields(edgeFields)
                .field(field("cursor", nonNull(GraphQLString), "Its place, for `after` and `before`."))
                .field(field("node", nonNull(typeRef(target)), "The node."));
        if (properties != null) {
            edge.withInterface(typeRef(Ontology.RELATIONSHIP));
        }
        add(edge.build());
    }

    /** Fields of all relationships. */
    private List<GraphQLFieldDefinition> ofRelationships() {
        List<GraphQLFieldDefinition> fields =
                new ArrayList<>(PropertyFields.ofEdges(ontology.sharedRelationshipProperties()));
        fields.add(evidence());
        return fields;
    }

    /** The interface of all edges of relationships. */
    private GraphQLInterfaceType relationship() {
        return GraphQLInterfaceType.newInterface()
                .name(Ontology.RELATIONSHIP)
                .description("What every relationship between things has.")
                .fields(ofRelationships())
                .field(field("cursor", nonNull(GraphQLString), "Its place, for `after` and `before`."))
                .build();
    }

    private GraphQLFieldDefinition ownedList(OwnedField owned) {
        return GraphQLFieldDefinition.newFieldDefinition()
                .name(owned.name())
                .description(Documented.description(owned.documentation()))
                .withAppliedDirective(Documented.label(owned.documentation()))
                .type(nonNull(list(nonNull(typeRef(owned.target())))))
                .argument(argument("where", typeRef(ApiNames.where(owned.target())), "Which of them."))
                .argument(argument(
                        "orderBy",
                        list(nonNull(typeRef(ApiNames.order(owned.target())))),
                        "In what order; that of the source where nothing is said."))
                .argument(argument(
                        "first", GraphQLInt, "How many, 1 to %d; all where nothing is said.".formatted(Page.MOST)))
                .build();
    }

    /**
     * A union of the ontology is an interface of the API, so that what its members share can be asked for without
     * fragments.
     */
    private GraphQLInterfaceType union(UnionType union) {
        List<InterfaceType> shared = ontology.interfacesOf(union);
        InterfaceType most = shared.stream()
                .filter(i -> i.interfaces().size() == shared.size() - 1)
                .findFirst()
                .orElseThrow();
        GraphQLInterfaceType.Builder builder = GraphQLInterfaceType.newInterface()
                .name(union.name())
                .description(Documented.description(union.documentation()))
                .withAppliedDirective(Documented.label(union.documentation()));
        shared.forEach(i -> builder.withInterface(typeRef(i.name())));
        fields(most.properties(), most.relationships()).forEach(builder::field);
        if (shared.stream().anyMatch(i -> i.name().equals(Ontology.THING))) {
            builder.field(kind());
        }
        return builder.build();
    }

    private static GraphQLEnumType enumeration(EnumType type) {
        GraphQLEnumType.Builder builder = GraphQLEnumType.newEnum()
                .name(type.name())
                .description(Documented.description(type.documentation()))
                .withAppliedDirective(Documented.label(type.documentation()));
        type.values()
                .forEach(value -> builder.value(GraphQLEnumValueDefinition.newEnumValueDefinition()
                        .name(value.name())
                        .value(value.name())
                        .description(Documented.description(value.documentation()))
                        .withAppliedDirective(Documented.label(value.documentation()))
                        .build()));
        return builder.build();
    }

    private GraphQLEnumType nodeTypes() {
        GraphQLEnumType.Builder builder =
                GraphQLEnumType.newEnum().name("NodeType").description("The types of nodes.");
        ontology.nodeTypes()
                .forEach(type -> builder.value(GraphQLEnumValueDefinition.newEnumValueDefinition()
                        .name(ApiNames.constant(type.name()))
                        .value(type.name())
                        .description(Documented.description(type.documentation()))
                        .build()));
        return builder.build();
    }

    private void add(GraphQLNamedOutputType type) {
        if (types.put(type.getName(), type) != null) {
            throw new IllegalStateException("The API would have two types called " + type.getName());
        }
    }
}
