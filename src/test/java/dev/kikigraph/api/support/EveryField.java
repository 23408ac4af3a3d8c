package dev.kikigraph.api.support;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnmodifiedType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Documents that together select every field of what the ontology gives, put together from the schema alone. */
public final class EveryField {

    /** Connections in one document; more would be more fields than an operation may have. */
    private static final int CONNECTIONS = 4;

    private final GraphQLSchema schema;

    public EveryField(GraphQLSchema schema) {
        this.schema = schema;
    }

    /**
     * A document for a list.
     *
     * @param list the root field that it asks for, page by page with {@code $after}
     */
    public record Page(String list, String document) {}

    public List<Page> pages() {
        return lists().stream().flatMap(list -> pages(list).stream()).toList();
    }

    /** The lists of all types, which take no arguments but those of a page. */
    private List<GraphQLFieldDefinition> lists() {
        return schema.getQueryType().getFieldDefinitions().stream()
                .filter(field -> field.getArgument("where") != null)
                .toList();
    }

    private List<Page> pages(GraphQLFieldDefinition list) {
        GraphQLObjectType type = (GraphQLObjectType) nodeType(list);
        List<Page> pages = new ArrayList<>();
        pages.add(page(list, "edges { cursor } nodes { %s %s }".formatted(values(type), owned(type))));
        List<GraphQLFieldDefinition> connections =
                type.getFieldDefinitions().stream().filter(this::isConnection).toList();
        for (int i = 0; i < connections.size(); i += CONNECTIONS) {
            String some = connections.subList(i, Math.min(i + CONNECTIONS, connections.size())).stream()
                    .map(this::connection)
                    .collect(Collectors.joining(" "));
            pages.add(page(list, "nodes { id %s }".formatted(some)));
        }
        return pages;
    }

    private static Page page(GraphQLFieldDefinition list, String selection) {
        return new Page(
                list.getName(),
                "query($after: String) { list: %s(first: 200, after: $after) { totalCount %s pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }"
                        .formatted(list.getName(), selection));
    }

    private String owned(GraphQLFieldsContainer type) {
        return type.getFieldDefinitions().stream()
                .filter(field -> GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLFieldsContainer object
                        && isNode(object))
                .map(field -> "%s { %s }".formatted(field.getName(), "__typename id"))
                .collect(Collectors.joining(" "));
    }

    private String connection(GraphQLFieldDefinition field) {
        return "%s(first: 1) { edges { %s node { %s } } }"
                .formatted(field.getName(), values(edgeType(field)), values(nodeType(field)));
    }

    /** Fields of a type itself: leaves in both languages, and objects that are no nodes. */
    private String values(GraphQLFieldsContainer type) {
        return "__typename "
                + type.getFieldDefinitions().stream().map(this::value).collect(Collectors.joining(" "));
    }

    private String value(GraphQLFieldDefinition field) {
        String name = field.getName();
        GraphQLUnmodifiedType type = GraphQLTypeUtil.unwrapAll(field.getType());
        if (type instanceof GraphQLFieldsContainer object) {
            return isNode(object) || isConnection(field) ? "" : "%s { %s }".formatted(name, values(object));
        }
        return field.getArgument("lang") == null
                ? name
                : "%1$s_ja: %1$s(lang: JA) %1$s_en: %1$s(lang: EN)".formatted(name);
    }

    private boolean isConnection(GraphQLFieldDefinition field) {
        return GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLObjectType object
                && object.getFieldDefinition("edges") != null;
    }

    private boolean isNode(GraphQLFieldsContainer type) {
        return type.getName().equals("Node")
                || (type instanceof GraphQLObjectType object
                                ? object.getInterfaces()
                                : ((GraphQLInterfaceType) type).getInterfaces())
                        .stream().map(GraphQLNamedType::getName).anyMatch("Node"::equals);
    }

    private GraphQLFieldsContainer nodeType(GraphQLFieldDefinition connection) {
        return typeOf(typeOf(connection).getFieldDefinition("nodes"));
    }

    private GraphQLFieldsContainer edgeType(GraphQLFieldDefinition connection) {
        return typeOf(typeOf(connection).getFieldDefinition("edges"));
    }

    private static GraphQLFieldsContainer typeOf(GraphQLFieldDefinition field) {
        return (GraphQLFieldsContainer) GraphQLTypeUtil.unwrapAll(field.getType());
    }
}
