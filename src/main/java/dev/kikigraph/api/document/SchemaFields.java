package dev.kikigraph.api.document;

import graphql.language.InlineFragment;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;

/** Finds what a document names in a schema. */
final class SchemaFields {

    private final GraphQLSchema schema;

    SchemaFields(GraphQLSchema schema) {
        this.schema = schema;
    }

    GraphQLSchema schema() {
        return schema;
    }

    /** The field of that name, those of introspection too; null where the type has none. */
    @Nullable
    GraphQLFieldDefinition field(@Nullable GraphQLCompositeType type, String name) {
        if (type == null) {
            return null;
        }
        if (name.equals(schema.getIntrospectionTypenameFieldDefinition().getName())) {
            return schema.getIntrospectionTypenameFieldDefinition();
        }
        if (type == schema.getQueryType()) {
            if (name.equals(schema.getIntrospectionSchemaFieldDefinition().getName())) {
                return schema.getIntrospectionSchemaFieldDefinition();
            }
            if (name.equals(schema.getIntrospectionTypeFieldDefinition().getName())) {
                return schema.getIntrospectionTypeFieldDefinition();
            }
        }
        return type instanceof GraphQLFieldsContainer container ? container.getFieldDefinition(name) : null;
    }

    /**
     * The object, interface or union that a field leads to; null where it leads to a value, or there is no such field.
     */
    static @Nullable GraphQLCompositeType target(@Nullable GraphQLFieldDefinition field) {
        return field == null ? null : composite(field.getType());
    }

    private static @Nullable GraphQLCompositeType composite(GraphQLOutputType type) {
        return GraphQLTypeUtil.unwrapAll(type) instanceof GraphQLCompositeType composite ? composite : null;
    }

    /** The object, interface or union of that name; null where there is none. */
    @Nullable
    GraphQLCompositeType composite(String name) {
        return schema.getType(name) instanceof GraphQLCompositeType composite ? composite : null;
    }

    /** The type that the fields of a fragment belong to: that of its condition, or else that around it. */
    @Nullable
    GraphQLCompositeType within(InlineFragment fragment, @Nullable GraphQLCompositeType around) {
        return fragment.getTypeCondition() == null
                ? around
                : composite(fragment.getTypeCondition().getName());
    }
}
