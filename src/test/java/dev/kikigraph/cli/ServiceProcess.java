package dev.kikigraph.cli;

import dev.kikigraph.KikigraphApplication;
import dev.kikigraph.graph.StubSeed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** The service as a process of its own, with the class path and the JVM options of the test. */
public final class ServiceProcess implements AutoCloseable {

    /** As large as with both compilers: Neo4j's plans fill the default of one, and the JVM prints that. */
    private static final String CODE_CACHE = "-XX:ReservedCodeCacheSize=240m";

    /** Attacks are slow, and so is a busy machine; tests look whether anything else stands in the log. */
    private static final String NOTHING_IS_SLOW = "--kikigraph.query.slow=1m";

    private static final Pattern READY = Pattern.compile("is ready: http://127\\.0\\.0\\.1:(\\d+)/");

    private final Process process;
    private final Path output;

    private ServiceProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** The service with a seed of a few nodes. */
    static ServiceProcess start(Path data, String... settings) throws IOException {
        List<String> all = new ArrayList<>(List.of("--spring.main.sources=" + StubSeed.class.getName()));
        all.addAll(List.of(settings));
        return startAsItIs("512m", data, all.toArray(String[]::new));
    }

    /**
     * The service with its own seed.
     *
     * @param heap such as {@code 512m}
     */
    public static ServiceProcess startAsItIs(String heap, Path data, String... settings) throws IOException {
        Path output = Files.createTempFile("kikigraph-service", ".log");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmOptions());
        command.addAll(List.of(
                "-Xmx" + heap,
                "-XX:TieredStopAtLevel=1",
                CODE_CACHE,
                "-cp",
                classPath(),
                KikigraphApplication.class.getName()));
        command.addAll(List.of("--server.port=0", "--kikigraph.data=" + data, NOTHING_IS_SLOW));
        command.addAll(List.of(settings));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        return new ServiceProcess(process, output);
    }

    /** Waits, 180 seconds at most, until the process says that it is ready or ends. Returns its output so far. */
    public String awaitReady() {
        Awaitility.await()
                .atMost(180, TimeUnit.SECONDS)
                .until(() -> output().contains("is ready") || !process.isAlive());
        return output();
    }

    /** The port that it said it is ready at. */
    public int port() {
        Matcher ready = READY.matcher(awaitReady());
        if (!ready.find()) {
            throw new IllegalStateException("Not ready: " + output());
        }
        return Integer.parseInt(ready.group(1));
    }

    /** The exit code; a signal is 128 and its number. */
    public int awaitExit() throws InterruptedException {
        if (!process.waitFor(180, TimeUnit.SECONDS)) {
            throw new IllegalStateException("Still running: " + output());
        }
        return process.exitValue();
    }

    /** SIGTERM. */
    public void terminate() {
        process.destroy();
    }

    /** SIGKILL. */
    void kill() {
        process.destroyForcibly();
    }

    /** Its output since it said that it is ready. */
    String outputSinceReady() {
        String all = awaitReady();
        return all.substring(all.indexOf('\n', all.indexOf("is ready")) + 1);
    }

    /** Its output without the times. */
    List<String> lines() {
        return output().lines()
                .map(line -> line.replaceFirst("^\\d\\d:\\d\\d:\\d\\d INFO {2}", ""))
                .toList();
    }

    /** Waits until it has printed something. */
    void awaitOutput(String part) {
        Awaitility.await().atMost(180, TimeUnit.SECONDS).until(() -> output().contains(part));
    }

    public String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        Files.delete(output);
    }

    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    private static List<String> jvmOptions() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> option.startsWith("--"))
                .toList();
    }
}
