package dev.kikigraph.startup;

import java.io.IOException;

/**
 * Ends this process with the launcher that started it, however that one ends: its end of a pipe is this process's
 * standard input, and the system closes it even for a process that is killed.
 */
public final class ParentProcess {

    /** Property of the system that the launcher sets. */
    private static final String STARTED_BY_LAUNCHER = "kikigraph.launcher";

    private ParentProcess() {}

    /** Does nothing in a process that was started in another way. */
    public static void endsThisOne() {
        if (Boolean.getBoolean(STARTED_BY_LAUNCHER)) {
            Thread watching = new Thread(ParentProcess::watch, "parent-process");
            watching.setDaemon(true);
            watching.start();
        }
    }

    private static void watch() {
        try {
            while (System.in.read() >= 0) {
                // nothing is ever sent
            }
        } catch (IOException e) {
            // as good as its end
        }
        System.exit(1);
    }
}
