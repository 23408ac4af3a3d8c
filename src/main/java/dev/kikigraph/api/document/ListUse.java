package dev.kikigraph.api.document;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;

/**
 * A list whose {@code where} or {@code orderBy} is written: which of the three kinds it is decides what these take.
 *
 * @param name of the field that leads to it
 */
record ListUse(String name, Kind kind) {

    enum Kind {
        LIST_OF_THINGS("a list of things"),
        CONNECTION("a connection"),
        OWNED_LIST("an owned list");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    /** Keys that an input object takes at its first level. */
    enum Level {
        QUANTIFIERS("some, all, none, single or count"),
        EDGE_AND_NODE("edge or node"),
        FIELDS("fields");

        private final String words;

        Level(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        static Level of(GraphQLInputObjectType type) {
            if (type.getFieldDefinition("some") != null) {
                return QUANTIFIERS;
            }
            return type.getFieldDefinition("edge") != null && type.getFieldDefinition("node") != null
                    ? EDGE_AND_NODE
                    : FIELDS;
        }
    }

    /** {@return null where the argument is none of a list} */
    static @Nullable ListUse of(GraphQLFieldDefinition field, String argument) {
        if (!argument.equals("where") && !argument.equals("orderBy")) {
            return null;
        }
        GraphQLInputObjectType input = object(field.getArgument(argument).getType());
        if (input == null) {
            return null;
        }
        if (Level.of(input) == Level.EDGE_AND_NODE) {
            return new ListUse(field.getName(), Kind.CONNECTION);
        }
        boolean plain = GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(field.getType()));
        return new ListUse(field.getName(), plain ? Kind.OWNED_LIST : Kind.LIST_OF_THINGS);
    }

    /** @param filter with quantifiers */
    static ListUse ofFilter(String name, GraphQLInputObjectType filter) {
        GraphQLInputObjectType each = object(filter.getFieldDefinition("some").getType());
        boolean connection = each != null && Level.of(each) == Level.EDGE_AND_NODE;
        return new ListUse(name, connection ? Kind.CONNECTION : Kind.OWNED_LIST);
    }

    private static @Nullable GraphQLInputObjectType object(GraphQLInputType type) {
        GraphQLNamedType named = GraphQLTypeUtil.unwrapAll(type);
        return named instanceof GraphQLInputObjectType object ? object : null;
    }

    /** {@code "budgets is an owned list; its where takes fields."} */
    String says(String key, Level level) {
        String where = key.equals("where") || key.equals("orderBy")
                ? "its " + key
                : key.equals(name) ? "a condition on it" : "within " + key + " it";
        return "%s is %s; %s takes %s.".formatted(name, kind.words, where, level.words);
    }
}
