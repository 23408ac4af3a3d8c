package dev.kikigraph.api.document;

import graphql.language.Argument;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.VariableReference;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The arguments of fields that the variables of a document are given for. */
final class VariableUses {

    /**
     * @param argument its name
     * @param list that it is about; null where it is about none
     */
    record Use(String argument, @Nullable ListUse list) {}

    private final SchemaFields schema;
    private final Map<String, Use> uses = new HashMap<>();

    /** @param document valid */
    VariableUses(Document document, SchemaFields schema) {
        this.schema = schema;
        document.getDefinitionsOfType(OperationDefinition.class)
                .forEach(operation ->
                        add(operation.getSelectionSet(), schema.schema().getQueryType()));
        document.getDefinitionsOfType(FragmentDefinition.class)
                .forEach(fragment -> add(
                        fragment.getSelectionSet(),
                        schema.composite(fragment.getTypeCondition().getName())));
    }

    /** The first that there is; null where the variable is only a part of what is given. */
    @Nullable
    Use of(String variable) {
        return uses.get(variable);
    }

    private void add(@Nullable SelectionSet set, @Nullable GraphQLCompositeType parent) {
        if (set == null) {
            return;
        }
        for (Selection<?> selection : set.getSelections()) {
            if (selection instanceof Field field) {
                GraphQLFieldDefinition definition = schema.field(parent, field.getName());
                if (definition != null) {
                    field.getArguments().forEach(argument -> add(argument, definition));
                }
                add(field.getSelectionSet(), SchemaFields.target(definition));
            } else if (selection instanceof InlineFragment fragment) {
                add(fragment.getSelectionSet(), schema.within(fragment, parent));
            }
        }
    }

    private void add(Argument argument, GraphQLFieldDefinition field) {
        if (argument.getValue() instanceof VariableReference variable) {
            uses.putIfAbsent(variable.getName(), new Use(argument.getName(), ListUse.of(field, argument.getName())));
        }
    }
}
