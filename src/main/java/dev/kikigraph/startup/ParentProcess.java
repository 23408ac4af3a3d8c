package dev.kikigraph.startup;

import java.io.IOException;

/**
 * Ends this process with the launcher that started it, however that one ends: its end of a pipe is this process's
 * standard input, and the system closes it even for a process that is killed.
 */
public final class ParentProcess {

    /** Property of the system that the launcher sets: true where the service has a process of its own. */
    private static final String LAUNCHER = "kikigraph.launcher";

    private ParentProcess() {}

    /** Does nothing in a process that was started in another way. */
    public static void endsThisOne() {
        if (Boolean.getBoolean(LAUNCHER)) {
            Thread watching = new Thread(ParentProcess::watch, "parent-process");
            watching.setDaemon(true);
            watching.start();
        }
    }

    /** Whether a launcher runs this service, and has told people that it starts. */
    public static boolean hasToldOfTheStart() {
        return System.getProperty(LAUNCHER) != null;
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
