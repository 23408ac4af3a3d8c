package dev.kikigraph.query.operation;

import dev.kikigraph.query.CompiledField;
import dev.kikigraph.query.CompiledNodes;
import dev.kikigraph.query.GraphQueries;
import dev.kikigraph.query.statement.KeyOrder;
import graphql.execution.ExecutionStepInfo;
import graphql.normalized.ExecutableNormalizedField;
import graphql.normalized.ExecutableNormalizedOperation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * An operation merged into one tree, and what its fields were compiled to. Serves any values of the variables that it
 * did not look at.
 */
final class NormalizedOperation {

    /**
     * The outcome of compiling a field: the field, or why it cannot be asked like this. Other fields of the operation
     * can be asked all the same.
     */
    private sealed interface Outcome {

        record Done(CompiledField field) implements Outcome {}

        record Failed(RuntimeException reason) implements Outcome {}
    }

    private final ExecutableNormalizedOperation operation;
    private final KeyOrder keyOrder;
    private final GraphQueries queries;
    private final Map<String, Outcome> compiled = new HashMap<>();
    private final Map<ExecutableNormalizedField, CompiledNodes> nodes = new ConcurrentHashMap<>();

    NormalizedOperation(ExecutableNormalizedOperation operation, KeyOrder keyOrder, GraphQueries queries) {
        this.operation = operation;
        this.keyOrder = keyOrder;
        this.queries = queries;
        for (ExecutableNormalizedField field : operation.getTopLevelFields()) {
            if (queries.compiles(field.getFieldName())) {
                compiled.put(field.getResultKey(), compile(field));
            }
        }
    }

    private Outcome compile(ExecutableNormalizedField field) {
        try {
            return new Outcome.Done(queries.compile(field, keyOrder));
        } catch (RuntimeException e) {
            return new Outcome.Failed(e);
        }
    }

    /** Its compiled root fields, without those that cannot be asked like this. */
    List<CompiledField> compiledFields() {
        return compiled.values().stream()
                .flatMap(outcome -> outcome instanceof Outcome.Done done ? Stream.of(done.field()) : Stream.empty())
                .toList();
    }

    /** Names of its root fields that are not compiled, each as often as it is asked. */
    List<String> questions() {
        return operation.getTopLevelFields().stream()
                .filter(field -> !compiled.containsKey(field.getResultKey()))
                .map(ExecutableNormalizedField::getFieldName)
                .toList();
    }

    /** How many fields it has, which is what its size in memory depends on. */
    int size() {
        return operation.getNormalizedFieldToMergedField().size();
    }

    /** Whether all of it was compiled when it was made, so that it looks at no more values. */
    boolean isComplete() {
        return compiled.size() == operation.getTopLevelFields().size();
    }

    /**
     * @param key under which the answer has the root field
     * @throws dev.kikigraph.problem.QueryException if an argument is not as it must be
     */
    CompiledField field(String key) {
        Outcome outcome = Objects.requireNonNull(compiled.get(key));
        if (outcome instanceof Outcome.Failed failed) {
            throw failed.reason();
        }
        return ((Outcome.Done) outcome).field();
    }

    /**
     * @param step at which the field is executed
     * @param target name of the type that the field leads to
     * @throws dev.kikigraph.problem.QueryException if an argument is not as it must be
     */
    CompiledNodes nodes(ExecutionStepInfo step, String target) {
        ExecutableNormalizedField field = Objects.requireNonNull(
                operation.getNormalizedField(step.getField(), step.getObjectType(), step.getPath()));
        return nodes.computeIfAbsent(field, f -> queries.compileNodes(f, target, keyOrder));
    }
}
