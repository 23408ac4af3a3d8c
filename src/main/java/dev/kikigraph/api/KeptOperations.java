package dev.kikigraph.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.execution.ExecutionContext;
import graphql.language.Document;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Keeps operations that were normalized and compiled, by document, name and variables. */
final class KeptOperations {

    /** Operations with longer values are rarely asked twice, and would fill the memory. */
    private static final int LONGEST_VARIABLES = 4_000;

    /** In all operations that are kept; some 50 MB. */
    private static final int MOST_FIELDS = 50_000;

    /** @param document kept documents are the same object each time, which is how they are told apart */
    private record Key(Document document, @Nullable String name, Map<String, Object> variables) {}

    private final Cache<Key, NormalizedOperation> operations;

    KeptOperations() {
        this.operations = Caffeine.newBuilder()
                .maximumWeight(MOST_FIELDS)
                .<Key, NormalizedOperation>weigher((key, operation) -> operation.size())
                .build();
    }

    NormalizedOperation get(ExecutionContext context, Function<ExecutionContext, NormalizedOperation> normalize) {
        Map<String, Object> variables = context.getCoercedVariables().toMap();
        if (!variables.isEmpty() && variables.toString().length() > LONGEST_VARIABLES) {
            return normalize.apply(context);
        }
        Key key =
                new Key(context.getDocument(), context.getOperationDefinition().getName(), variables);
        return operations.get(key, k -> normalize.apply(context));
    }
}
