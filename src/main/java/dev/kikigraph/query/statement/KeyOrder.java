package dev.kikigraph.query.statement;

import graphql.GraphQLContext;
import graphql.execution.FieldCollector;
import graphql.execution.FieldCollectorParameters;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.normalized.ExecutableNormalizedField;
import graphql.normalized.ExecutableNormalizedOperation;
import graphql.schema.GraphQLSchema;
import java.util.List;
import java.util.Map;

/**
 * In what order the objects of an operation have their keys. The order of normalized fields is that of all types
 * together, which with fragments on several types is not always that of each.
 */
public final class KeyOrder {

    private static final FieldCollector COLLECTOR = new FieldCollector();

    private final ExecutableNormalizedOperation operation;
    private final GraphQLSchema schema;
    private final Map<String, FragmentDefinition> fragments;
    private final Map<String, Object> variables;

    public KeyOrder(
            ExecutableNormalizedOperation operation,
            GraphQLSchema schema,
            Map<String, FragmentDefinition> fragments,
            Map<String, Object> variables) {
        this.operation = operation;
        this.schema = schema;
        this.fragments = fragments;
        this.variables = variables;
    }

    /** Whether the objects that a field leads to can differ in the order of their keys. */
    public boolean dependsOnType(ExecutableNormalizedField field) {
        return operation.getMergedField(field).getFields().stream()
                .flatMap(written -> written.getSelectionSet().getSelections().stream())
                .anyMatch(selection -> !(selection instanceof Field));
    }

    /** The keys of the objects of one type that a field leads to. */
    public List<String> keys(ExecutableNormalizedField field, String type) {
        FieldCollectorParameters parameters = FieldCollectorParameters.newParameters()
                .schema(schema)
                .objectType(schema.getObjectType(type))
                .fragments(fragments)
                .variables(variables)
                .graphQLContext(GraphQLContext.getDefault())
                .build();
        return COLLECTOR
                .collectFields(parameters, operation.getMergedField(field))
                .getKeys();
    }
}
