package dev.kikigraph.cli;

import dev.kikigraph.graph.release.ProgressListener;
import java.io.Console;
import java.lang.reflect.InvocationTargetException;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;

/** A bar on the standard error, where an import takes long enough and somebody watches it. */
final class ImportProgress implements ProgressListener, AutoCloseable {

    private static final int LONG = 2_000;

    private final @Nullable ProgressBar bar;

    ImportProgress(int changes) {
        bar = changes >= LONG && isWatched()
                ? new ProgressBarBuilder()
                        .setTaskName("Importing")
                        .setInitialMax(changes)
                        .setUpdateIntervalMillis(200)
                        .build()
                : null;
    }

    @Override
    public void progress(int done, int total) {
        if (bar != null) {
            bar.stepTo(done);
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }

    /** From Java 22 on there is a console even where the output goes to a file; there it can be asked. */
    @SuppressWarnings("SystemConsoleNull") // it is null up to Java 21, and asked from 22 on
    private static boolean isWatched() {
        Console console = System.console();
        if (console == null || Runtime.version().feature() < 22) {
            return console != null;
        }
        try {
            return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            return false;
        }
    }
}
