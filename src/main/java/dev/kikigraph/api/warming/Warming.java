package dev.kikigraph.api.warming;

import dev.kikigraph.api.execution.Traffic;
import dev.kikigraph.api.http.AnswerWriter;
import dev.kikigraph.api.http.QuestionReader;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ApplicationListener;
import org.springframework.graphql.server.WebGraphQlHandler;

/**
 * Asks the queries of the pages when the service has become ready, and when another release is served: what is slow
 * the first time (classes, code to compile, plans, indexes derived from a release) is done before somebody waits for
 * it. They are asked one after the other, on one thread that nobody waits for, between the requests that come
 * meanwhile.
 */
public final class Warming implements ApplicationListener<AvailabilityChangeEvent<ReadinessState>> {

    private static final Logger log = LoggerFactory.getLogger(Warming.class);

    /** For each query: under load that does not end there is no better time. */
    private static final Duration LONGEST_STANDING_BACK = Duration.ofMillis(300);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);

    private final Asking asking;
    private final Traffic traffic;
    private final ThreadPoolExecutor thread;
    private volatile boolean stopped;

    public Warming(QuestionReader reader, WebGraphQlHandler handler, AnswerWriter writer, Traffic traffic) {
        this.asking = new Asking(reader, handler, writer);
        this.traffic = traffic;
        // One run may be under way and one more wait, which will find whatever release is served by then.
        this.thread = new ThreadPoolExecutor(
                1,
                1,
                1,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(1),
                Warming::daemon,
                new ThreadPoolExecutor.DiscardPolicy());
        thread.allowCoreThreadTimeOut(true);
    }

    @Override
    public void onApplicationEvent(AvailabilityChangeEvent<ReadinessState> event) {
        if (event.getState() == ReadinessState.ACCEPTING_TRAFFIC) {
            traffic.onAnotherRelease(() -> thread.execute(this::warm));
            thread.execute(this::warm);
        } else {
            stopped = true;
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "warming");
        thread.setDaemon(true);
        return thread;
    }

    private void warm() {
        long begin = System.nanoTime();
        try {
            List<PageQuery> queries = PageQuery.all();
            int answered = 0;
            for (PageQuery query : queries) {
                standBack();
                if (stopped) {
                    return;
                }
                answered += asking.isAnswered(query) ? 1 : 0;
            }
            log.info("{}", message(answered, queries.size(), System.nanoTime() - begin));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException e) {
            // What a stop takes away while a query is asked is no failure.
            if (!stopped) {
                log.warn(
                        "The queries of the pages were not all asked in advance, and the first to ask them waits longer: {}",
                        e.getMessage());
            }
        }
    }

    private void standBack() throws InterruptedException {
        long begin = System.nanoTime();
        while (!stopped && !traffic.isQuiet() && System.nanoTime() - begin < LONGEST_STANDING_BACK.toNanos()) {
            TimeUnit.NANOSECONDS.sleep(BETWEEN_LOOKS.toNanos());
        }
    }

    private static String message(int answered, int all, long nanos) {
        String queries = answered == all
                ? "%d queries of the pages answered".formatted(all)
                : "%d of %d queries of the pages answered; the others ask for what is not in this graph"
                        .formatted(answered, all);
        return String.format(Locale.ROOT, "Warm after %.1f s: %s.", nanos / 1e9, queries);
    }
}
