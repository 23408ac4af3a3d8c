package dev.kikigraph.graph.client;

import java.time.Duration;
import java.util.function.Supplier;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.async.AsyncSession;

/** Opens every session of the driver, on the database of the settings. Whoever opens one closes it. */
public final class Sessions {

    private final Supplier<Driver> driver;
    private final SessionConfig reading;
    private final SessionConfig writing;

    /** @param driver asked for at the first session */
    public Sessions(Supplier<Driver> driver, String database) {
        this.driver = driver;
        this.reading = config(database, AccessMode.READ);
        this.writing = config(database, AccessMode.WRITE);
    }

    private static SessionConfig config(String database, AccessMode mode) {
        return SessionConfig.builder()
                .withDatabase(database)
                .withDefaultAccessMode(mode)
                .build();
    }

    public Session reading() {
        return driver.get().session(reading);
    }

    public Session writing() {
        return driver.get().session(writing);
    }

    AsyncSession readingAsync() {
        return driver.get().session(AsyncSession.class, reading);
    }

    /** A transaction that the server ends after some time. */
    static TransactionConfig within(Duration limit) {
        return TransactionConfig.builder().withTimeout(limit).build();
    }
}
