package dev.kikigraph.api;

import dev.kikigraph.query.GraphQueries;
import dev.kikigraph.query.KeyOrder;
import dev.kikigraph.query.Variables;
import graphql.ErrorType;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
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
import graphql.normalized.ExecutableNormalizedOperation;
import graphql.normalized.ExecutableNormalizedOperationFactory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Normalizes each operation within the limits, for the compiler to work on, and gives every error its code. */
final class OperationInstrumentation extends SimplePerformantInstrumentation {

    private final ApiProperties limits;
    private final GraphQueries queries;
    private final Set<String> compiledFields;
    private final boolean explain;
    private final KeptOperations kept;
    private final ExecutableNormalizedOperationFactory.Options options;

    /**
     * @param compiledFields names of the root fields that are compiled
     * @param explain whether answers carry their statements
     */
    OperationInstrumentation(ApiProperties limits, GraphQueries queries, Set<String> compiledFields, boolean explain) {
        this.queries = queries;
        this.compiledFields = compiledFields;
        this.limits = limits;
        this.explain = explain;
        this.kept = new KeptOperations();
        this.options = ExecutableNormalizedOperationFactory.Options.defaultOptions()
                .maxChildrenDepth(limits.depth())
                .maxFieldsCount(limits.fields());
    }

    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters, @Nullable InstrumentationState state) {
        ExecutionContext context = parameters.getExecutionContext();
        Variables variables = new Variables(context.getCoercedVariables().toMap());
        NormalizedOperation operation = kept.get(context, variables, marked -> normalized(context, marked));
        context.getGraphQLContext().put(RunningOperation.class, new RunningOperation(operation, variables.leaves()));
        if (explain) {
            context.getGraphQLContext().put(Explanation.class, new Explanation());
        }
        return null;
    }

    private NormalizedOperation normalized(ExecutionContext context, Map<String, Object> variables) {
        ExecutableNormalizedOperation operation = withinLimits(context, variables);
        KeyOrder keyOrder =
                new KeyOrder(operation, context.getGraphQLSchema(), context.getFragmentsByName(), variables);
        return new NormalizedOperation(operation, keyOrder, queries, compiledFields::contains);
    }

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
            throw new LimitExceededException(ErrorCode.BAD_REQUEST, String.valueOf(e.getMessage()));
        } catch (AbortExecutionException e) {
            if (e.getMessage().contains("depth")) {
                throw new LimitExceededException(
                        ErrorCode.QUERY_TOO_DEEP,
                        "Fields are nested deeper than %d levels. Ask in several requests, going on from ids."
                                .formatted(limits.depth()));
            }
            throw new LimitExceededException(
                    ErrorCode.QUERY_TOO_COSTLY,
                    "More than %,d fields are selected, those of fragments counted where they are spread. Select fewer, or ask in several requests."
                            .formatted(limits.fields()));
        }
    }

    @Override
    public CompletableFuture<ExecutionResult> instrumentExecutionResult(
            ExecutionResult result,
            InstrumentationExecutionParameters parameters,
            @Nullable InstrumentationState state) {
        Explanation explanation = parameters.getGraphQLContext().get(Explanation.class);
        boolean asItIs = explanation == null && result.getErrors().stream().allMatch(OperationInstrumentation::hasCode);
        return CompletableFuture.completedFuture(asItIs ? result : completed(result, explanation));
    }

    private ExecutionResult completed(ExecutionResult result, @Nullable Explanation explanation) {
        List<GraphQLError> errors =
                result.getErrors().stream().map(this::withCode).toList();
        return result.transform(builder -> {
            builder.errors(errors);
            if (explanation != null) {
                builder.addExtension("statements", explanation.statements());
            }
        });
    }

    /** graphql-java names literals as in {@code IntValue{value=1}}. */
    private static String withoutClassNames(String message) {
        return message.replaceFirst(" with value '\\w+\\{.*}'", "");
    }

    private static boolean hasCode(GraphQLError error) {
        return error.getExtensions() != null && error.getExtensions().containsKey("code");
    }

    private GraphQLError withCode(GraphQLError error) {
        if (hasCode(error)) {
            return error;
        }
        boolean tooLarge = error.getErrorType() == ErrorType.InvalidSyntax
                && error.getMessage().contains("has been cancelled");
        Map<String, Object> extensions = new HashMap<>();
        if (error.getExtensions() != null) {
            extensions.putAll(error.getExtensions());
        }
        extensions.put("code", (tooLarge ? ErrorCode.REQUEST_TOO_LARGE : ErrorCode.BAD_REQUEST).name());
        GraphqlErrorBuilder<?> builder = GraphqlErrorBuilder.newError()
                .message(
                        "%s",
                        tooLarge
                                ? "The document is larger than is allowed (%,d characters). Ask in several requests."
                                        .formatted(limits.document())
                                : withoutClassNames(error.getMessage()))
                .errorType(error.getErrorType())
                .extensions(extensions);
        if (error.getLocations() != null) {
            builder.locations(error.getLocations());
        }
        if (error.getPath() != null) {
            builder.path(error.getPath());
        }
        return builder.build();
    }
}
