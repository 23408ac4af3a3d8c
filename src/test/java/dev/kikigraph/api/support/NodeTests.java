package dev.kikigraph.api.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.slf4j.LoggerFactory;

/** Tests in JavaScript, which Node runs beside the service. */
public final class NodeTests {

    private static final int MINUTES = 8;

    private NodeTests() {}

    /**
     * Runs tests, and fails with what Node says of those that fail.
     *
     * @param folder that of the package
     * @param files below it; none for all tests that Node finds there
     */
    public static void run(Path folder, Map<String, String> environment, String... files)
            throws IOException, InterruptedException {
        Path log = Files.createTempFile("kikigraph-node", ".log");
        try {
            var tests = new ProcessBuilder("node", "--test")
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            tests.command().addAll(List.of(files));
            tests.environment().putAll(environment);

            Process process = tests.start();
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                fail("The tests in %s did not end within %d minutes:%n%s", folder, MINUTES, Files.readString(log));
            }
            assertThat(process.exitValue()).as(Files.readString(log)).isZero();
        } finally {
            Files.delete(log);
        }
    }

    /** A developer may go without; the build that decides whether a change is good may not. */
    public static void missing(String what) {
        if ("true".equals(System.getenv("CI"))) {
            fail(what);
        }
        LoggerFactory.getLogger(NodeTests.class).warn("Skipped. {}", what);
        abort(what);
    }
}
