package dev.kikigraph.query;

import dev.kikigraph.graph.client.Statement;
import dev.kikigraph.query.statement.ValueWriter;
import dev.kikigraph.query.statement.VariableValue;
import dev.kikigraph.query.statement.WriteContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A selection of nodes ready to be read for any ids, any number of times. */
public final class CompiledNodes {

    static final String IDS = "ids";

    private final String text;
    private final Map<String, Object> parameters;
    private final ExpectedRows rows;
    private final ValueWriter writer;

    CompiledNodes(String text, Map<String, Object> parameters, ExpectedRows rows, ValueWriter writer) {
        this.text = text;
        this.parameters = parameters;
        this.rows = rows;
        this.writer = writer;
    }

    /** @param values leaves of the variables that it is to be run with */
    Statement statement(Collection<String> ids, List<Object> values) {
        return new Statement(text, VariableValue.bound(parameters(ids), values));
    }

    String text() {
        return text;
    }

    Map<String, Object> parameters(Collection<?> ids) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.put(IDS, List.copyOf(ids));
        return all;
    }

    /** How many rows are expected to be read for a number of nodes. */
    double rows(int nodes, Degrees degrees) {
        return rows.ofNodes(nodes, degrees);
    }

    Map<String, @Nullable Object> write(@Nullable Object value, WriteContext context) {
        Map<String, @Nullable Object> byId = new HashMap<>();
        for (Object row : (List<?>) Objects.requireNonNull(value)) {
            List<?> pair = (List<?>) row;
            byId.put((String) pair.get(0), writer.write(pair.get(1), context));
        }
        return byId;
    }
}
