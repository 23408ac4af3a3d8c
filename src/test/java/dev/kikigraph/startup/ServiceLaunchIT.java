package dev.kikigraph.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts the packed jar as a user does: {@code java -jar}. */
class ServiceLaunchIT {

    private static final String STARTING = "Kikigraph is starting, which takes some seconds.";

    private static final Duration LONGEST = Duration.ofMinutes(4);

    @TempDir
    private Path folder;

    private Path data;

    /** A process that was started with {@code java -jar}, and what it printed. */
    private record Started(Process process, Path output) implements AutoCloseable {

        String printed() {
            try {
                return Files.readString(output);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        Started awaitReady() {
            await().until(() -> printed().contains("is ready") || !process.isAlive());
            assertThat(printed()).contains("is ready");
            return this;
        }

        /** The process that is the service, where it is another one. */
        List<ProcessHandle> services() {
            return process.children()
                    .filter(child -> child.info()
                            .arguments()
                            .map(arguments -> !List.of(arguments).toString().contains("ArchiveClassesAtExit"))
                            .orElse(true))
                    .toList();
        }

        ProcessHandle service() {
            assertThat(services()).hasSize(1);
            return services().get(0);
        }

        int awaitExit() throws InterruptedException {
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
            return process.exitValue();
        }

        @Override
        public void close() {
            List<ProcessHandle> children = process.descendants().toList();
            process.destroyForcibly();
            children.forEach(ProcessHandle::destroyForcibly);
        }
    }

    @Test
    void serviceRunsFromACopyThatNobodyElseReadsAndEndsWithTheProcessThatWasStarted() throws Exception {
        data = folder.resolve("data");
        try (Started first = start(List.of("-Xmx700m", "-Dkikigraph.launcher.idle=3"), "serve")) {
            await().pollInterval(Duration.ofMillis(10))
                    .until(() -> !first.printed().isEmpty());
            assertThat(first.process.info().totalCpuDuration().orElseThrow()).isLessThan(Duration.ofSeconds(1));
            first.awaitReady();
            assertThat(first.printed().lines().limit(2))
                    .containsExactly(STARTING, "Unpacking itself into " + copy() + ", once: later starts are quicker.");
            assertThat(first.printed())
                    .containsOnlyOnce(STARTING)
                    .contains("The graph comes ready-made")
                    .doesNotContain("Importing");
            ProcessHandle service = first.service();

            assertThat(arguments(service))
                    .contains("-Xmx700m", copy().resolve("kikigraph.jar").toString())
                    .filteredOn(argument -> argument.startsWith("-Xmx"))
                    .hasSize(1);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copy())))
                    .isEqualTo("rwx------");

            // Once it has nothing to do the archive of its classes is made, for the next start.
            await().until(() -> !archives().isEmpty());
            first.process.destroyForcibly();
            await().until(() -> !service.isAlive());
        }

        Path renamed = Files.copy(jar(), folder.resolve("renamed.jar"));
        try (Started second = start(renamed, List.of(), "--kikigraph.data=" + data)) {
            ProcessHandle service = second.awaitReady().service();
            assertThat(second.printed()).startsWith(STARTING).doesNotContain("Unpacking");

            assertThat(arguments(service))
                    .contains("-XX:SharedArchiveFile=" + archives().get(0));
            assertThat(filesOfCopy()).noneMatch(file -> file.startsWith("training-"));
            second.process.destroy();
            assertThat(second.awaitExit()).isEqualTo(143);
            assertThat(service.isAlive()).isFalse();
        }

        data = Files.move(data, folder.resolve("moved"));
        try (Started moved = start(List.of("-Dkikigraph.launcher.idle=3"))) {
            ProcessHandle service = moved.awaitReady().service();
            Path useless = archives().get(0);

            // It holds for the place where it was made: another one is made, and takes its place.
            assertThat(arguments(service)).noneMatch(argument -> argument.startsWith("-XX:SharedArchiveFile"));
            assertThat(moved.printed()).doesNotContain("Unpacking", "warning");
            await().until(() -> !archives().contains(useless) && archives().size() == 1);
        }

        Path damaged = copy().resolve("lib").resolve(libraries().get(0));
        Files.write(damaged, new byte[] {1, 2, 3});
        Files.createDirectory(data.resolve("app").resolve("of-an-older-version"));
        try (Started third = start(List.of())) {
            third.awaitReady();

            assertThat(Files.size(damaged)).isGreaterThan(3);
            assertThat(data.resolve("app").resolve("of-an-older-version")).doesNotExist();
        }
    }

    @Test
    void serviceThatCannotStartSaysWhyAndGivesItsExitCode() throws Exception {
        data = folder.resolve("data");
        try (Started started = start(List.of(), "--server.port=none")) {
            assertThat(started.awaitExit()).isEqualTo(1);
            assertThat(started.printed()).contains("server.port");
        }
    }

    @Test
    void debuggersAndWhoeverAsksForItGetOneProcess() throws Exception {
        data = folder.resolve("data");
        try (Started started =
                start(List.of("-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=127.0.0.1:0"))) {
            started.awaitReady();

            assertThat(started.services()).isEmpty();
            assertThat(started.printed()).containsOnlyOnce(STARTING);
            assertThat(data.resolve("app")).doesNotExist();
        }
        try (Started check = start(List.of(), "import", "--dry-run")) {
            assertThat(check.awaitExit()).isZero();
            assertThat(check.printed()).contains("Nothing to change.");
        }
    }

    @Test
    void seedThatTheSettingsNameIsImported() throws Exception {
        data = folder.resolve("data");
        try (Started started = start(List.of(), "--kikigraph.seed=graph-seed")) {
            assertThat(started.awaitReady().printed())
                    .contains("Importing the seed")
                    .doesNotContain("ready-made");
        }
    }

    @Test
    void commandsThatEndByThemselvesRunFromTheJar() throws Exception {
        data = folder.resolve("data");
        try (Started started = start(List.of(), "--version")) {
            assertThat(started.awaitExit()).isZero();
            assertThat(started.printed()).startsWith("kikigraph 0.");
        }
        try (Started started = start(List.of(), "validate", "--seed", "graph-seed")) {
            assertThat(started.awaitExit()).isZero();
        }
        assertThat(data).doesNotExist();
    }

    @Test
    void folderThatCannotBeWrittenToIsToldAsBefore() throws Exception {
        data = Files.createFile(folder.resolve("data"));
        try (Started started = start(List.of())) {
            assertThat(started.awaitExit()).isEqualTo(1);
            assertThat(started.printed()).contains("the data folder " + data + " cannot be written to.");
        }
    }

    private Started start(List<String> options, String... arguments) throws IOException {
        return start(jar(), options, arguments);
    }

    private Started start(Path jar, List<String> options, String... arguments) throws IOException {
        Path output = Files.createTempFile(folder, "output", ".log");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-Dkikigraph.warming=false", "-jar", jar.toString()));
        command.addAll(Arrays.asList(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().putAll(Map.of("KIKIGRAPH_DATA", data.toString(), "SERVER_PORT", "0"));
        return new Started(builder.start(), output);
    }

    private static Path jar() {
        return Path.of("target", "kikigraph-0.1.0-SNAPSHOT.jar").toAbsolutePath();
    }

    private static List<String> arguments(ProcessHandle process) throws IOException {
        Path commandLine = Path.of("/proc", Long.toString(process.pid()), "cmdline");
        return List.of(Files.readString(commandLine, StandardCharsets.UTF_8).split("\0"));
    }

    /** The folder of the extracted copy. */
    private Path copy() throws IOException {
        try (Stream<Path> folders = Files.list(data.resolve("app"))) {
            return folders.reduce((one, other) -> other).orElseThrow();
        }
    }

    private List<String> libraries() throws IOException {
        try (Stream<Path> files = Files.list(copy().resolve("lib"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private List<Path> archives() throws IOException {
        try (Stream<Path> files = Files.list(copy())) {
            return files.filter(file -> file.toString().endsWith(".jsa")).toList();
        }
    }

    private List<String> filesOfCopy() throws IOException {
        try (Stream<Path> files = Files.list(copy())) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static ConditionFactory await() {
        return Awaitility.await().atMost(LONGEST);
    }
}
