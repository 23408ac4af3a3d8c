package dev.kikigraph.api.document;

import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLSchema;
import org.jspecify.annotations.Nullable;

/** Types as a document writes them. */
final class TypeReferences {

    private TypeReferences() {}

    /** The name inside all lists. */
    static TypeName named(Type<?> type) {
        if (type instanceof NonNullType required) {
            return named(required.getType());
        }
        return type instanceof ListType list ? named(list.getType()) : (TypeName) type;
    }

    /** The type that is written; null where there is none, or no value can have it. */
    static @Nullable GraphQLInputType input(Type<?> type, GraphQLSchema schema) {
        if (type instanceof NonNullType required) {
            GraphQLInputType inner = input(required.getType(), schema);
            return inner == null ? null : GraphQLNonNull.nonNull(inner);
        }
        if (type instanceof ListType list) {
            GraphQLInputType inner = input(list.getType(), schema);
            return inner == null ? null : GraphQLList.list(inner);
        }
        return schema.getType(((TypeName) type).getName()) instanceof GraphQLInputType input ? input : null;
    }
}
