package dev.kikigraph.api.document;

import dev.kikigraph.problem.NearestName;
import dev.kikigraph.problem.Shortened;
import graphql.language.Field;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLUnionType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says what is wrong with a field that is selected: that there is none, or that it has to be selected in another way.
 */
final class FieldErrors {

    /** Levels of connections, which are easily left out. */
    private static final List<String> LEVELS = List.of("nodes", "node", "edges");

    /** Types with the field are named, if they are so few. */
    private static final int MOST_TYPES = 3;

    private final SchemaFields schema;
    private final ErrorList told;
    private final NameSuggestions choices;

    FieldErrors(SchemaFields schema, ErrorList told, NameSuggestions choices) {
        this.schema = schema;
        this.told = told;
        this.choices = choices;
    }

    void unknown(Field field, GraphQLCompositeType parent) {
        told.add(field.getSourceLocation(), () -> "%s has no field %s.%s"
                .formatted(parent.getName(), Shortened.name(field.getName()), advice(field, parent)));
    }

    private String advice(Field field, GraphQLCompositeType parent) {
        String name = field.getName();
        for (String level : LEVELS) {
            if (schema.field(SchemaFields.target(schema.field(parent, level)), name) != null) {
                return " It is a field of %s: write %s { %s }.".formatted(level, level, name);
            }
        }
        if (LEVELS.contains(name) && LEVELS.stream().noneMatch(level -> schema.field(parent, level) != null)) {
            return " %s is no connection: leave out %s { }, and select its fields.".formatted(parent.getName(), name);
        }
        List<String> having = having(name, parent);
        if (!having.isEmpty()) {
            return having.size() <= MOST_TYPES
                    ? " %s: write ... on %s { %s }."
                            .formatted(
                                    having.size() == 1 ? having.get(0) + " has" : NearestName.allOf(having) + " have",
                                    having.get(0),
                                    name)
                    : " Some of the types that it stands for have: write ... on %s { %s }, for example."
                            .formatted(having.get(0), name);
        }
        return choices.among(name, names(parent), parent.getName());
    }

    /** The objects that an interface or union stands for and that have a field. */
    private List<String> having(String field, GraphQLCompositeType parent) {
        List<? extends GraphQLNamedType> possible = parent instanceof GraphQLInterfaceType type
                ? schema.schema().getImplementations(type)
                : parent instanceof GraphQLUnionType union ? union.getTypes() : List.of();
        return possible.stream()
                .filter(type -> type instanceof GraphQLObjectType object && object.getFieldDefinition(field) != null)
                .map(GraphQLNamedType::getName)
                .sorted()
                .toList();
    }

    private static List<String> names(GraphQLCompositeType type) {
        return type instanceof GraphQLFieldsContainer container
                ? container.getFieldDefinitions().stream()
                        .map(GraphQLFieldDefinition::getName)
                        .toList()
                : List.of("__typename");
    }

    /** A field that leads to objects has to select some of their fields; a field that is a value must select none. */
    void checkSelection(Field field, GraphQLFieldDefinition definition) {
        GraphQLCompositeType target = SchemaFields.target(definition);
        boolean selects = field.getSelectionSet() != null;
        if (target != null && !selects) {
            told.add(field.getSourceLocation(), () -> "%s leads to %s: say which of its fields, such as %s { %s }."
                    .formatted(field.getName(), target.getName(), field.getName(), example(target)));
        } else if (target == null && selects) {
            told.add(field.getSourceLocation(), () -> "%s is a value, and has no fields: leave out the braces."
                    .formatted(field.getName()));
        }
    }

    private String example(GraphQLCompositeType target) {
        GraphQLCompositeType nodes = SchemaFields.target(schema.field(target, "nodes"));
        if (nodes != null) {
            return "nodes { %s }".formatted(example(nodes));
        }
        return schema.field(target, "id") != null ? "id" : value(target);
    }

    private String value(GraphQLCompositeType target) {
        @Nullable
        GraphQLFieldDefinition value = target instanceof GraphQLFieldsContainer container
                ? container.getFieldDefinitions().stream()
                        .filter(field -> SchemaFields.target(field) == null
                                && field.getArguments().isEmpty())
                        .findFirst()
                        .orElse(null)
                : null;
        return value == null ? "__typename" : value.getName();
    }
}
