package dev.kikigraph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import dev.kikigraph.graph.client.DatabaseConnection;
import dev.kikigraph.graph.release.Releases;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.health.contributor.Status;

@Timeout(30)
class GraphHealthTests {

    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicLong clock = new AtomicLong();
    private final Semaphore answers = new Semaphore(0);
    private volatile boolean isGone;

    private final GraphHealth health = new GraphHealth(
            new Database(),
            mock(Releases.class),
            new StaticListableBeanFactory().getBeanProvider(WarmUp.class),
            new StaticListableBeanFactory().getBeanProvider(SeedLoad.class),
            clock::get);

    /** Says nothing before it may. */
    private final class Database implements DatabaseConnection {

        @Override
        public void await() {}

        @Override
        public Object query(String text, Duration timeout) {
            asked.incrementAndGet();
            answers.acquireUninterruptibly();
            if (isGone) {
                throw new IllegalStateException("gone");
            }
            return 7L;
        }
    }

    @Test
    void databaseIsAskedByOneWhileOthersAreToldWhatWasSeenLast() throws Exception {
        answers.release();
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        assertThat(asked).hasValue(1);

        clock.addAndGet(Duration.ofSeconds(1).toNanos());
        isGone = true;
        CompletableFuture<Status> looking = ask();
        Awaitility.await().until(() -> asked.get() == 2);
        for (int i = 0; i < 100; i++) {
            assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        }
        assertThat(asked).hasValue(2);
        answers.release();

        assertThat(looking.get()).isEqualTo(Status.DOWN);
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
    }

    @Test
    void allWhoAskBeforeAnythingWasSeenWaitForOneLook() throws Exception {
        List<CompletableFuture<Status>> all =
                Stream.generate(this::ask).limit(3).toList();
        Awaitility.await().until(() -> asked.get() == 1);
        answers.release(all.size());

        for (CompletableFuture<Status> one : all) {
            assertThat(one.get()).isEqualTo(Status.UP);
        }
        assertThat(asked).hasValue(1);
    }

    private CompletableFuture<Status> ask() {
        return CompletableFuture.supplyAsync(() -> health.health().getStatus());
    }
}
