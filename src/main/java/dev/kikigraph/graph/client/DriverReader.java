package dev.kikigraph.graph.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.Type;
import org.neo4j.driver.types.TypeSystem;

/** Reads from a server, each statement in one round trip. */
public final class DriverReader implements StatementReader {

    /** More than any takes. A server that has hung for so long will not answer that question any more. */
    private static final Duration LONGEST_PLANNING = Duration.ofMinutes(1);

    private static final Type LIST = TypeSystem.getDefault().LIST();

    private final DriverStatements statements;
    private final Sessions sessions;

    public DriverReader(DriverStatements statements, Sessions sessions) {
        this.statements = statements;
        this.sessions = sessions;
    }

    /** For the entry in the ledger. */
    @Override
    public long heapPerChange() {
        return 1_500;
    }

    @Override
    public @Nullable Object read(Statement statement, ReadContext reading) {
        Record row = statements.first(statement, reading.deadline());
        if (row == null) {
            return null;
        }
        Plain plain = new Plain();
        Object value = plain.of(row.get(0));
        reading.hold(plain.values, plain.characters);
        return value;
    }

    @Override
    public void scan(Statement statement, Consumer<List<@Nullable Object>> rows) {
        Plain plain = new Plain();
        try (Session session = sessions.reading()) {
            session.run(statement.text(), statement.parameters()).forEachRemaining(row -> rows.accept(plain.of(row)));
        } catch (RuntimeException e) {
            throw DriverFailures.translate(e);
        }
    }

    @Override
    public CompletableFuture<?> plan(Statement statement) {
        return statements
                .run(StatementReader.explaining(statement), LONGEST_PLANNING)
                .orTimeout(LONGEST_PLANNING.toSeconds(), TimeUnit.SECONDS)
                .exceptionally(failure -> {
                    throw failure instanceof TimeoutException
                            ? new GraphUnavailableException(failure)
                            : DriverFailures.translate(new CompletionException(failure));
                });
    }

    private static final class Plain {

        private long values;
        private long characters;

        private List<@Nullable Object> of(Record row) {
            List<@Nullable Object> columns = new ArrayList<>(row.size());
            row.values().forEach(value -> columns.add(of(value)));
            return columns;
        }

        /** As {@link Value#asObject}, which makes lists by way of streams; they are most of an answer. */
        private @Nullable Object of(Value value) {
            values++;
            if (!value.hasType(LIST)) {
                Object object = value.asObject();
                if (object instanceof String text) {
                    characters += text.length();
                }
                return object;
            }
            int size = value.size();
            List<@Nullable Object> list = new ArrayList<>(size);
            for (int i = 0; i < size; i++) {
                list.add(of(value.get(i)));
            }
            return list;
        }
    }
}
