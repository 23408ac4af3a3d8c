package dev.kikigraph.api.execution;

import dev.kikigraph.api.document.Documents;
import dev.kikigraph.graph.client.ReadContext;
import dev.kikigraph.problem.QueryException;
import dev.kikigraph.query.GraphQueries;
import dev.kikigraph.query.operation.OperationCompiler;
import dev.kikigraph.query.operation.PreparedOperation;
import graphql.ExecutionResult;
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
    private final boolean explain;

    /**
     * @param introspection whether errors say what there is in the schema
     * @param explain whether answers carry their statements
     */
    public OperationInstrumentation(
            OperationCompiler compiler, GraphQueries queries, boolean introspection, boolean explain) {
        this.introspection = introspection;
        this.compiler = compiler;
        this.queries = queries;
        this.explain = explain;
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
        PreparedOperation operation = prepared(context);
        queries.expect(operation.compiledFields(), context.getGraphQLContext().get(ReadContext.class));
        context.getGraphQLContext().put(PreparedOperation.class, operation);
        if (explain) {
            context.getGraphQLContext().put(Explanation.class, new Explanation());
        }
        return null;
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
        boolean asItIs = explanation == null && result.getErrors().stream().allMatch(ExecutionErrors::isTold);
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
            if (explanation != null) {
                builder.addExtension("statements", explanation.statements());
            }
        });
    }
}
