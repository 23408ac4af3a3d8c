package dev.kikigraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OutOfMemoryIT {

    @TempDir
    Path data;

    @ParameterizedTest
    @EnumSource(Hungry.Hunger.class)
    void serviceThatRunsOutOfMemoryEndsWithOneLine(Hungry.Hunger hunger) throws IOException, InterruptedException {
        try (ServiceProcess service = ServiceProcess.startAsItIs(
                "200m",
                data,
                "--spring.main.sources=" + Hungry.class.getName(),
                "--spring.neo4j.uri=bolt://127.0.0.1:1",
                "--hungry=" + hunger)) {
            assertThat(service.awaitExit()).isEqualTo(3);
            assertThat(service.output().lines().filter(line -> !line.contains(" INFO  ")))
                    .containsExactly(
                            "Kikigraph is starting, which takes some seconds.",
                            "Kikigraph ends: it has run out of memory (the heap may have 200 MB). Give it more, for"
                                    + " example with -Xmx2g or JDK_JAVA_OPTIONS=-Xmx2g, and start it again.");
        }
    }
}
