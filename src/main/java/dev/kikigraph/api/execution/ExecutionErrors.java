package dev.kikigraph.api.execution;

import dev.kikigraph.api.document.Documents;
import dev.kikigraph.api.document.VariableErrors;
import dev.kikigraph.problem.ApiError;
import dev.kikigraph.problem.ErrorCode;
import dev.kikigraph.problem.InternalErrors;
import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.execution.InputMapDefinesTooManyFieldsException;
import graphql.execution.NonNullableValueCoercedAsNullException;
import graphql.execution.OneOfNullValueException;
import graphql.execution.OneOfTooManyKeysException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLSchema;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gives the errors that graphql-java makes by itself the form of all others, by what kind of errors they are. */
final class ExecutionErrors {

    private static final List<Class<? extends GraphQLError>> OF_VARIABLES = List.of(
            CoercingParseValueException.class,
            NonNullableValueCoercedAsNullException.class,
            InputMapDefinesTooManyFieldsException.class,
            OneOfNullValueException.class,
            OneOfTooManyKeysException.class);

    private static final String OF_GRAPHQL_JAVA = GraphQLError.class.getPackageName();

    /** Class of what {@link GraphQLError#newError()} makes, which applications use and graphql-java itself does not. */
    private static final Class<?> BUILT =
            GraphQLError.newError().message("").build().getClass();

    private final @Nullable VariableErrors variables;

    /** @param introspection whether errors of variables say what there is in the schema */
    ExecutionErrors(GraphQLSchema schema, boolean introspection) {
        this.variables = introspection ? new VariableErrors(schema) : null;
    }

    /** Whether an error needs no other form: it is one of this service, or of a resolver or controller beside it. */
    static boolean isTold(GraphQLError error) {
        return error.getClass() == BUILT || !error.getClass().getName().startsWith(OF_GRAPHQL_JAVA + ".");
    }

    /**
     * @param running what was to be run; null where that was not found
     * @param sent variables by name
     */
    List<GraphQLError> told(List<GraphQLError> errors, Documents.@Nullable ToRun running, Map<String, Object> sent) {
        return errors.stream()
                .<GraphQLError>flatMap(error -> told(error, running, sent))
                .toList();
    }

    private Stream<? extends GraphQLError> told(
            GraphQLError error, Documents.@Nullable ToRun running, Map<String, Object> sent) {
        if (isTold(error)) {
            return Stream.of(error);
        }
        if (variables != null && running != null && OF_VARIABLES.stream().anyMatch(type -> type.isInstance(error))) {
            List<ApiError> mistakes = variables.of(running, sent);
            return mistakes.isEmpty() ? Stream.of(badRequest(error)) : mistakes.stream();
        }
        return Stream.of(isOfRequest(error) ? badRequest(error) : InternalErrors.told(error));
    }

    private static boolean isOfRequest(GraphQLError error) {
        return error.getErrorType() == ErrorType.ValidationError
                || error.getErrorType() == ErrorType.InvalidSyntax
                || error.getErrorType() == ErrorType.OperationNotSupported;
    }

    private static ApiError badRequest(GraphQLError error) {
        return ApiError.of(ErrorCode.BAD_REQUEST, error.getMessage()).at(error.getLocations());
    }
}
