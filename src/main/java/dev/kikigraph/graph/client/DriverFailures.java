package dev.kikigraph.graph.client;

import java.util.Locale;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.ConnectionReadTimeoutException;
import org.neo4j.driver.exceptions.DiscoveryException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.SecurityException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;
import org.neo4j.driver.exceptions.UnsupportedFeatureException;

/** Turns what the driver, and Spring Data around it, throw into the few exceptions that the rest of the code knows. */
public final class DriverFailures {

    private DriverFailures() {}

    public static RuntimeException translate(RuntimeException failure, Deadline deadline) {
        return Causes.any(failure, DriverFailures::isTimeout) ? deadline.exceeded(failure) : translate(failure);
    }

    /** Translates the failure of a call that has no deadline. */
    public static RuntimeException translate(RuntimeException failure) {
        if (Causes.any(failure, e -> TransactionMemory.isUsedUp(code(e), e))) {
            return new ReadTooLargeException(failure);
        }
        if (Causes.any(failure, DriverFailures::isUnavailable)) {
            return new GraphUnavailableException(failure);
        }
        if (Causes.any(failure, Neo4jException.class::isInstance)) {
            return new GraphException("The graph database could not run a statement.", failure);
        }
        return failure;
    }

    static String code(Throwable failure) {
        return failure instanceof Neo4jException e && e.code() != null ? e.code() : "";
    }

    private static boolean isTimeout(Throwable failure) {
        return code(failure).startsWith("Neo.ClientError.Transaction.TransactionTimedOut");
    }

    static boolean isConnectionLost(Throwable failure) {
        return failure instanceof ServiceUnavailableException
                || failure instanceof SessionExpiredException
                || failure instanceof ConnectionReadTimeoutException
                || failure instanceof DiscoveryException;
    }

    private static boolean isUnavailable(Throwable failure) {
        return isConnectionLost(failure)
                || failure instanceof SecurityException
                || isClosed(failure)
                || isWithoutConnection(failure)
                || isBrokenGreeting(failure)
                || TransactionMemory.isUsedUpByAll(code(failure), failure)
                || code(failure).contains("DatabaseUnavailable")
                || code(failure).contains("DatabaseNotFound");
    }

    /**
     * The driver says so with a plain ClientException when all connections are in use, as they are where a server
     * hangs.
     */
    private static boolean isWithoutConnection(Throwable failure) {
        return failure instanceof ClientException
                && String.valueOf(failure.getMessage()).startsWith("Unable to acquire connection from the pool");
    }

    /** A connection that breaks while it is opened is taken for one to a server of another age. */
    private static boolean isBrokenGreeting(Throwable failure) {
        return failure instanceof UnsupportedFeatureException;
    }

    /** The driver says so with a plain IllegalStateException while the service stops. */
    private static boolean isClosed(Throwable failure) {
        return failure instanceof IllegalStateException
                && String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT).contains("closed");
    }
}
