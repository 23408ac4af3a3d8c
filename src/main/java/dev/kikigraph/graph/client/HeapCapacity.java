package dev.kikigraph.graph.client;

import java.util.Locale;

/**
 * Whether there is room in the heap for something large, asked before it is begun: a JVM that is nearly full crawls for
 * minutes.
 */
public final class HeapCapacity {

    private static final long MEGABYTE = 1024 * 1024;

    /** One part in so many of the heap is left for what requests need meanwhile. */
    private static final long SHARE_OF_REQUESTS = 8;

    /** Heaps are proposed in steps of so many megabytes. */
    private static final long STEP = 256;

    private HeapCapacity() {}

    /**
     * Whether the heap has room for so much more.
     *
     * @param bytes an estimate
     */
    public static boolean has(long bytes) {
        if (bytes <= free()) {
            return true;
        }
        // What nothing holds any more counts as used until it is collected.
        System.gc();
        return bytes <= free();
    }

    /**
     * Refuses to begin what the heap has no room for.
     *
     * @param what is to be begun, as in "reading the seed needs …"
     * @throws HeapTooSmallException with one sentence that can follow "Kikigraph cannot start: ", if there is no room
     */
    public static void require(String what, long bytes) {
        if (!has(bytes)) {
            throw new HeapTooSmallException(String.format(
                    Locale.ROOT,
                    "%s needs about %,d MB, and of the heap of %,d MB only %,d MB are free: start Kikigraph with a larger"
                            + " one, for example with -Xmx%5$dm or JDK_JAVA_OPTIONS=-Xmx%5$dm.",
                    what,
                    megabytes(bytes),
                    heap() / MEGABYTE,
                    Math.max(0, free()) / MEGABYTE,
                    proposed(bytes)));
        }
    }

    private static long heap() {
        return Runtime.getRuntime().maxMemory();
    }

    private static long used() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static long free() {
        return heap() - heap() / SHARE_OF_REQUESTS - used();
    }

    private static long megabytes(long bytes) {
        return bytes / MEGABYTE + 1;
    }

    /** In megabytes. */
    private static long proposed(long bytes) {
        long needed = megabytes(used() + bytes) * SHARE_OF_REQUESTS / (SHARE_OF_REQUESTS - 1);
        return (needed / STEP + 1) * STEP;
    }
}
