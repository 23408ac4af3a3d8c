package dev.kikigraph.graph.embedded;

import dev.kikigraph.graph.client.Causes;
import dev.kikigraph.graph.client.Deadline;
import dev.kikigraph.graph.client.GraphException;
import dev.kikigraph.graph.client.GraphUnavailableException;
import dev.kikigraph.graph.client.ReadContext;
import dev.kikigraph.graph.client.Statement;
import dev.kikigraph.graph.client.StatementReader;
import dev.kikigraph.graph.client.TransactionMemory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.graphdb.DatabaseShutdownException;
import org.neo4j.graphdb.QueryExecutionException;
import org.neo4j.graphdb.Result;
import org.neo4j.internal.kernel.api.connectioninfo.ClientConnectionInfo;
import org.neo4j.internal.kernel.api.security.AccessMode;
import org.neo4j.internal.kernel.api.security.LoginContext;
import org.neo4j.internal.kernel.api.security.SecurityContext;
import org.neo4j.kernel.api.KernelTransaction;
import org.neo4j.kernel.api.exceptions.Status;
import org.neo4j.kernel.impl.api.security.OverriddenAccessMode;
import org.neo4j.kernel.impl.coreapi.InternalTransaction;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.neo4j.memory.LimitedMemoryTracker;
import org.neo4j.memory.LocalMemoryTracker;
import org.springframework.util.CollectionUtils;

/**
 * Reads from the database in this process without a connection to it, which would cost a simple statement more than the
 * statement itself. Neither data nor schema can be written this way.
 */
public final class EmbeddedReader implements StatementReader {

    private static final String FAILED = "The graph database could not run a statement.";

    private static final LoginContext READING = login(AccessMode.Static.READ);

    /** As for reading; which indexes there are may be seen as well. */
    private static final LoginContext SCANNING =
            login(new OverriddenAccessMode(AccessMode.Static.READ, AccessMode.Static.READ) {
                @Override
                public boolean allowsShowIndex() {
                    return true;
                }
            });

    private final Supplier<GraphDatabaseAPI> database;
    private final Executor planners;

    /**
     * A reader of a database that may not be there yet.
     *
     * @param database asked for at each read
     * @param planners run what cannot be broken off
     */
    public EmbeddedReader(Supplier<GraphDatabaseAPI> database, Executor planners) {
        this.database = database;
        this.planners = planners;
    }

    /** Neo4j keeps the state of a transaction in memory. */
    @Override
    public long heapPerChange() {
        return 7_200;
    }

    @Override
    public @Nullable Object read(Statement statement, ReadContext reading) {
        long memory = reading.memoryLeft();
        try (InternalTransaction transaction = begin(READING, reading.deadline())) {
            LimitedMemoryTracker tracker =
                    (LimitedMemoryTracker) transaction.kernelTransaction().memoryTracker();
            // There is a setting for it, but that one would limit imports as well, which take much more.
            tracker.setLimit(memory);
            try {
                return read(transaction, statement, reading);
            } finally {
                // Neo4j uses it again for the next transaction, of whatever kind.
                tracker.setLimit(LocalMemoryTracker.NO_LIMIT);
            }
        } catch (GraphException e) {
            throw e;
        } catch (RuntimeException e) {
            throw translate(e, reading);
        } catch (StackOverflowError e) {
            // A deep statement can be too much for the planner.
            throw new GraphException(FAILED, e);
        }
    }

    private static @Nullable Object read(InternalTransaction transaction, Statement statement, ReadContext reading) {
        try (Result result = transaction.execute(statement.text(), statement.parameters())) {
            if (!result.hasNext()) {
                return null;
            }
            Plain plain = new Plain();
            Object value = plain.of(result.next().get(result.columns().get(0)));
            reading.hold(plain.values, plain.characters);
            return value;
        }
    }

    @Override
    public void scan(Statement statement, Consumer<List<@Nullable Object>> rows) {
        ReadContext unlimited = ReadContext.within(Deadline.never());
        Plain plain = new Plain();
        try (InternalTransaction transaction = begin(SCANNING, unlimited.deadline());
                Result result = transaction.execute(statement.text(), statement.parameters())) {
            List<String> columns = result.columns();
            while (result.hasNext()) {
                Map<String, Object> row = result.next();
                List<@Nullable Object> values = new ArrayList<>(columns.size());
                columns.forEach(column -> values.add(plain.of(row.get(column))));
                rows.accept(values);
            }
        } catch (GraphException e) {
            throw e;
        } catch (RuntimeException e) {
            throw translate(e, unlimited);
        }
    }

    @Override
    public CompletableFuture<?> plan(Statement statement) {
        return CompletableFuture.runAsync(
                () -> read(StatementReader.explaining(statement), ReadContext.within(Deadline.never())), planners);
    }

    private static LoginContext login(AccessMode mode) {
        return SecurityContext.authDisabled(
                mode, ClientConnectionInfo.EMBEDDED_CONNECTION, GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
    }

    private InternalTransaction begin(LoginContext login, Deadline deadline) {
        return database.get()
                .beginTransaction(
                        KernelTransaction.Type.EXPLICIT,
                        login,
                        ClientConnectionInfo.EMBEDDED_CONNECTION,
                        deadline.left().toMillis(),
                        TimeUnit.MILLISECONDS);
    }

    private static final class Plain {

        private long values;
        private long characters;

        /** Properties that are lists come as arrays. All else is made anew for each result, and is changed in place. */
        @SuppressWarnings("unchecked")
        private @Nullable Object of(@Nullable Object value) {
            values++;
            if (value instanceof List<?> list) {
                ((List<@Nullable Object>) list).replaceAll(this::of);
                return list;
            }
            if (value instanceof Map<?, ?> map) {
                ((Map<Object, @Nullable Object>) map).replaceAll((key, element) -> of(element));
                return map;
            }
            if (value instanceof String text) {
                characters += text.length();
                return text;
            }
            return value != null && value.getClass().isArray() ? CollectionUtils.arrayToList(value) : value;
        }
    }

    private RuntimeException translate(RuntimeException failure, ReadContext reading) {
        if (Causes.any(failure, e -> code(e).startsWith("Neo.ClientError.Transaction.TransactionTimedOut"))) {
            return reading.deadline().exceeded(failure);
        }
        if (Causes.any(failure, e -> TransactionMemory.isUsedUp(code(e), e))) {
            return reading.tooLarge(failure);
        }
        if (!database.get().isAvailable(0) || Causes.any(failure, EmbeddedReader::isUnavailable)) {
            return new GraphUnavailableException(failure);
        }
        return new GraphException(FAILED, failure);
    }

    private static boolean isUnavailable(Throwable failure) {
        return failure instanceof DatabaseShutdownException
                || code(failure).contains("DatabaseUnavailable")
                || TransactionMemory.isUsedUpByAll(code(failure), failure);
    }

    private static String code(Throwable failure) {
        if (failure instanceof QueryExecutionException e) {
            return e.getStatusCode();
        }
        return failure instanceof Status.HasStatus e ? e.status().code().serialize() : "";
    }
}
