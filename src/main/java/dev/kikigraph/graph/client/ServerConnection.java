package dev.kikigraph.graph.client;

import dev.kikigraph.startup.StartupProblem;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.SecurityException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;

/**
 * Makes sure at the start that a server answers. Spring Boot does not: with an unreachable server it starts all the
 * same, and each query fails.
 */
public final class ServerConnection implements DatabaseConnection {

    private static final Logger log = LoggerFactory.getLogger(ServerConnection.class);

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration BETWEEN_MESSAGES = Duration.ofSeconds(10);

    private final DriverStatements statements;
    private final URI uri;
    private final String database;
    private final Duration patience;

    public ServerConnection(DriverStatements statements, Neo4jConnectionDetails details, GraphProperties properties) {
        this.statements = statements;
        this.uri = details.getUri();
        this.database = properties.neo4j().database();
        this.patience = properties.neo4j().patience();
    }

    /**
     * Waits until the server answers.
     *
     * @throws StartupProblem if it does not within {@code kikigraph.neo4j.wait}, or at once if waiting cannot help
     */
    @Override
    public void await() {
        log.info("Connecting to Neo4j at {}", uri);
        long start = System.nanoTime();
        long spoken = 0;
        Duration pause = Duration.ofMillis(250);
        for (int attempt = 1; ; attempt++) {
            try {
                query("RETURN 1", Duration.ofSeconds(10));
                return;
            } catch (RuntimeException failure) {
                failWhereWaitingIsVain(failure.getCause() instanceof RuntimeException cause ? cause : failure);
                Duration waited = Duration.ofNanos(System.nanoTime() - start);
                if (waited.plus(pause).compareTo(patience) > 0) {
                    throw unreachable(failure);
                }
                if (attempt == 1 || waited.toNanos() - spoken > BETWEEN_MESSAGES.toNanos()) {
                    spoken = waited.toNanos();
                    log.info(
                            "Neo4j at {} does not answer (attempt {}); trying for {} s in all. Is it running, and is"
                                    + " SPRING_NEO4J_URI right?",
                            uri,
                            attempt,
                            patience.toSeconds());
                }
                sleep(pause);
                pause = shorter(pause.multipliedBy(2), LONGEST_PAUSE);
            }
        }
    }

    @Override
    public Object query(String text, Duration timeout) {
        return Objects.requireNonNull(statements.first(new Statement(text, Map.of()), Deadline.in(timeout)))
                .get(0)
                .asObject();
    }

    private void failWhereWaitingIsVain(RuntimeException failure) {
        if (failure instanceof AuthenticationException) {
            throw new StartupProblem(
                    "Neo4j at " + uri + " does not accept this user name and password.",
                    "Set SPRING_NEO4J_AUTHENTICATION_USERNAME and SPRING_NEO4J_AUTHENTICATION_PASSWORD to those of the"
                            + " server.",
                    failure);
        }
        if (DriverFailures.code(failure).endsWith("AuthenticationRateLimit")) {
            throw new StartupProblem(
                    "Neo4j at " + uri + " accepts no log-in for the moment, after too many with a wrong password.",
                    "Wait a few seconds, and check SPRING_NEO4J_AUTHENTICATION_PASSWORD.",
                    failure);
        }
        if (DriverFailures.code(failure).endsWith("CredentialsExpired")) {
            throw new StartupProblem(
                    "Neo4j at " + uri + " asks for a new password before anything else.",
                    "Change it there first (ALTER CURRENT USER SET PASSWORD).",
                    failure);
        }
        if (DriverFailures.code(failure).endsWith("DatabaseNotFound")) {
            throw new StartupProblem(
                    "Neo4j at " + uri + " has no database called " + database + ".",
                    "Set KIKIGRAPH_NEO4J_DATABASE to one that it has.",
                    failure);
        }
        if (failure instanceof SecurityException) {
            throw new StartupProblem(
                    "the connection to Neo4j at " + uri + " cannot be secured (" + failure.getMessage() + ").",
                    "Check the scheme of SPRING_NEO4J_URI (bolt, neo4j, neo4j+s, neo4j+ssc) and the server's"
                            + " certificate.",
                    failure);
        }
    }

    private StartupProblem unreachable(RuntimeException failure) {
        return new StartupProblem(
                "Neo4j at " + uri + " did not answer within " + patience.toSeconds() + " s.",
                "Start it, or correct SPRING_NEO4J_URI; KIKIGRAPH_NEO4J_WAIT sets how long to wait.",
                failure);
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GraphUnavailableException(e);
        }
    }
}
