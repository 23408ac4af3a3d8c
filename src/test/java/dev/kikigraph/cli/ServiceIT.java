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
            assertThat(first.awaitReady())
                    .matches("(?s).* INFO  Kikigraph is ready: http://127.0.0.1:\\d+/graphiql — 3 things and 2"
                            + " relationships, release 1 \\(abcdef0\\), started in \\d+\\.\\d s\\n");

            try (ServiceProcess second = ServiceProcess.start(data)) {
                assertThat(second.awaitExit()).isEqualTo(1);
                assertThat(second.output())
                        .isEqualTo("Kikigraph cannot start: the data folder " + data + " is in use by another Kikigraph"
                                + " process. Stop that process, or choose another folder with KIKIGRAPH_DATA.\n");
            }
            first.kill();
            assertThat(first.awaitExit()).isEqualTo(137);
        }

        try (ServiceProcess importing = ServiceProcess.start(data, "--stub.length=5000", "--stub.halt=true")) {
            assertThat(importing.awaitExit()).isEqualTo(137);
        }

        try (ServiceProcess last = ServiceProcess.start(data)) {
            assertThat(last.awaitReady()).contains("3 things and 2 relationships, release 1 (abcdef0)");
            last.terminate();
            assertThat(last.awaitExit()).isEqualTo(143);
            assertThat(last.output()).hasLineCount(1);
        }
    }
}
