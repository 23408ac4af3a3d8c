package dev.kikigraph.query;

import dev.kikigraph.graph.client.Statement;
import dev.kikigraph.query.statement.ValueWriter;
import dev.kikigraph.query.statement.VariableValue;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** A root field ready to run, any number of times: one statement, and how its single value becomes the answer. */
public final class CompiledField {

    private final String text;
    private final Map<String, Object> parameters;
    private final ToDoubleFunction<Degrees> rows;
    private final ValueWriter writer;

    /** @param rows how many it is expected to read */
    CompiledField(String text, Map<String, Object> parameters, ToDoubleFunction<Degrees> rows, ValueWriter writer) {
        this.text = text;
        this.parameters = parameters;
        this.rows = rows;
        this.writer = writer;
    }

    /**
     * The statement with values for its variables.
     *
     * @param values leaves of the variables that it is to be run with; empty where it was compiled without variables
     */
    public Statement statement(List<Object> values) {
        return new Statement(text, VariableValue.bound(parameters, values));
    }

    double rows(Degrees degrees) {
        return rows.applyAsDouble(degrees);
    }

    public ValueWriter writer() {
        return writer;
    }
}
