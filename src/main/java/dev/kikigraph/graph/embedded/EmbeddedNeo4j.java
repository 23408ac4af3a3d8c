package dev.kikigraph.graph.embedded;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.BoltConnectorInternalSettings;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.connectors.HttpConnector;
import org.neo4j.configuration.connectors.HttpsConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.DatabaseStateService;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.internal.helpers.HostnamePort;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.neo4j.logging.NullLogProvider;

/**
 * Neo4j Community inside this process. It listens for Bolt on a loopback port that the system chooses, and its password
 * is made anew by each process that needs one, and known to that process only.
 */
public final class EmbeddedNeo4j implements AutoCloseable {

    public static final String USER = "neo4j";

    /** Folder of Neo4j below the data folder. */
    static final String HOME = "neo4j";

    private static final String SET_PASSWORD = "ALTER USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED";

    /** On a port that the system chooses. */
    static final SocketAddress LOOPBACK = new SocketAddress("127.0.0.1", 0);

    private static final long MEGABYTE = 1024 * 1024;

    /** After a crash the log is replayed first. */
    private static final Duration LONGEST_OPENING = Duration.ofMinutes(2);

    private static final Duration LONGEST_CLOSING = Duration.ofSeconds(20);

    private final DatabaseManagementService dbms;
    private final URI uri;
    private @Nullable String password;

    private EmbeddedNeo4j(DatabaseManagementService dbms, @Nullable String password) {
        this.dbms = dbms;
        this.uri = boltUri(dbms);
        this.password = password;
    }

    /**
     * Starts it and waits until it answers.
     *
     * @throws dev.kikigraph.startup.StartupProblem if the folder cannot be used
     */
    public static EmbeddedNeo4j start(Path folder, long pageCacheBytes) {
        return start(folder, pageCacheBytes, LOOPBACK);
    }

    /** As {@link #start(Path, long)}, listening for Bolt elsewhere. */
    public static EmbeddedNeo4j start(Path folder, long pageCacheBytes, SocketAddress bolt) {
        return open(DataFolder.prepare(folder), pageCacheBytes, bolt);
    }

    /** @param data as {@link DataFolder} has made it ready */
    static EmbeddedNeo4j open(Path data, long pageCacheBytes, SocketAddress bolt) {
        Path home = data.resolve(HOME);
        String initial;
        DatabaseManagementService dbms;
        try {
            initial = InitialPassword.setIfNew(home);
            dbms = DiskSpace.watch(data, () -> build(home, pageCacheBytes, bolt));
        } catch (RuntimeException failure) {
            throw EmbeddedStartFailure.explain(data, failure);
        }
        try {
            requireStarted(dbms);
            return new EmbeddedNeo4j(dbms, initial);
        } catch (RuntimeException failure) {
            shutDown(dbms, failure);
            throw EmbeddedStartFailure.explain(data, failure);
        }
    }

    public URI uri() {
        return uri;
    }

    /** Of {@link #USER}, for Bolt. That of the process before is replaced when this is asked for the first time. */
    public synchronized String password() {
        String set = password;
        if (set == null) {
            set = InitialPassword.random();
            setPassword(set);
        }
        return set;
    }

    /** Sets the password to a given one. */
    public synchronized void setPassword(String given) {
        system(dbms).executeTransactionally(SET_PASSWORD, Map.of("password", given));
        password = given;
    }

    /** The database that the graph is in. */
    public GraphDatabaseAPI database() {
        return database(dbms);
    }

    /**
     * Waits no longer than {@link #LONGEST_CLOSING}: on a full disk Neo4j tries for ever, and its log survives an end
     * like that.
     */
    @Override
    public void close() {
        Thread closing = new Thread(dbms::shutdown, "neo4j-shutdown");
        closing.setDaemon(true);
        closing.start();
        try {
            closing.join(LONGEST_CLOSING.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static DatabaseManagementService build(Path home, long pageCacheBytes, SocketAddress bolt) {
        // Neo4j's own logging otherwise prints what it cannot write to its files.
        System.setProperty("log4j2.StatusLogger.level", "OFF");
        return new DatabaseManagementServiceBuilder(home)
                .setUserLogProvider(NullLogProvider.getInstance())
                .setConfig(GraphDatabaseSettings.auth_enabled, true)
                .setConfig(GraphDatabaseSettings.udc_enabled, false)
                .setConfig(GraphDatabaseSettings.allow_file_urls, false)
                .setConfig(BoltConnector.enabled, true)
                .setConfig(BoltConnector.listen_address, bolt)
                .setConfig(HttpConnector.enabled, false)
                .setConfig(HttpsConnector.enabled, false)
                // Its in-memory channel is written against a Netty older than the driver's.
                .setConfig(BoltConnectorInternalSettings.enable_local_connector, false)
                // Otherwise a stop waits ten seconds for connections that the driver has already closed.
                .setConfig(BoltConnectorInternalSettings.thread_pool_shutdown_wait_time, Duration.ofSeconds(1))
                .setConfig(BoltConnectorInternalSettings.connection_shutdown_wait_time, Duration.ZERO)
                // How often it looks for transactions that have no more time; two seconds by default.
                .setConfig(GraphDatabaseSettings.transaction_monitor_check_interval, Duration.ofMillis(200))
                // A graph of this size would otherwise take half a gigabyte of disk.
                .setConfig(GraphDatabaseSettings.pagecache_memory, pageCacheBytes)
                .setConfig(GraphDatabaseSettings.preallocate_logical_logs, false)
                .setConfig(GraphDatabaseSettings.logical_log_rotation_threshold, 16 * MEGABYTE)
                .setConfig(GraphDatabaseSettings.keep_logical_logs, "1 files")
                .setConfig(
                        GraphDatabaseInternalSettings.shutdown_terminated_transaction_wait_timeout,
                        Duration.ofSeconds(2))
                .build();
    }

    /** A database that cannot be opened does not fail the service as a whole: ask for it. */
    private static void requireStarted(DatabaseManagementService dbms) {
        GraphDatabaseAPI database = database(dbms);
        DatabaseStateService states =
                system(dbms).getDependencyResolver().resolveDependency(DatabaseStateService.class);
        long deadline = System.nanoTime() + LONGEST_OPENING.toNanos();
        while (!database.isAvailable(100)) {
            Throwable cause = states.causeOfFailure(database.databaseId()).orElse(null);
            if (cause != null || System.nanoTime() > deadline) {
                throw new IllegalStateException("it does not open", cause);
            }
        }
    }

    private static URI boltUri(DatabaseManagementService dbms) {
        HostnamePort address = system(dbms)
                .getDependencyResolver()
                .resolveDependency(ConnectorPortRegister.class)
                .getLocalAddress(ConnectorType.BOLT);
        return URI.create("bolt://127.0.0.1:" + address.getPort());
    }

    private static GraphDatabaseAPI database(DatabaseManagementService dbms) {
        return (GraphDatabaseAPI) dbms.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
    }

    private static GraphDatabaseAPI system(DatabaseManagementService dbms) {
        return (GraphDatabaseAPI) dbms.database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME);
    }

    private static void shutDown(DatabaseManagementService dbms, RuntimeException because) {
        try {
            dbms.shutdown();
        } catch (RuntimeException e) {
            because.addSuppressed(e);
        }
    }
}
