package dev.kikigraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Needs real processes, whose starts take long: one story in the place of many tests. */
class ServiceIT {

    @TempDir
    Path data;

    @Test
    void secondProcessIsTurnedAwayAndCrashesLoseNothing() throws IOException, InterruptedException {
        try (ServiceProcess first = ServiceProcess.start(data)) {
            first.awaitReady();
            assertThat(first.lines())
                    .startsWith(
                            "Kikigraph is starting, which takes some seconds.", "Opening the graph database in " + data)
                    .element(2)
                    .asString()
                    .matches("Preparing the graph database: \\d+ constraints and indexes");
            assertThat(first.lines()).hasSize(5).element(3).isEqualTo("Reading the graph into memory");
            assertThat(first.output())
                    .matches("(?s).* INFO  Kikigraph is ready: http://127.0.0.1:\\d+/ — 3 things and 2"
                            + " relationships, release 1 \\(abcdef0\\), started in \\d+\\.\\d s\\n");

            try (ServiceProcess second = ServiceProcess.start(data)) {
                assertThat(second.awaitExit()).isEqualTo(1);
                assertThat(second.lines())
                        .containsExactly(
                                "Kikigraph is starting, which takes some seconds.",
                                "Opening the graph database in " + data,
                                "Kikigraph cannot start: the data folder " + data + " is in use by another Kikigraph"
                                        + " process. Stop that process, or choose another folder with KIKIGRAPH_DATA.");
            }
            first.kill();
            assertThat(first.awaitExit()).isEqualTo(137);
        }

        try (ServiceProcess importing = ServiceProcess.start(data, "--stub.length=5000", "--stub.halt=true")) {
            assertThat(importing.awaitExit()).isEqualTo(137);
        }

        try (ServiceProcess stopped = ServiceProcess.start(data)) {
            stopped.awaitOutput("Opening the graph database");
            stopped.terminate();
            assertThat(stopped.awaitExit()).isEqualTo(143);
            assertThat(stopped.output()).doesNotContain("ERROR", "WARN", "cannot start", "Exception");
        }

        try (ServiceProcess last = ServiceProcess.start(data)) {
            assertThat(last.awaitReady()).contains("3 things and 2 relationships, release 1 (abcdef0)");
            last.terminate();
            assertThat(last.awaitExit()).isEqualTo(143);
            assertThat(last.lines())
                    .hasSize(4)
                    .startsWith(
                            "Kikigraph is starting, which takes some seconds.",
                            "Opening the graph database in " + data,
                            "Reading the graph into memory");
        }
    }
}
