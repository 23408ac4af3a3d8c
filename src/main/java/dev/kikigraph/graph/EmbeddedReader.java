package dev.kikigraph.graph;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.DatabaseShutdownException;
import org.neo4j.graphdb.QueryExecutionException;
import org.neo4j.graphdb.Result;
import org.neo4j.graphdb.Transaction;
import org.neo4j.internal.kernel.api.connectioninfo.ClientConnectionInfo;
import org.neo4j.internal.kernel.api.security.AccessMode;
import org.neo4j.internal.kernel.api.security.LoginContext;
import org.neo4j.internal.kernel.api.security.SecurityContext;
import org.neo4j.kernel.api.KernelTransaction;
import org.neo4j.kernel.api.exceptions.Status;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.springframework.util.CollectionUtils;

/**
 * Reads from the database in this process without a connection to it, which would cost a simple statement more than the statement
 * itself. Neither data nor schema can be written this way.
 */
final class EmbeddedReader implements StatementReader {

    private static final String FAILED = "The graph database could not run a statement.";

    private final GraphDatabaseAPI database;
    private final Duration timeout;
    private final LoginContext reading;

    EmbeddedReader(GraphDatabaseAPI database, Duration timeout) {
        this.database = database;
        this.timeout = timeout;
        this.reading = SecurityContext.authDisabled(
                AccessMode.Static.READ, ClientConnectionInfo.EMBEDDED_CONNECTION, database.databaseName());
    }

    /** Neo4j keeps the state of a transaction in memory. */
    @Override
    public long heapPerChange() {
        return 7_200;
    }

    @Override
    public @Nullable Object read(Statement statement) {
        try (Transaction transaction = database.beginTransaction(
                        KernelTransaction.Type.EXPLICIT,
                        reading,
                        ClientConnectionInfo.EMBEDDED_CONNECTION,
                        timeout.toMillis(),
                        TimeUnit.MILLISECONDS);
                Result result = transaction.execute(statement.text(), statement.parameters())) {
            return result.hasNext() ? plain(result.next().get(result.columns().get(0))) : null;
        } catch (RuntimeException e) {
            throw translate(e);
        } catch (StackOverflowError e) {
            // A deep statement can be too much for the planner.
            throw new GraphException(FAILED, e);
        }
    }

    /** Properties that are lists come as arrays. All else is made anew for each result, and is changed in place. */
    @SuppressWarnings("unchecked")
    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof List<?> list) {
            ((List<@Nullable Object>) list).replaceAll(EmbeddedReader::plain);
            return list;
        }
        if (value instanceof Map<?, ?> map) {
            ((Map<Object, @Nullable Object>) map).replaceAll((key, element) -> plain(element));
            return map;
        }
        return value != null && value.getClass().isArray() ? CollectionUtils.arrayToList(value) : value;
    }

    private GraphException translate(RuntimeException failure) {
        if (Causes.any(failure, e -> code(e).startsWith("Neo.ClientError.Transaction.TransactionTimedOut"))) {
            return new StatementTimeoutException(timeout, failure);
        }
        if (!database.isAvailable(0) || Causes.any(failure, EmbeddedReader::isUnavailable)) {
            return new GraphUnavailableException(failure);
        }
        return new GraphException(FAILED, failure);
    }

    private static boolean isUnavailable(Throwable failure) {
        return failure instanceof DatabaseShutdownException || code(failure).contains("DatabaseUnavailable");
    }

    private static String code(Throwable failure) {
        if (failure instanceof QueryExecutionException e) {
            return e.getStatusCode();
        }
        return failure instanceof Status.HasStatus e ? e.status().code().serialize() : "";
    }
}
