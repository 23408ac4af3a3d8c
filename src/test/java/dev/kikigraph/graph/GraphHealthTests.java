package dev.kikigraph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import dev.kikigraph.graph.client.DatabaseConnection;
import dev.kikigraph.graph.release.Releases;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.health.contributor.Status;

@Timeout(30)
class GraphHealthTests {

    private final AtomicInteger asked = new AtomicInteger();
    private final CountDownLatch hangs = new CountDownLatch(1);
    private final CountDownLatch isAsked = new CountDownLatch(1);

    /** Well at first, then silent until the latch is opened, then gone. */
    private final class Database implements DatabaseConnection {

        @Override
        public void await() {}

        @Override
        public Object query(String text, Duration timeout) {
            if (asked.incrementAndGet() == 1) {
                return 7L;
            }
            isAsked.countDown();
            try {
                hangs.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            throw new IllegalStateException("gone");
        }
    }

    @Test
    void databaseIsAskedByOneWhileOthersAreToldWhatWasSeenLast() throws Exception {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        GraphHealth health = new GraphHealth(
                new Database(),
                mock(Releases.class),
                beans.getBeanProvider(WarmUp.class),
                beans.getBeanProvider(SeedLoad.class));
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        assertThat(asked).hasValue(1);

        TimeUnit.SECONDS.sleep(1);
        CompletableFuture<Status> looking =
                CompletableFuture.supplyAsync(() -> health.health().getStatus());
        isAsked.await();
        for (int i = 0; i < 100; i++) {
            assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        }
        assertThat(asked).hasValue(2);
        hangs.countDown();

        assertThat(looking.get()).isEqualTo(Status.DOWN);
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
    }
}
