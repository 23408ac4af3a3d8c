package dev.kikigraph.graph;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.Type;
import org.neo4j.driver.types.TypeSystem;

/** Reads from a server, each statement in one round trip. */
final class DriverReader implements StatementReader {

    private static final Type LIST = TypeSystem.getDefault().LIST();

    private final Driver driver;
    private final SessionConfig reading;
    private final Duration timeout;
    private final TransactionConfig limited;

    DriverReader(Driver driver, GraphProperties properties) {
        this.driver = driver;
        this.reading = SessionConfig.builder()
                .withDatabase(properties.neo4j().database())
                .withDefaultAccessMode(AccessMode.READ)
                .build();
        this.timeout = properties.query().timeout();
        this.limited = TransactionConfig.builder().withTimeout(timeout).build();
    }

    /** For the entry in the ledger. */
    @Override
    public long heapPerChange() {
        return 1_500;
    }

    @Override
    public @Nullable Object read(Statement statement) {
        try (Session session = driver.session(reading)) {
            Result result = session.run(statement.text(), statement.parameters(), limited);
            return result.hasNext() ? plain(result.next().get(0)) : null;
        } catch (RuntimeException e) {
            throw DriverFailures.translate(e, timeout);
        }
    }

    /** As {@link Value#asObject}, which makes lists by way of streams; they are most of an answer. */
    private static @Nullable Object plain(Value value) {
        if (!value.hasType(LIST)) {
            return value.asObject();
        }
        int size = value.size();
        List<@Nullable Object> list = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            list.add(plain(value.get(i)));
        }
        return list;
    }
}
