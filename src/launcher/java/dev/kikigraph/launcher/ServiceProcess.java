package dev.kikigraph.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The process that is the service. It writes where this process does, and ends when this one ends, in whatever way: its
 * standard input is a pipe from this process, and {@code startup.ParentProcess} ends it where the pipe does.
 */
final class ServiceProcess {

    private final Process process;

    private ServiceProcess(Process process) {
        this.process = process;
    }

    static ServiceProcess start(ProcessBuilder builder) throws IOException {
        ServiceProcess service = new ServiceProcess(builder.start());
        Runtime.getRuntime().addShutdownHook(new Thread(service::stop, "stop-service"));
        return service;
    }

    /** Of a process with the environment of this one, but for options of the JVM, which the command has. */
    static ProcessBuilder builder(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeAll(List.of("JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS"));
        // Each of glibc's arenas keeps memory that was freed; there are eight for each core unless told.
        builder.environment().putIfAbsent("MALLOC_ARENA_MAX", "2");
        return builder;
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    int await() throws InterruptedException {
        return process.waitFor();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Of the processor, since it was started; null where the system does not tell. */
    Duration used() {
        return process.info().totalCpuDuration().orElse(null);
    }

    /** Whether it has ended in time; where it has not, it is killed. */
    boolean await(Duration longest) throws InterruptedException {
        boolean ended = process.waitFor(longest.toSeconds(), TimeUnit.SECONDS);
        if (!ended) {
            process.destroyForcibly().waitFor();
        }
        return ended;
    }

    void terminate() {
        process.destroy();
    }

    /** Passes a signal on: the service answers what it has accepted, and ends. */
    private void stop() {
        terminate();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
