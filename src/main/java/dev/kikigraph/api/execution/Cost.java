package dev.kikigraph.api.execution;

import dev.kikigraph.query.operation.PreparedOperation;
import java.util.LinkedHashMap;
import java.util.Map;

/** Cost of an operation in milliseconds of a core: what is foreseen before it runs, and what it took. */
public final class Cost {

    /** In the context of an operation whose answer is to tell it. */
    public static final String TOLD = Cost.class.getName() + ".told";

    private static final double NANOS = 1e6;

    private final long since = System.nanoTime();
    private double foreseen;

    /**
     * Foresees it.
     *
     * @param rows how many its lists are expected to lead to
     */
    double foresee(PreparedOperation operation, double rows) {
        foreseen = Estimate.of(operation.questions(), rows);
        return foreseen;
    }

    /** As an answer has it. */
    Map<String, Object> told() {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("estimated", Math.round(foreseen));
        told.put("spent", Math.round((System.nanoTime() - since) / NANOS));
        return told;
    }
}
