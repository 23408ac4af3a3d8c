package dev.kikigraph.graph.embedded;

import dev.kikigraph.graph.client.Causes;
import dev.kikigraph.startup.StartupProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Recognises a full disk, for which Java has no exception of its own. */
final class DiskSpace {

    private static final long MEGABYTE = 1024 * 1024;

    /** Many times what the graph takes; below it Neo4j may stop in the middle of a write. */
    private static final long NEEDED = 64 * MEGABYTE;

    private DiskSpace() {}

    /** @throws StartupProblem if there is too little room to start with */
    static void require(Path data) throws IOException {
        long free = Files.getFileStore(data).getUsableSpace();
        if (free < NEEDED) {
            throw new StartupProblem(
                    "the disk of the data folder " + data + " has only " + free / MEGABYTE + " MB left, and "
                            + NEEDED / MEGABYTE + " MB are needed.",
                    "Make room there, or choose another folder with KIKIGRAPH_DATA.");
        }
    }

    /**
     * Does a task on a thread of its own and gives it up once the disk is full: Neo4j repeats a failed write for ever.
     *
     * @throws StartupProblem if the disk is full
     */
    static <T> T watch(Path data, Supplier<T> task) {
        FutureTask<T> future = new FutureTask<>(task::get);
        Thread thread = new Thread(future, "neo4j-start");
        thread.setDaemon(true);
        thread.start();
        while (true) {
            try {
                return future.get(1, TimeUnit.SECONDS);
            } catch (TimeoutException stillRunning) {
                requireAnyRoom(data);
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    private static void requireAnyRoom(Path data) {
        try {
            if (Files.getFileStore(data).getUsableSpace() == 0) {
                throw problem(data, null);
            }
        } catch (IOException e) {
            throw problem(data, e);
        }
    }

    static boolean isExhausted(@Nullable Throwable failure) {
        return Causes.any(failure, cause -> {
            String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
            return message.contains("no space left on device")
                    || message.contains("not enough space")
                    || message.contains("disk quota exceeded");
        });
    }

    static StartupProblem problem(Path data, @Nullable Throwable cause) {
        return new StartupProblem(
                "the disk of the data folder " + data + " is full.",
                "Make room there, or choose another folder with KIKIGRAPH_DATA.",
                cause);
    }
}
