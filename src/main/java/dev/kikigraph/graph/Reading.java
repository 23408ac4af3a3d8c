package dev.kikigraph.graph;

import org.jspecify.annotations.Nullable;

/**
 * What one operation reads: one release, within a time and a memory that all its statements share. Used by one thread at a time.
 */
public final class Reading {

    /** What a value takes on average where it is read, in bytes: its object, and its place in a list. */
    private static final long BYTES_PER_VALUE = 50;

    private static final long BYTES_PER_CHARACTER = 2;

    private final long release;
    private final Deadline deadline;
    private final long memory;
    private long held;

    /** @param memory in bytes */
    Reading(long release, Deadline deadline, long memory) {
        this.release = release;
        this.deadline = deadline;
        this.memory = memory;
    }

    /** Number of the release that is read. */
    public long release() {
        return release;
    }

    public Deadline deadline() {
        return deadline;
    }

    /**
     * How many bytes may still be read, at least one.
     *
     * @throws ReadTooLargeException if there are none
     */
    long memoryLeft() {
        if (held >= memory) {
            throw tooLarge(null);
        }
        return memory - held;
    }

    /**
     * Counts what was read.
     *
     * @throws ReadTooLargeException if it is too much
     */
    void hold(long values, long characters) {
        held += values * BYTES_PER_VALUE + characters * BYTES_PER_CHARACTER;
        if (held > memory) {
            throw tooLarge(null);
        }
    }

    ReadTooLargeException tooLarge(@Nullable Throwable cause) {
        return new ReadTooLargeException(memory, cause);
    }
}
