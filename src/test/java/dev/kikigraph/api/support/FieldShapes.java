package dev.kikigraph.api.support;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Finds fields of one name that differ in what they answer with, on types that can be met at one place of an answer:
 * those of an interface that a field leads to, and then those to which fields of one name lead from these.
 */
public final class FieldShapes {

    /** Two types that can be met at one place. */
    private record Pair(String one, String other) {}

    private final GraphQLSchema schema;
    private final Set<Pair> seen = new HashSet<>();
    private final Deque<Pair> pairs = new ArrayDeque<>();

    public FieldShapes(GraphQLSchema schema) {
        this.schema = schema;
    }

    /** Such as {@code Budget.min Yen, Figure.min Decimal}, in alphabetical order. */
    public Set<String> differences() {
        schema.getAllTypesAsList().stream()
                .filter(GraphQLFieldsContainer.class::isInstance)
                .flatMap(type -> ((GraphQLFieldsContainer) type).getFieldDefinitions().stream())
                .map(field -> GraphQLTypeUtil.unwrapAll(field.getType()))
                .filter(GraphQLInterfaceType.class::isInstance)
                .forEach(type -> meet(type, type));
        Set<String> differences = new TreeSet<>();
        while (!pairs.isEmpty()) {
            Pair pair = pairs.remove();
            GraphQLFieldsContainer one = schema.getTypeAs(pair.one());
            GraphQLFieldsContainer other = schema.getTypeAs(pair.other());
            for (GraphQLFieldDefinition field : one.getFieldDefinitions()) {
                GraphQLFieldDefinition same = other.getFieldDefinition(field.getName());
                if (same != null) {
                    compare(one, field, other, same, differences);
                }
            }
        }
        return differences;
    }

    private void compare(
            GraphQLFieldsContainer one,
            GraphQLFieldDefinition field,
            GraphQLFieldsContainer other,
            GraphQLFieldDefinition same,
            Set<String> differences) {
        if (!shape(field).equals(shape(same))) {
            differences.add("%s.%s %s, %s.%s %s"
                    .formatted(
                            one.getName(),
                            field.getName(),
                            shape(field),
                            other.getName(),
                            same.getName(),
                            shape(same)));
        }
        meet(GraphQLTypeUtil.unwrapAll(field.getType()), GraphQLTypeUtil.unwrapAll(same.getType()));
    }

    private void meet(GraphQLType one, GraphQLType other) {
        for (String a : objects(one)) {
            for (String b : objects(other)) {
                Pair pair = a.compareTo(b) < 0 ? new Pair(a, b) : new Pair(b, a);
                if (!a.equals(b) && seen.add(pair)) {
                    pairs.add(pair);
                }
            }
        }
    }

    private List<String> objects(GraphQLType type) {
        if (type instanceof GraphQLInterfaceType shared) {
            return schema.getImplementations(shared).stream()
                    .map(GraphQLNamedType::getName)
                    .toList();
        }
        return type instanceof GraphQLFieldsContainer object ? List.of(object.getName()) : List.of();
    }

    /**
     * The shape of a field as far as a client has to know it: of objects only whether there are several, and whether
     * they may be absent.
     */
    private static String shape(GraphQLFieldDefinition field) {
        String type = GraphQLTypeUtil.simplePrint(field.getType());
        String shape = GraphQLTypeUtil.isLeaf(GraphQLTypeUtil.unwrapAll(field.getType()))
                ? type
                : type.replaceFirst("\\w+", "object");
        return field.getArguments().stream()
                .map(GraphQLArgument::getName)
                .sorted()
                .collect(Collectors.joining(", ", shape + "(", ")"))
                .replace("()", "");
    }
}
