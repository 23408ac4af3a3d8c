package dev.kikigraph.graph;

import dev.kikigraph.startup.StartupProblem;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Recognises a full disk, for which Java has no exception of its own. */
final class DiskSpace {

    private DiskSpace() {}

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
