package dev.kikigraph.api;

import dev.kikigraph.query.CompiledField;
import dev.kikigraph.query.CompiledNodes;
import dev.kikigraph.query.GraphQueries;
import dev.kikigraph.query.KeyOrder;
import graphql.normalized.ExecutableNormalizedField;
import graphql.normalized.ExecutableNormalizedOperation;
import graphql.schema.DataFetchingEnvironment;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** An operation with the values of its variables, merged into one tree, and what its root fields were compiled to. */
final class NormalizedOperation {

    private final ExecutableNormalizedOperation operation;
    private final KeyOrder keyOrder;
    private final Map<String, CompiledField> compiled = new ConcurrentHashMap<>();
    private final Map<ExecutableNormalizedField, CompiledNodes> nodes = new ConcurrentHashMap<>();

    NormalizedOperation(ExecutableNormalizedOperation operation, KeyOrder keyOrder) {
        this.operation = operation;
        this.keyOrder = keyOrder;
    }

    /** How many fields it has, which is what its size in memory depends on. */
    int size() {
        return operation.getNormalizedFieldToMergedField().size();
    }

    /** @param key under which the answer has the root field */
    CompiledField field(String key, GraphQueries queries) {
        CompiledField field = compiled.get(key);
        if (field == null) {
            field = queries.compile(field(key), keyOrder);
            compiled.put(key, field);
        }
        return field;
    }

    /** @param target name of the type that the field leads to */
    CompiledNodes nodes(DataFetchingEnvironment environment, String target, GraphQueries queries) {
        ExecutableNormalizedField field = Objects.requireNonNull(operation.getNormalizedField(
                environment.getMergedField(),
                environment.getExecutionStepInfo().getObjectType(),
                environment.getExecutionStepInfo().getPath()));
        return nodes.computeIfAbsent(field, f -> queries.compileNodes(f, target, keyOrder));
    }

    private ExecutableNormalizedField field(String key) {
        return operation.getTopLevelFields().stream()
                .filter(field -> field.getResultKey().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
