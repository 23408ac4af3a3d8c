package dev.kikigraph.api.execution;

import dev.kikigraph.api.admission.Lane;
import dev.kikigraph.api.document.Documents;
import dev.kikigraph.graph.client.ReadContext;
import dev.kikigraph.problem.ApiError;
import dev.kikigraph.problem.ErrorCode;
import dev.kikigraph.problem.QueryException;
import dev.kikigraph.query.GraphQueries;
import dev.kikigraph.query.operation.OperationCompiler;
import dev.kikigraph.query.operation.PreparedOperation;
import graphql.ExecutionResult;
import graphql.GraphQLContext;
import graphql.GraphQLError;
import graphql.execution.AbortExecutionException;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.introspection.GoodFaithIntrospection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Has each operation prepared before any of it is answered, and gives every error its form. */
public final class OperationInstrumentation extends SimplePerformantInstrumentation {

    private final OperationCompiler compiler;
    private final GraphQueries queries;
    private final boolean introspection;
    private final long mostCost;
    private final boolean explain;

    /**
     * @param introspection whether errors say what there is in the schema
     * @param mostCost how much an operation may be expected to cost, in milliseconds
     * @param explain whether answers carry their statements
     */
    public OperationInstrumentation(
            OperationCompiler compiler, GraphQueries queries, boolean introspection, long mostCost, boolean explain) {
        this.introspection = introspection;
        this.compiler = compiler;
        this.queries = queries;
        this.mostCost = mostCost;
        this.explain = explain;
    }

    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginExecution(
            InstrumentationExecutionParameters parameters, @Nullable InstrumentationState state) {
        // IntrospectionShape has the place of this check.
        parameters.getGraphQLContext().put(GoodFaithIntrospection.GOOD_FAITH_INTROSPECTION_DISABLED, true);
        parameters.getGraphQLContext().put(Cost.class, new Cost());
        return null;
    }

    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters, @Nullable InstrumentationState state) {
        ExecutionContext context = parameters.getExecutionContext();
        PreparedOperation operation = prepared(context);
        double rows = queries.expect(
                operation.compiledFields(), context.getGraphQLContext().get(ReadContext.class));
        admit(context.getGraphQLContext(), operation, rows);
        context.getGraphQLContext().put(PreparedOperation.class, operation);
        if (explain) {
            context.getGraphQLContext().put(Explanation.class, new Explanation());
        }
        return null;
    }

    private void admit(GraphQLContext context, PreparedOperation operation, double rows) {
        double millis = context.<Cost>get(Cost.class).foresee(operation, rows);
        if (millis > mostCost) {
            throw new AbortExecutionException(List.of(ApiError.ofLimit(
                    ErrorCode.QUERY_TOO_COSTLY,
                    "The operation is expected to cost %,d milliseconds; no more than %,d are allowed. Ask for smaller pages or fewer questions at once."
                            .formatted(Math.round(millis), mostCost),
                    mostCost,
                    Math.round(millis))));
        }
        Lane lane = context.get(Lane.class);
        if (lane != null && !lane.bears(millis)) {
            throw new AbortExecutionException(
                    List.of(ApiError.of(ErrorCode.UNAVAILABLE, "The operation waits for another place.")));
        }
    }

    private PreparedOperation prepared(ExecutionContext context) {
        try {
            return compiler.prepare(
                    context.getGraphQLSchema(),
                    context.getDocument(),
                    context.getOperationDefinition(),
                    context.getCoercedVariables().toMap());
        } catch (QueryException e) {
            throw new AbortExecutionException(List.of(e.error()));
        }
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
        boolean tellsCost = parameters.getGraphQLContext().getBoolean(Cost.TOLD);
        boolean asItIs =
                explanation == null && !tellsCost && result.getErrors().stream().allMatch(ExecutionErrors::isTold);
        return CompletableFuture.completedFuture(asItIs ? result : completed(result, parameters, explanation));
    }

    private ExecutionResult completed(
            ExecutionResult result, InstrumentationExecutionParameters parameters, @Nullable Explanation explanation) {
        List<GraphQLError> told = new ExecutionErrors(parameters.getSchema(), introspection)
                .told(
                        result.getErrors(),
                        parameters.getGraphQLContext().get(Documents.ToRun.class),
                        parameters.getExecutionInput().getRawVariables().toMap());
        return result.transform(builder -> {
            builder.errors(told);
            Cost cost = parameters.getGraphQLContext().get(Cost.class);
            if (cost != null && parameters.getGraphQLContext().getBoolean(Cost.TOLD)) {
                builder.addExtension("cost", cost.told());
            }
            if (explanation != null) {
                builder.addExtension("statements", explanation.statements());
            }
        });
    }
}
