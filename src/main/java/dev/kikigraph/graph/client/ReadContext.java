package dev.kikigraph.graph.client;

import io.micrometer.observation.Observation;
import org.jspecify.annotations.Nullable;

/**
 * Reading of one operation: one release, within a time, a memory and a number of rows that all its statements share.
 * Used by one thread at a time.
 */
public final class ReadContext {

    /** Memory that a value takes on average where it is read, in bytes: its object, and its place in a list. */
    private static final long BYTES_PER_VALUE = 50;

    private static final long BYTES_PER_CHARACTER = 2;

    private static final double LARGEST_TOLD = 1e15;

    private final long release;
    private final Deadline deadline;
    private final long memory;
    private final long rows;
    private final @Nullable Observation request;
    private long held;
    private double expected;

    public ReadContext(long release, Deadline deadline, long memory, long rows) {
        this(release, deadline, memory, rows, null);
    }

    /**
     * @param memory in bytes
     * @param rows how many may be expected
     * @param request what the statements are observed as parts of, on whatever thread they are read
     */
    public ReadContext(long release, Deadline deadline, long memory, long rows, @Nullable Observation request) {
        this.release = release;
        this.deadline = deadline;
        this.memory = memory;
        this.rows = rows;
        this.request = request;
    }

    /** For what is no operation: of no release, and limited by time only. */
    public static ReadContext within(Deadline deadline) {
        return new ReadContext(0, deadline, Long.MAX_VALUE, Long.MAX_VALUE);
    }

    /** Number of the release that is read. */
    public long release() {
        return release;
    }

    public @Nullable Observation request() {
        return request;
    }

    public Deadline deadline() {
        return deadline;
    }

    /**
     * Counts rows that are to be read.
     *
     * @throws TooManyRowsException if they are too many
     */
    public void expect(double more) {
        expected += more;
        if (expected > rows) {
            throw new TooManyRowsException(rows, Math.round(Math.min(expected, LARGEST_TOLD)));
        }
    }

    /**
     * How many bytes may still be read, at least one.
     *
     * @throws ReadTooLargeException if there are none
     */
    public long memoryLeft() {
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
    public void hold(long values, long characters) {
        held += values * BYTES_PER_VALUE + characters * BYTES_PER_CHARACTER;
        if (held > memory) {
            throw tooLarge(null);
        }
    }

    public ReadTooLargeException tooLarge(@Nullable Throwable cause) {
        return new ReadTooLargeException(memory, cause);
    }
}
