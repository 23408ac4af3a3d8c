package dev.kikigraph.graph;

import dev.kikigraph.graph.client.DatabaseConnection;
import dev.kikigraph.graph.release.Release;
import java.time.Duration;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Part of readiness: the database answers and holds a release. Known to the actuator as {@code graph}. */
@Component("graphHealthIndicator")
final class GraphHealth implements HealthIndicator {

    private static final String RELEASE =
            "OPTIONAL MATCH (release:" + Release.LABEL + ") RETURN coalesce(max(release.number), 0)";

    private final DatabaseConnection connection;
    private final ObjectProvider<WarmUp> warmUps;
    private final ObjectProvider<SeedLoad> seed;

    GraphHealth(DatabaseConnection connection, ObjectProvider<WarmUp> warmUps, ObjectProvider<SeedLoad> seed) {
        this.connection = connection;
        this.warmUps = warmUps;
        this.seed = seed;
    }

    @Override
    public Health health() {
        try {
            Object release = connection.query(RELEASE, Duration.ofSeconds(2));
            return release.equals(0L)
                    ? Health.outOfService()
                            .withDetail("reason", "The seed is not loaded yet.")
                            .build()
                    : up(release);
        } catch (RuntimeException e) {
            return Health.down()
                    .withDetail("reason", "The graph database does not answer.")
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
