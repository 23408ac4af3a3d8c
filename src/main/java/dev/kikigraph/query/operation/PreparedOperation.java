package dev.kikigraph.query.operation;

import dev.kikigraph.query.CompiledField;
import dev.kikigraph.query.CompiledNodes;
import graphql.execution.ExecutionStepInfo;
import java.util.List;

/** An operation with its variables, ready to be answered. */
public final class PreparedOperation {

    private final NormalizedOperation operation;
    private final List<Object> values;

    PreparedOperation(NormalizedOperation operation, List<Object> values) {
        this.operation = operation;
        this.values = values;
    }

    /** Leaves of its variables, from which compiled fields take parameters. */
    public List<Object> values() {
        return values;
    }

    /** Whether all its root fields are compiled, so that nothing is computed in Java. */
    public boolean isComplete() {
        return operation.isComplete();
    }

    /** Names of its root fields that are answered in Java, each as often as it is asked. */
    public List<String> questions() {
        return operation.questions();
    }

    /** Its compiled root fields, without those that cannot be asked like this. */
    public List<CompiledField> compiledFields() {
        return operation.compiledFields();
    }

    /**
     * The compiled root field under a key.
     *
     * @param key under which the answer has the root field
     * @throws dev.kikigraph.problem.QueryException if an argument is not as it must be
     */
    public CompiledField field(String key) {
        return operation.field(key);
    }

    /**
     * Compiles what is selected of the nodes that a field in an answer of Java leads to, once for all of them.
     *
     * @param step at which the field is executed
     * @param target name of the type that the field leads to
     * @throws dev.kikigraph.problem.QueryException if an argument is not as it must be
     */
    public CompiledNodes nodes(ExecutionStepInfo step, String target) {
        return operation.nodes(step, target);
    }
}
