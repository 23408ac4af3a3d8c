package dev.kikigraph.graph;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.Type;
import org.neo4j.driver.types.TypeSystem;

/** Reads from a server, each statement in one round trip. */
final class DriverReader implements StatementReader {

    /** Planning does not look at the time; without a limit of its own it would have that of the database. */
    private static final Duration LONGEST_PLANNING = Duration.ofMinutes(10);

    private static final Type LIST = TypeSystem.getDefault().LIST();

    private final DriverStatements statements;

    DriverReader(DriverStatements statements) {
        this.statements = statements;
    }

    /** For the entry in the ledger. */
    @Override
    public long heapPerChange() {
        return 1_500;
    }

    @Override
    public @Nullable Object read(Statement statement, Reading reading) {
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
    public CompletableFuture<?> plan(Statement statement) {
        return statements
                .run(StatementReader.explaining(statement), LONGEST_PLANNING)
                .exceptionally(failure -> {
                    throw DriverFailures.translate(new CompletionException(failure));
                });
    }

    private static final class Plain {

        private long values;
        private long characters;

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
