package dev.kikigraph.api.admission;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Places for what runs at once. Whoever finds none waits, without a thread; a place that becomes free goes to the
 * client that has used the least lately, and where there is no room to wait, the one that has used the most is refused.
 * No client has all places, so that another one need not wait for what is long.
 */
public final class FairQueue {

    /** In which a full service may have become less so. */
    private static final long SECONDS = 2;

    private static final long MOST_SECONDS = 10;

    /** Of a crowd that has lasted for as long as {@link #CROWDED}, nobody waits for longer, in nanoseconds. */
    private static final long SHORT_WAIT = 500_000_000;

    private static final long CROWDED = 1_000_000_000;

    /** Part of all places that a client leaves to others. */
    private static final int PART = 4;

    /** Use of a question until it is known. */
    private static final double FORESEEN_MILLIS = 5;

    private static final double NANOS = 1e6;

    private static final Logger log = LoggerFactory.getLogger(FairQueue.class);

    private final Bounds bounds;
    private final LongSupplier clock;
    private final Queue<Runnable> changes = new ConcurrentLinkedQueue<>();
    private final AtomicInteger pending = new AtomicInteger();
    private final Map<Client, Line> lines = new LinkedHashMap<>();
    private int running;
    private int waiting;
    private long notCrowded;

    /**
     * How much is let in.
     *
     * @param places how much runs at once
     * @param few how much may wait without being a crowd
     * @param waiting how much may wait for a place
     * @param longestWait how long it may
     * @param quota how many milliseconds of places a client may use in a second before it has used too much
     */
    public record Bounds(int places, int few, int waiting, Duration longestWait, long quota) {

        int ofOneClient() {
            return Math.max(1, places - (places + PART - 1) / PART);
        }
    }

    /** A client's questions that are here. */
    private static final class Line {

        private final Deque<Waiting> waiting = new ArrayDeque<>();
        private int running;
    }

    private record Waiting(CompletableFuture<Place> place, long since) {}

    /** @param clock in nanoseconds */
    public FairQueue(Bounds bounds, LongSupplier clock) {
        this.bounds = bounds;
        this.clock = clock;
        this.notCrowded = clock.getAsLong();
    }

    /** A place to run at, until it is closed. */
    public final class Place implements AutoCloseable {

        private final Client client;
        private final long since;
        private boolean isLeft;

        private Place(Client client, long now) {
            this.client = client;
            this.since = now;
            client.use(FORESEEN_MILLIS, now);
        }

        @Override
        public void close() {
            oneByOne(this::leave);
        }

        private void leave() {
            if (isLeft) {
                return;
            }
            isLeft = true;
            long now = clock.getAsLong();
            client.use((now - since) / NANOS - FORESEEN_MILLIS, now);
            running--;
            Line line = line(client);
            line.running--;
            forget(client, line);
            admit(now);
        }
    }

    /** A place, at once or later, or a {@link RefusedException}. */
    public CompletableFuture<Place> enter(Client client) {
        CompletableFuture<Place> place = new CompletableFuture<>();
        oneByOne(() -> enter(client, place));
        return place;
    }

    private void enter(Client client, CompletableFuture<Place> place) {
        long now = clock.getAsLong();
        line(client).waiting.add(new Waiting(place, now));
        waiting++;
        admit(now);
        if (waiting > bounds.waiting()) {
            refuseTheLastOfTheGreatest(now);
        }
    }

    /** Refuses what has waited too long. To be run a few times a second. */
    public void expire() {
        oneByOne(this::refuseTheLate);
    }

    private void refuseTheLate() {
        long now = clock.getAsLong();
        if (waiting <= bounds.few()) {
            notCrowded = now;
        }
        long longest = now - notCrowded >= CROWDED
                ? Math.min(SHORT_WAIT, bounds.longestWait().toNanos())
                : bounds.longestWait().toNanos();
        for (Map.Entry<Client, Line> entry : List.copyOf(lines.entrySet())) {
            Deque<Waiting> inLine = entry.getValue().waiting;
            while (!inLine.isEmpty() && now - inLine.peek().since() >= longest) {
                refuse(entry.getKey(), inLine.remove(), now);
            }
            forget(entry.getKey(), entry.getValue());
        }
    }

    /**
     * Runs what changes the queue, one after the other, on whichever thread is at it: under a lock hundreds of threads
     * would wait, and each be woken for what takes a few microseconds. One that fails keeps no other from being run.
     */
    private void oneByOne(Runnable change) {
        changes.add(change);
        if (pending.getAndIncrement() == 0) {
            do {
                run(Objects.requireNonNull(changes.poll()));
            } while (pending.decrementAndGet() > 0);
        }
    }

    private static void run(Runnable change) {
        try {
            change.run();
        } catch (RuntimeException mistake) {
            log.error("The queue of questions could not be changed", mistake);
        }
    }

    private Line line(Client client) {
        return lines.computeIfAbsent(client, c -> new Line());
    }

    private void forget(Client client, Line line) {
        if (line.running == 0 && line.waiting.isEmpty()) {
            lines.remove(client);
        }
    }

    /** Gives the places that are free. */
    private void admit(long now) {
        while (running < bounds.places() && waiting > 0) {
            Client next = client(now, line -> line.running < bounds.ofOneClient(), false);
            if (next == null) {
                return;
            }
            Line line = line(next);
            Waiting first = line.waiting.remove();
            waiting--;
            running++;
            line.running++;
            first.place().complete(new Place(next, now));
        }
    }

    private void refuseTheLastOfTheGreatest(long now) {
        Client greatest = client(now, line -> true, true);
        if (greatest == null) {
            throw new IllegalStateException("More wait than may, and none does");
        }
        Line line = line(greatest);
        refuse(greatest, line.waiting.removeLast(), now);
        forget(greatest, line);
    }

    /** Of those who wait: who has used the least or the most; of several the one that came first, or last. */
    private @Nullable Client client(long now, Predicate<Line> eligible, boolean most) {
        Client found = null;
        double ofFound = 0;
        for (Map.Entry<Client, Line> entry : lines.entrySet()) {
            if (!entry.getValue().waiting.isEmpty() && eligible.test(entry.getValue())) {
                double used = entry.getKey().used(now);
                if (found == null || (most ? used >= ofFound : used < ofFound)) {
                    found = entry.getKey();
                    ofFound = used;
                }
            }
        }
        return found;
    }

    private void refuse(Client client, Waiting refused, long now) {
        waiting--;
        double used = client.used(now);
        long quota = bounds.quota();
        boolean tooMuch = used > quota;
        long seconds = tooMuch
                ? Math.min(MOST_SECONDS, (long) Math.ceil(Math.log(used / quota) * Client.WINDOW / 1e9))
                : SECONDS;
        refused.place().completeExceptionally(new RefusedException(tooMuch, quota, Math.round(used), seconds));
    }
}
