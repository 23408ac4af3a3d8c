package dev.kikigraph.api.execution;

import dev.kikigraph.insight.snapshot.SnapshotNode;
import dev.kikigraph.query.CompiledNodes;
import dev.kikigraph.query.operation.PreparedOperation;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.PropertyDataFetcher;
import java.util.Collection;
import java.util.Objects;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;

/**
 * Answers a field of a domain question that leads to nodes: what is selected of them is compiled, and read for all of
 * them together.
 */
public final class NodeFetcher implements DataFetcher<@Nullable Object> {

    private final String target;
    private final PropertyDataFetcher<Object> property;

    /**
     * @param field name of the field, by which its source gives one node or id, or a collection of these
     * @param target name of the node type, interface or union that the field leads to
     */
    public NodeFetcher(String field, String target) {
        this.target = target;
        this.property = PropertyDataFetcher.fetching(field);
    }

    @Override
    public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
        Object found = property.get(environment);
        if (found == null) {
            return null;
        }
        PreparedOperation operation =
                Objects.requireNonNull(environment.getGraphQlContext().get(PreparedOperation.class));
        CompiledNodes selection = operation.nodes(environment.getExecutionStepInfo(), target);
        DataLoader<NodeLoader.Key, CompletedValue> loader =
                Objects.requireNonNull(environment.getDataLoader(NodeLoader.NAME));
        return found instanceof Collection<?> all
                ? loader.loadMany(
                        all.stream().map(one -> key(selection, operation, one)).toList())
                : loader.load(key(selection, operation, found));
    }

    private static NodeLoader.Key key(CompiledNodes selection, PreparedOperation operation, Object found) {
        return new NodeLoader.Key(
                selection, operation.values(), found instanceof SnapshotNode node ? node.id() : (String) found);
    }
}
