package dev.kikigraph.api.execution;

import dev.kikigraph.graph.client.ReadContext;
import dev.kikigraph.query.CompiledNodes;
import dev.kikigraph.query.GraphQueries;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.dataloader.BatchLoader;
import org.dataloader.DataLoaderFactory;
import org.dataloader.DataLoaderRegistry;
import org.jspecify.annotations.Nullable;

/** Reads the nodes that the domain questions of one operation lead to, those of a field with one statement. */
final class NodeLoader implements BatchLoader<NodeLoader.Key, @Nullable CompletedValue> {

    static final String NAME = "nodes";

    /**
     * @param selection what is selected of the node; the same object for all nodes of a field
     * @param values leaves of the variables of the operation
     * @param id id of the node
     */
    record Key(CompiledNodes selection, List<Object> values, String id) {}

    private final GraphQueries queries;
    private final ReadContext reading;

    private NodeLoader(GraphQueries queries, ReadContext reading) {
        this.queries = queries;
        this.reading = reading;
    }

    /** @param reading that of the operation */
    static DataLoaderRegistry registry(GraphQueries queries, ReadContext reading) {
        return DataLoaderRegistry.newRegistry()
                .register(NAME, DataLoaderFactory.newDataLoader(new NodeLoader(queries, reading)))
                .build();
    }

    @Override
    public CompletionStage<List<@Nullable CompletedValue>> load(List<Key> keys) {
        Map<CompiledNodes, Set<String>> ids = new LinkedHashMap<>();
        keys.forEach(key -> ids.computeIfAbsent(key.selection(), selection -> new LinkedHashSet<>())
                .add(key.id()));
        // All keys belong to one operation.
        List<Object> values = keys.get(0).values();
        Map<CompiledNodes, Map<String, @Nullable Object>> read = new HashMap<>();
        ids.forEach((selection, of) -> read.put(selection, queries.answer(selection, of, values, reading)));
        return CompletableFuture.completedFuture(keys.stream()
                .<@Nullable CompletedValue>map(key -> CompletedValue.of(
                        Objects.requireNonNull(read.get(key.selection())).get(key.id())))
                .toList());
    }
}
