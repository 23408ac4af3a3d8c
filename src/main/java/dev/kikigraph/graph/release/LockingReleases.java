package dev.kikigraph.graph.release;

import dev.kikigraph.graph.client.Deadline;
import dev.kikigraph.graph.client.GraphUnavailableException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.LongFunction;
import java.util.function.LongSupplier;

/** For a database that only this process uses: reads share a lock that a commit takes alone. */
public final class LockingReleases implements Releases {

    // Fair, so that a stream of reads does not keep a commit waiting.
    private final ReadWriteLock lock = new ReentrantReadWriteLock(true);
    private final LongSupplier current;
    private volatile long release = -1;

    /** @param current reads the number of the release that the graph is at */
    public LockingReleases(LongSupplier current) {
        this.current = current;
    }

    @Override
    public <T> T consistently(Deadline deadline, LongFunction<T> reads) {
        lockInTime(deadline);
        try {
            if (release < 0) {
                release = current.getAsLong();
            }
            return reads.apply(release);
        } finally {
            lock.readLock().unlock();
        }
    }

    private void lockInTime(Deadline deadline) {
        try {
            if (!lock.readLock().tryLock(deadline.left().toNanos(), TimeUnit.NANOSECONDS)) {
                throw deadline.exceeded(null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GraphUnavailableException("The question was broken off.", e);
        }
    }

    /** Nobody else writes to it. */
    @Override
    public void keepTo(Runnable mend) {}

    @Override
    public void committing(Runnable commit) {
        lock.writeLock().lock();
        try {
            commit.run();
        } finally {
            release = -1;
            lock.writeLock().unlock();
        }
    }
}
