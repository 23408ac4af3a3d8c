package dev.kikigraph.query.operation;

import dev.kikigraph.problem.ApiError;
import dev.kikigraph.problem.ErrorCode;
import dev.kikigraph.problem.QueryException;
import dev.kikigraph.query.GraphQueries;
import dev.kikigraph.query.statement.KeyOrder;
import graphql.execution.AbortExecutionException;
import graphql.execution.CoercedVariables;
import graphql.execution.OneOfNullValueException;
import graphql.execution.OneOfTooManyKeysException;
import graphql.language.Document;
import graphql.language.FragmentDefinition;
import graphql.language.OperationDefinition;
import graphql.normalized.ExecutableNormalizedOperation;
import graphql.normalized.ExecutableNormalizedOperationFactory;
import graphql.schema.GraphQLSchema;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Prepares operations: normalizes them within the limits, has their root fields compiled, and keeps both. */
public final class OperationCompiler {

    private final GraphQueries queries;
    private final int fields;
    private final boolean introspection;
    private final ExecutableNormalizedOperationFactory.Options options;
    private final OperationCache cache = new OperationCache();

    /**
     * @param fields how many an operation may select
     * @param introspection whether operations may ask for the schema
     */
    public OperationCompiler(GraphQueries queries, int fields, boolean introspection) {
        this.introspection = introspection;
        this.queries = queries;
        this.fields = fields;
        this.options = ExecutableNormalizedOperationFactory.Options.defaultOptions()
                .maxFieldsCount(fields)
                .locale(Locale.ENGLISH);
    }

    /**
     * Prepares an operation of a document.
     *
     * @param document valid; the same object each time that it is asked
     * @param variables coerced
     * @throws QueryException if the operation asks too much, or a variable has what no literal could have
     */
    public PreparedOperation prepare(
            GraphQLSchema schema, Document document, OperationDefinition operation, Map<String, Object> variables) {
        Variables apart = new Variables(variables);
        NormalizedOperation normalized = cache.get(
                document, operation.getName(), apart, marked -> normalized(schema, document, operation, marked));
        return new PreparedOperation(normalized, apart.leaves());
    }

    private NormalizedOperation normalized(
            GraphQLSchema schema, Document document, OperationDefinition definition, Map<String, Object> variables) {
        Map<String, FragmentDefinition> fragments = document.getDefinitionsOfType(FragmentDefinition.class).stream()
                .collect(Collectors.toMap(FragmentDefinition::getName, fragment -> fragment));
        ExecutableNormalizedOperation operation = withinLimits(schema, definition, fragments, variables);
        ApiError refusal = IntrospectionShape.refusal(operation, introspection);
        if (refusal != null) {
            throw new QueryException(refusal);
        }
        return new NormalizedOperation(operation, new KeyOrder(operation, schema, fragments, variables), queries);
    }

    /**
     * Tells fields apart by the types of the objects that have them; the size that fragments expand to was counted
     * before.
     */
    private ExecutableNormalizedOperation withinLimits(
            GraphQLSchema schema,
            OperationDefinition operation,
            Map<String, FragmentDefinition> fragments,
            Map<String, Object> variables) {
        try {
            return ExecutableNormalizedOperationFactory.createExecutableNormalizedOperation(
                    schema, operation, fragments, CoercedVariables.of(variables), options);
        } catch (OneOfNullValueException | OneOfTooManyKeysException e) {
            // Its value comes from a variable, so that validation did not see it.
            throw new QueryException(ErrorCode.BAD_REQUEST, String.valueOf(e.getMessage()));
        } catch (AbortExecutionException e) {
            throw new QueryException(ApiError.ofLimit(
                    ErrorCode.TOO_MANY_FIELDS,
                    "The operation selects more than %,d fields once those of each type are told apart; no more are allowed. Select fewer under fragments on different types, or ask in several requests."
                            .formatted(fields),
                    fields,
                    null));
        }
    }
}
