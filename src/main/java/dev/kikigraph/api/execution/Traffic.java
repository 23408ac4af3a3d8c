package dev.kikigraph.api.execution;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Operations at the moment: how many run, and from which release they are answered. */
public final class Traffic {

    private static final long NONE = -1;

    private final AtomicInteger running = new AtomicInteger();
    private final AtomicLong newest = new AtomicLong(NONE);
    private volatile long served = NONE;
    private volatile Runnable onAnotherRelease = () -> {};

    /** Has the first operation that is answered from another release run a task, and wait for it. */
    public void onAnotherRelease(Runnable task) {
        onAnotherRelease = task;
    }

    public boolean isQuiet() {
        return running.get() == 0;
    }

    /** Number of the release that the last operation was answered from; -1 before the first. */
    public long release() {
        return served;
    }

    void begins() {
        running.incrementAndGet();
    }

    void ends() {
        running.decrementAndGet();
    }

    void answersFrom(long release) {
        served = release;
        if (release > newest.get()) {
            long before = newest.getAndAccumulate(release, Math::max);
            if (before != NONE && before < release) {
                onAnotherRelease.run();
            }
        }
    }
}
