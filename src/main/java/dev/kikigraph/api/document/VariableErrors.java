package dev.kikigraph.api.document;

import dev.kikigraph.problem.ApiError;
import graphql.language.VariableDefinition;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLSchema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with variables that were refused: at which of their fields, and what may stand there. */
public final class VariableErrors {

    private final SchemaFields schema;

    public VariableErrors(GraphQLSchema schema) {
        this.schema = new SchemaFields(schema);
    }

    /**
     * The first few mistakes, and how many there are; empty where none is found.
     *
     * @param sent variables by name
     */
    public List<ApiError> of(Documents.ToRun running, Map<String, Object> sent) {
        ErrorList told = new ErrorList();
        InputErrors inputs = new InputErrors(told, new NameSuggestions());
        VariableUses uses = new VariableUses(running.document(), schema);
        for (VariableDefinition variable : running.operation().getVariableDefinitions()) {
            GraphQLInputType type = TypeReferences.input(variable.getType(), schema.schema());
            if (type != null) {
                check(variable, type, sent, uses.of(variable.getName()), inputs, told);
            }
        }
        return told.errors();
    }

    private static void check(
            VariableDefinition variable,
            GraphQLInputType type,
            Map<String, Object> sent,
            VariableUses.@Nullable Use use,
            InputErrors inputs,
            ErrorList told) {
        String name = variable.getName();
        if (sent.containsKey(name)) {
            inputs.check(
                    new VariableContent(sent.get(name)),
                    type,
                    InputErrors.Place.ofVariable(
                            name, use == null ? null : use.argument(), use == null ? null : use.list()));
        } else if (type instanceof GraphQLNonNull && variable.getDefaultValue() == null) {
            told.add(
                    variable.getSourceLocation(), () -> "$%s is not sent; variables must have \"%s\", which must be %s."
                            .formatted(name, name, InputErrors.expected(type)));
        }
    }
}
