package dev.kikigraph.graph.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.kikigraph.graph.client.Deadline;
import dev.kikigraph.graph.client.DriverStatements;
import dev.kikigraph.graph.client.GraphUnavailableException;
import dev.kikigraph.graph.client.Sessions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;
import org.neo4j.driver.exceptions.ServiceUnavailableException;

@Timeout(30)
class OptimisticReleasesTests {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ExecutorService others = Executors.newCachedThreadPool();
    private final AtomicLong release = new AtomicLong(1);
    private volatile String form = "one";
    private final AtomicInteger looks = new AtomicInteger();

    @AfterEach
    void end() {
        others.shutdownNow();
    }

    @Test
    void questionIsReadAgainWhereAReleaseWasWrittenMeanwhile() {
        Releases releases = releases(this::ledger);
        List<Long> read = new ArrayList<>();

        long answer = releases.consistently(Deadline.in(PATIENCE), number -> {
            read.add(number);
            return read.size() == 1 ? release.incrementAndGet() - 1 : number;
        });

        assertThat(read).containsExactly(1L, 2L);
        assertThat(answer).isEqualTo(2);
    }

    @Test
    void questionsThatComeTogetherShareALook() throws Exception {
        CountDownLatch reading = new CountDownLatch(20);
        Releases releases = releases(() -> {
            pause(200);
            return ledger();
        });
        List<Future<Long>> answers = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            answers.add(others.submit(() -> releases.consistently(Deadline.in(PATIENCE), number -> {
                reading.countDown();
                await(reading);
                return number;
            })));
        }

        for (Future<Long> answer : answers) {
            assertThat(answer.get()).isEqualTo(1);
        }
        assertThat(looks).hasValueLessThan(10);
    }

    @Test
    void lookThatHangsHoldsUpNobodyElse() throws Exception {
        CountDownLatch hanging = new CountDownLatch(1);
        Releases releases = releases(() -> {
            if (looks.get() == 0) {
                looks.incrementAndGet();
                hanging.countDown();
                pause(60_000);
            }
            return ledger();
        });
        Future<?> unused = others.submit(() -> releases.consistently(Deadline.in(PATIENCE), number -> number));
        hanging.await();

        assertThat(releases.<Long>consistently(Deadline.in(PATIENCE), number -> number))
                .isEqualTo(1);
    }

    @Test
    void lookThatFailsIsToldAndTheNextQuestionLooksAgain() {
        Releases releases = releases(() -> {
            if (looks.getAndIncrement() == 0) {
                throw new ServiceUnavailableException("gone");
            }
            return ledger();
        });

        assertThatThrownBy(() -> releases.consistently(Deadline.in(PATIENCE), number -> number))
                .isInstanceOf(GraphUnavailableException.class);
        assertThat(releases.<Long>consistently(Deadline.in(PATIENCE), number -> number))
                .isEqualTo(1);
    }

    @Test
    void anEmptiedDatabaseIsMendedBeforeItAnswersAgain() {
        Releases releases = releases(this::ledger);
        CountDownLatch mayMend = new CountDownLatch(1);
        AtomicInteger attempts = new AtomicInteger();
        release.set(7);
        assertThat(read(releases)).isEqualTo(7);
        releases.keepTo(() -> {
            attempts.incrementAndGet();
            await(mayMend);
            release.set(1);
        });

        release.set(0);
        pause(1_100);
        assertThatThrownBy(() -> read(releases))
                .isInstanceOf(GraphUnavailableException.class)
                .hasMessageContaining("emptied");
        assertThatThrownBy(() -> read(releases)).isInstanceOf(GraphUnavailableException.class);

        mayMend.countDown();
        Awaitility.await().ignoreExceptions().untilAsserted(() -> assertThat(read(releases))
                .isEqualTo(1));
        assertThat(attempts).hasValue(1);
    }

    @Test
    void whatAnotherVersionWroteInAnotherFormIsNotRead() {
        Releases releases = releases(this::ledger);
        assertThat(read(releases)).isEqualTo(1);

        form = "another";
        release.set(2);
        assertThatThrownBy(() -> read(releases))
                .isInstanceOf(GraphUnavailableException.class)
                .hasMessageContaining("Release 2 of the graph was written by another version of the service");

        form = "";
        release.set(3);
        assertThat(read(releases)).isEqualTo(3);
    }

    private static long read(Releases releases) {
        return releases.<Long>consistently(Deadline.in(PATIENCE), number -> number);
    }

    private Record ledger() {
        looks.incrementAndGet();
        Value number = Values.value(release.get());
        Record row = mock(Record.class);
        when(row.get("release")).thenReturn(number);
        when(row.get("commits")).thenReturn(number);
        when(row.get("applying")).thenReturn(Values.value(false));
        when(row.get("graph")).thenReturn(Values.value("one"));
        when(row.get("form")).thenReturn(Values.value(form));
        return row;
    }

    private Releases releases(Supplier<Record> ledger) {
        DriverStatements statements = mock(DriverStatements.class);
        when(statements.run(any(), any())).thenAnswer(call -> CompletableFuture.supplyAsync(ledger, others));
        when(statements.await(any(), any())).thenCallRealMethod();
        return new OptimisticReleases(
                statements, new Sessions(() -> mock(Driver.class), "neo4j"), new ReleaseForm("one"));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
