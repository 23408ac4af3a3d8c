package dev.kikigraph.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The archive of the application's loaded classes (AppCDS), which spares a start the reading and checking of 30,000 of
 * them. It is written by a run of the service for nothing else: on an empty folder and a free port of the loopback
 * address, at low priority, once the service that people use has nothing to do.
 */
final class ClassArchive {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    /** Longer than any pause of a start on a slow machine. */
    private static final int IDLE_SECONDS = Integer.getInteger("kikigraph.launcher.idle", 20);

    /** Of one processor; a service with nothing to do uses one hundredth. */
    private static final double IDLE_LOAD = 0.1;

    private static final Path NICE = Path.of("/usr/bin/nice");

    private static final Duration LONGEST_TRAINING = Duration.ofMinutes(5);

    private final ExtractedApplication application;
    private final JvmOptions options;
    private final Path file;

    /** @param options of this process */
    ClassArchive(ExtractedApplication application, List<String> options) {
        this.application = application;
        this.options = new JvmOptions(options);
        this.file = application.archive(jvm());
    }

    /** Starts the service with the archive, or without where there is none yet. */
    List<String> command(List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(ServiceProcess.java()));
        command.addAll(options.ofService());
        if (Files.exists(file)) {
            command.add("-XX:SharedArchiveFile=" + file);
            // Where it is mapped at its own address its pages are shared with the file rather than copied.
            command.addAll(List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:ArchiveRelocationMode=0"));
        }
        command.addAll(application.start(arguments));
        return command;
    }

    /** Makes the archive for the next start, where there is none, on a thread that nothing waits for. */
    void trainWhenIdle(ServiceProcess service) {
        if (Files.exists(file)) {
            return;
        }
        Thread training = new Thread(() -> trainAfter(service), "class-archive");
        training.setDaemon(true);
        training.start();
    }

    private void trainAfter(ServiceProcess service) {
        try {
            if (awaitIdle(service)) {
                train();
            }
        } catch (IOException e) {
            // The next start is slower, and its service tries again.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean awaitIdle(ServiceProcess service) throws InterruptedException {
        int idle = 0;
        Duration before = service.used();
        while (service.isAlive() && before != null && idle < IDLE_SECONDS) {
            TimeUnit.NANOSECONDS.sleep(BETWEEN_LOOKS.toNanos());
            Duration now = service.used();
            if (now == null) {
                return false;
            }
            double load = (double) now.minus(before).toNanos() / BETWEEN_LOOKS.toNanos();
            idle = load < IDLE_LOAD ? idle + 1 : 0;
            before = now;
        }
        return service.isAlive() && before != null;
    }

    private void train() throws IOException, InterruptedException {
        Path work = application.trainingFolder();
        try {
            Path written = work.resolve("classes.jsa");
            ServiceProcess trained = ServiceProcess.start(ServiceProcess.builder(training(work, written))
                    .directory(work.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD));
            if (application.hasDatabase()) {
                awaitIdle(trained);
                trained.terminate();
            }
            if (trained.await(LONGEST_TRAINING) && Files.exists(written)) {
                Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
                application.deleteArchivesBut(file);
            }
        } finally {
            ExtractedApplication.delete(work);
        }
    }

    /** Without a database of its own it ends by itself when all is there that does not need one. */
    private List<String> training(Path work, Path written) {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(NICE)) {
            command.addAll(List.of(NICE.toString(), "-n", "19"));
        }
        command.add(ServiceProcess.java());
        command.addAll(options.ofTraining());
        command.add("-XX:ArchiveClassesAtExit=" + written);
        if (!application.hasDatabase()) {
            command.add("-Dspring.context.exit=onRefresh");
        }
        command.addAll(application.start(List.of(
                "--server.address=127.0.0.1",
                "--server.port=0",
                "--kikigraph.data=" + work.resolve("data"),
                "--spring.neo4j.uri=" + (application.hasDatabase() ? "" : "bolt://127.0.0.1:1"))));
        return command;
    }

    /** An archive is of use to the very JVM that wrote it. */
    private static String jvm() {
        return (System.getProperty("java.vm.vendor") + "-" + System.getProperty("java.vm.version")).replaceAll("[^\\w.+-]", "_");
    }
}
