package dev.kikigraph.api.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kikigraph.api.admission.FairQueue.Bounds;
import dev.kikigraph.api.admission.FairQueue.Place;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The clock is moved by hand. */
class FairQueueTests {

    private static final int PLACES = 4;
    private static final int FEW = 2;
    private static final int WAITING = 6;

    private final Client one = new Client();
    private final Client other = new Client();
    private final Client third = new Client();

    private long now = Long.MAX_VALUE - 1_000_000_000L;

    private final FairQueue queue = queue(new Bounds(PLACES, FEW, WAITING, Duration.ofSeconds(5), 1_000));

    private FairQueue queue(Bounds bounds) {
        return new FairQueue(bounds, () -> now);
    }

    @Test
    void whoeverFindsAPlaceRunsAtOnce() {
        for (int i = 0; i < 1_000; i++) {
            CompletableFuture<Place> place = queue.enter(one);
            assertThat(place).isCompleted();
            place.join().close();
        }
    }

    @Test
    void aMistakeLeavesTheQueueToOthers() {
        AtomicInteger asked = new AtomicInteger();
        FairQueue failing = new FairQueue(new Bounds(PLACES, FEW, WAITING, Duration.ofSeconds(5), 1_000), () -> {
            if (asked.getAndIncrement() == 1) {
                throw new IllegalStateException("a clock that fails once");
            }
            return now;
        });

        assertThat(failing.enter(one)).isNotDone();
        assertThat(failing.enter(other)).isCompleted();
    }

    @Test
    void oneClientLeavesAPlaceToOthers() {
        List<CompletableFuture<Place>> ofOne = enter(one, 4);

        assertThat(ofOne.subList(0, 3)).allMatch(CompletableFuture::isDone);
        assertThat(ofOne.get(3)).isNotDone();
        assertThat(queue.enter(other)).isCompleted();
        ofOne.get(0).join().close();
        assertThat(ofOne.get(3)).isCompleted();
    }

    @Test
    void oneCoreWithOnePlaceServesOneAfterTheOther() {
        FairQueue small = queue(new Bounds(1, 2, 2, Duration.ofSeconds(5), 1_000));
        CompletableFuture<Place> first = small.enter(one);
        CompletableFuture<Place> second = small.enter(one);

        assertThat(second).isNotDone();
        first.join().close();
        assertThat(second).isCompleted();
    }

    @Test
    void freePlaceGoesToWhoeverUsedTheLeast() {
        one.use(500, now);
        other.use(100, now);
        List<Place> places = full();
        CompletableFuture<Place> ofOne = queue.enter(one);
        CompletableFuture<Place> ofOther = queue.enter(other);
        CompletableFuture<Place> ofThird = queue.enter(third);

        places.get(0).close();
        assertThat(ofThird).isCompleted();
        places.get(1).close();
        assertThat(ofOther).isCompleted();
        assertThat(ofOne).isNotDone();
        places.get(2).close();
        assertThat(ofOne).isCompleted();
    }

    @Test
    void thoseWhoUsedAsMuchAreServedInTurns() {
        List<Place> places = full();
        List<CompletableFuture<Place>> ofOne = enter(one, 3);
        CompletableFuture<Place> ofOther = queue.enter(other);

        places.get(0).close();
        assertThat(ofOne.get(0)).isCompleted();
        places.get(1).close();
        assertThat(ofOther).isCompleted();
        assertThat(ofOne.get(1)).isNotDone();
    }

    @Test
    void whatWasUsedIsForgotten() {
        one.use(500, now);
        move(10_000);
        other.use(1, now);
        List<Place> places = full();
        CompletableFuture<Place> ofOther = queue.enter(other);
        CompletableFuture<Place> ofOne = queue.enter(one);

        places.get(0).close();

        assertThat(ofOne).isCompleted();
        assertThat(ofOther).isNotDone();
    }

    @Test
    void timeAtAPlaceIsUsed() {
        Place place = queue.enter(one).join();
        assertThat(one.used(now)).isEqualTo(5);
        move(100);
        place.close();

        assertThat(one.used(now)).isBetween(99.0, 101.0);
        Place ofOther = queue.enter(other).join();
        move(1);
        ofOther.close();
        assertThat(other.used(now)).isBetween(0.9, 1.1);
    }

    @Test
    void placeIsLeftOnce() {
        List<Place> places = full();
        CompletableFuture<Place> first = queue.enter(one);
        CompletableFuture<Place> second = queue.enter(one);

        places.get(0).close();
        places.get(0).close();

        assertThat(first).isCompleted();
        assertThat(second).isNotDone();
    }

    @Test
    void whereNoneMayWaitTheOneWhoUsedTheMostIsRefused() {
        full();
        one.use(3_000, now);
        List<CompletableFuture<Place>> ofOne = enter(one, WAITING);

        CompletableFuture<Place> ofOther = queue.enter(other);

        assertThat(ofOther).isNotDone();
        assertThat(ofOne.subList(0, WAITING - 1)).noneMatch(CompletableFuture::isDone);
        RefusedException refusal = refusal(ofOne.get(WAITING - 1));
        assertThat(refusal.hasUsedTooMuch()).isTrue();
        assertThat(refusal.quota()).isEqualTo(1_000);
        assertThat(refusal.remaining()).isZero();
        assertThat(refusal.seconds()).isEqualTo(2);
    }

    @Test
    void whoUsedLittleIsToldThatTheServiceIsFull() {
        full();
        assertThat(IntStream.range(0, WAITING).mapToObj(i -> queue.enter(new Client())))
                .noneMatch(CompletableFuture::isDone);
        one.use(400, now);

        RefusedException refusal = refusal(queue.enter(one));

        assertThat(refusal.hasUsedTooMuch()).isFalse();
        assertThat(refusal.remaining()).isEqualTo(600);
        assertThat(refusal.seconds()).isEqualTo(2);
    }

    @Test
    void nobodyWaitsLongerThanIsAllowed() {
        List<Place> places = full();
        CompletableFuture<Place> early = queue.enter(one);
        move(3_000);
        CompletableFuture<Place> late = queue.enter(one);
        move(1_999);
        queue.expire();
        assertThat(early).isNotDone();
        move(1);
        queue.expire();

        assertThat(refusal(early).hasUsedTooMuch()).isFalse();
        assertThat(late).isNotDone();
        places.get(0).close();
        assertThat(late).isCompleted();
        for (int i = 0; i < WAITING; i++) {
            assertThat(queue.enter(new Client())).isNotDone();
        }
    }

    @Test
    void crowdThatLastsWaitsForShort() {
        full();
        queue.expire();
        List<CompletableFuture<Place>> crowd = enter(one, FEW + 1);
        move(999);
        queue.expire();
        assertThat(crowd).noneMatch(CompletableFuture::isDone);
        move(1);
        CompletableFuture<Place> late = queue.enter(other);
        queue.expire();
        assertThat(crowd).allMatch(CompletableFuture::isCompletedExceptionally);
        assertThat(late).isNotDone();

        queue.expire();
        move(4_999);
        queue.expire();
        assertThat(late).isNotDone();
        move(1);
        queue.expire();
        assertThat(late).isCompletedExceptionally();
    }

    @Test
    void retryIsWhenLessThanTheQuotaIsLeft() {
        full();
        one.use(1_000_000, now);
        enter(one, WAITING);
        assertThat(refusal(queue.enter(one)).seconds()).isEqualTo(7);

        one.use(1e9, now);
        assertThat(refusal(queue.enter(one)).seconds()).isEqualTo(10);
    }

    @Test
    void noPlaceIsLostAmongThreads() throws Exception {
        FairQueue busy =
                new FairQueue(new Bounds(PLACES, 10_000, 10_000, Duration.ofHours(1), 1_000), System::nanoTime);
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch begin = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            List<Future<Integer>> done = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                Client client = i % 2 == 0 ? one : new Client();
                done.add(threads.submit(() -> {
                    begin.await();
                    for (int turn = 0; turn < 500; turn++) {
                        Place place = busy.enter(client).get();
                        most.accumulateAndGet(running.incrementAndGet(), Math::max);
                        running.decrementAndGet();
                        place.close();
                    }
                    return 500;
                }));
            }
            begin.countDown();
            for (Future<Integer> one : done) {
                assertThat(one.get()).isEqualTo(500);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(most.get()).isBetween(1, PLACES);
        assertThat(IntStream.range(0, PLACES).mapToObj(i -> busy.enter(new Client())))
                .allMatch(CompletableFuture::isDone);
    }

    private List<Place> full() {
        return IntStream.range(0, PLACES)
                .mapToObj(i -> queue.enter(new Client()).join())
                .toList();
    }

    private List<CompletableFuture<Place>> enter(Client client, int times) {
        return IntStream.range(0, times).mapToObj(i -> queue.enter(client)).toList();
    }

    private void move(long millis) {
        now += millis * 1_000_000;
    }

    private static RefusedException refusal(CompletableFuture<Place> place) {
        assertThat(place).isCompletedExceptionally();
        List<RefusedException> refusals = new ArrayList<>();
        assertThatThrownBy(place::join)
                .isInstanceOf(CompletionException.class)
                .satisfies(thrown -> refusals.add((RefusedException) thrown.getCause()));
        return refusals.get(0);
    }
}
