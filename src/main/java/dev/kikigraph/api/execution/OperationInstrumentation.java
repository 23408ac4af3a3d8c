package dev.kikigraph.api.execution;

import dev.kikigraph.api.document.Documents;
import dev.kikigraph.graph.client.ReadContext;
import dev.kikigraph.problem.ApiError;
import dev.kikigraph.problem.ErrorCode;
import dev.kikigraph.query.GraphQueries;
import dev.kikigraph.query.statement.KeyOrder;
import dev.kikigraph.query.statement.Variables;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.execution.AbortExecutionException;
import graphql.execution.CoercedVariables;
import graphql.execution.ExecutionContext;
import graphql.execution.OneOfNullValueException;
import graphql.execution.OneOfTooManyKeysException;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.introspection.GoodFaithIntrospection;
import graphql.normalized.ExecutableNormalizedOperation;
import graphql.normalized.ExecutableNormalizedOperationFactory;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Normalizes each operation within the limits, for the compiler to work on, and gives every error its code. */
public final class OperationInstrumentation extends SimplePerformantInstrumentation {

    private final int fields;
    private final GraphQueries queries;
    private final Set<String> compiledFields;
    private final boolean explain;
    private final OperationCache cache;
    private final ExecutableNormalizedOperationFactory.Options options;

    /**
     * @param fields how many an operation may select
     * @param compiledFields names of the root fields that are compiled
     * @param explain whether answers carry their statements
     */
    public OperationInstrumentation(int fields, GraphQueries queries, Set<String> compiledFields, boolean explain) {
        this.queries = queries;
        this.compiledFields = compiledFields;
        this.fields = fields;
        this.explain = explain;
        this.cache = new OperationCache();
        this.options = ExecutableNormalizedOperationFactory.Options.defaultOptions()
                .maxFieldsCount(fields)
                .locale(Locale.ENGLISH);
    }

    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginExecution(
            InstrumentationExecutionParameters parameters, @Nullable InstrumentationState state) {
        // IntrospectionShape has the place of this check.
        parameters.getGraphQLContext().put(GoodFaithIntrospection.GOOD_FAITH_INTROSPECTION_DISABLED, true);
        return null;
    }

    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters, @Nullable InstrumentationState state) {
        ExecutionContext context = parameters.getExecutionContext();
        Variables variables = new Variables(context.getCoercedVariables().toMap());
        NormalizedOperation operation = cache.get(context, variables, marked -> normalized(context, marked));
        queries.expect(operation.compiledFields(), context.getGraphQLContext().get(ReadContext.class));
        context.getGraphQLContext().put(RunningOperation.class, new RunningOperation(operation, variables.leaves()));
        if (explain) {
            context.getGraphQLContext().put(Explanation.class, new Explanation());
        }
        return null;
    }

    private NormalizedOperation normalized(ExecutionContext context, Map<String, Object> variables) {
        ExecutableNormalizedOperation operation = withinLimits(context, variables);
        ApiError refusal = IntrospectionShape.refusal(operation);
        if (refusal != null) {
            throw refusal(refusal);
        }
        KeyOrder keyOrder =
                new KeyOrder(operation, context.getGraphQLSchema(), context.getFragmentsByName(), variables);
        return new NormalizedOperation(operation, keyOrder, queries, compiledFields::contains);
    }

    /**
     * Tells fields apart by the types of the objects that have them; the size that fragments expand to was counted
     * before.
     */
    private ExecutableNormalizedOperation withinLimits(ExecutionContext context, Map<String, Object> variables) {
        try {
            return ExecutableNormalizedOperationFactory.createExecutableNormalizedOperation(
                    context.getGraphQLSchema(),
                    context.getOperationDefinition(),
                    context.getFragmentsByName(),
                    CoercedVariables.of(variables),
                    options);
        } catch (OneOfNullValueException | OneOfTooManyKeysException e) {
            // Its value comes from a variable, so that validation did not see it.
            throw refusal(ApiError.of(ErrorCode.BAD_REQUEST, String.valueOf(e.getMessage())));
        } catch (AbortExecutionException e) {
            throw refusal(ApiError.ofLimit(
                    ErrorCode.TOO_MANY_FIELDS,
                    "The operation selects more than %,d fields once those of each type are told apart; no more are allowed. Select fewer under fragments on different types, or ask in several requests."
                            .formatted(fields),
                    fields,
                    null));
        }
    }

    private static AbortExecutionException refusal(ApiError error) {
        return new AbortExecutionException(List.of(error));
    }

    @Override
    public CompletableFuture<ExecutionResult> instrumentExecutionResult(
            ExecutionResult result,
            InstrumentationExecutionParameters parameters,
            @Nullable InstrumentationState state) {
        OperationFailure end = parameters.getGraphQLContext().get(OperationFailure.class);
        if (end != null) {
            return CompletableFuture.completedFuture(end.result());
        }
        Explanation explanation = parameters.getGraphQLContext().get(Explanation.class);
        boolean asItIs = explanation == null && result.getErrors().stream().allMatch(ExecutionErrors::isTold);
        return CompletableFuture.completedFuture(asItIs ? result : completed(result, parameters, explanation));
    }

    private ExecutionResult completed(
            ExecutionResult result, InstrumentationExecutionParameters parameters, @Nullable Explanation explanation) {
        List<GraphQLError> told = new ExecutionErrors(parameters.getSchema())
                .told(
                        result.getErrors(),
                        parameters.getGraphQLContext().get(Documents.ToRun.class),
                        parameters.getExecutionInput().getRawVariables().toMap());
        return result.transform(builder -> {
            builder.errors(told);
            if (explanation != null) {
                builder.addExtension("statements", explanation.statements());
            }
        });
    }
}
