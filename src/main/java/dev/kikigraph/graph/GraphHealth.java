package dev.kikigraph.graph;

import dev.kikigraph.graph.client.DatabaseConnection;
import dev.kikigraph.graph.client.Deadline;
import dev.kikigraph.graph.client.GraphUnavailableException;
import dev.kikigraph.graph.release.Release;
import dev.kikigraph.graph.release.Releases;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Part of readiness: the database answers and holds a release. Known to the actuator as {@code graph}. */
@Component("graphHealthIndicator")
final class GraphHealth implements HealthIndicator {

    private static final String RELEASE =
            "OPTIONAL MATCH (release:" + Release.LABEL + ") RETURN coalesce(max(release.number), 0)";

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** So long the database is not asked again, however many look. */
    private static final Duration HOLDS = Duration.ofMillis(500);

    private final ReentrantLock looking = new ReentrantLock();
    private volatile @Nullable Seen seen;

    private final DatabaseConnection connection;
    private final Releases releases;
    private final ObjectProvider<WarmUp> warmUps;
    private final ObjectProvider<SeedLoad> seed;
    private final LongSupplier clock;

    @Autowired
    GraphHealth(
            DatabaseConnection connection,
            Releases releases,
            ObjectProvider<WarmUp> warmUps,
            ObjectProvider<SeedLoad> seed) {
        this(connection, releases, warmUps, seed, System::nanoTime);
    }

    /** @param clock in nanoseconds */
    GraphHealth(
            DatabaseConnection connection,
            Releases releases,
            ObjectProvider<WarmUp> warmUps,
            ObjectProvider<SeedLoad> seed,
            LongSupplier clock) {
        this.connection = connection;
        this.releases = releases;
        this.warmUps = warmUps;
        this.seed = seed;
        this.clock = clock;
    }

    private record Seen(Health health, long at) {}

    /**
     * One looks at a time. Others are told what was seen last, so that none of them waits for the database but before
     * anything was seen.
     */
    @Override
    public Health health() {
        Seen last = seen;
        if (last == null) {
            looking.lock();
        } else if (isNew(last) || !looking.tryLock()) {
            return last.health();
        }
        try {
            Seen meanwhile = seen;
            if (meanwhile != null && isNew(meanwhile)) {
                return meanwhile.health();
            }
            Health health = look();
            seen = new Seen(health, clock.getAsLong());
            return health;
        } finally {
            looking.unlock();
        }
    }

    private boolean isNew(Seen seen) {
        return clock.getAsLong() - seen.at() < HOLDS.toNanos();
    }

    private Health look() {
        try {
            Object release = connection.query(RELEASE, PATIENCE);
            return release.equals(0L) ? withoutRelease() : with(release);
        } catch (RuntimeException e) {
            return Health.down()
                    .withDetail("reason", "The graph database does not answer.")
                    .build();
        }
    }

    /** Looks too whether there was one, so that it is brought back even while nobody asks. */
    private Health withoutRelease() {
        try {
            releases.consistently(Deadline.in(PATIENCE), release -> release);
        } catch (GraphUnavailableException e) {
            // It is being brought back.
        }
        return Health.outOfService()
                .withDetail("reason", "The seed is not loaded yet.")
                .build();
    }

    private Health with(Object release) {
        try {
            releases.requireReadable(Deadline.in(PATIENCE));
            return up(release);
        } catch (GraphUnavailableException e) {
            if (!e.isReached()) {
                throw e;
            }
            return Health.outOfService()
                    .withDetail("release", release)
                    .withDetail("reason", String.valueOf(e.getMessage()))
                    .build();
        }
    }

    private Health up(Object release) {
        Health.Builder up = Health.up().withDetail("release", release);
        warmUps.orderedStream()
                .flatMap(one -> Stream.ofNullable(one.lacking()))
                .forEach(lacking -> up.withDetail("lacking", lacking));
        seed.stream()
                .flatMap(one -> Stream.ofNullable(one.heldBack()))
                .forEach(reason -> up.withDetail("heldBack", reason));
        return up.build();
    }
}
