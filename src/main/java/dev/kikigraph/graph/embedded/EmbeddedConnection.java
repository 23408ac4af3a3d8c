package dev.kikigraph.graph.embedded;

import dev.kikigraph.graph.client.DatabaseConnection;
import dev.kikigraph.graph.client.Deadline;
import dev.kikigraph.graph.client.ReadContext;
import dev.kikigraph.graph.client.Statement;
import dev.kikigraph.graph.client.StatementReader;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;

/** To the database in this process, which answers as soon as it has started. */
public final class EmbeddedConnection implements DatabaseConnection {

    private final EmbeddedNeo4jStart neo4j;
    private final StatementReader reader;

    public EmbeddedConnection(EmbeddedNeo4jStart neo4j, StatementReader reader) {
        this.neo4j = neo4j;
        this.reader = reader;
    }

    @Override
    public void await() {
        neo4j.await();
    }

    @Override
    public Object query(String text, Duration timeout) {
        return Objects.requireNonNull(
                reader.read(new Statement(text, Map.of()), ReadContext.within(Deadline.in(timeout))));
    }
}
