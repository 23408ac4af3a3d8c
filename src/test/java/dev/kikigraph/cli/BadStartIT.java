package dev.kikigraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kikigraph.KikigraphApplication;
import dev.kikigraph.graph.SharedNeo4j;
import dev.kikigraph.graph.StubSeed;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@Tag(SharedNeo4j.TAG)
@ExtendWith(OutputCaptureExtension.class)
class BadStartIT {

    private static final String STARTING = "Kikigraph is starting, which takes some seconds.\n";

    @Test
    void portInUseIsOneSentence(CapturedOutput output) throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();

            int exitCode = serve(with(SharedNeo4j.settings(), "server.port=" + port));

            assertThat(exitCode).isEqualTo(1);
            assertThat(output.getAll().strip())
                    .isEqualTo(STARTING + "Kikigraph cannot start: port " + port
                            + " is already in use by another program. Stop that"
                            + " program, or choose another port, for example with SERVER_PORT=" + (port + 1) + ".");
        }
    }

    @Test
    void wrongPasswordFailsAtOnceInOneSentence(CapturedOutput output) {
        int exitCode = serve(
                List.of(SharedNeo4j.settings().get(0), "spring.neo4j.authentication.password=wrong", "server.port=0"));

        assertThat(exitCode).isEqualTo(1);
        assertThat(output.getAll().strip())
                .matches("(?s)" + STARTING + ".* INFO  Connecting to Neo4j at bolt://\\S+\\R"
                        + "Kikigraph cannot start: Neo4j at bolt://\\S+ does not accept this user name and"
                        + " password. Set SPRING_NEO4J_AUTHENTICATION_USERNAME and"
                        + " SPRING_NEO4J_AUTHENTICATION_PASSWORD to those of the server.");
    }

    @Test
    void dataFolderThatCannotBeMadeIsOneSentence(@TempDir Path folder, CapturedOutput output) throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        int exitCode = serve(List.of("kikigraph.data=" + file));

        assertThat(exitCode).isEqualTo(1);
        assertThat(output.getAll().strip())
                .isEqualTo(STARTING + "Kikigraph cannot start: the data folder " + file
                        + " cannot be written to. Give this user the"
                        + " right to write there, or choose another folder with KIKIGRAPH_DATA.");
    }

    @Test
    void settingThatIsNoDurationIsTold(CapturedOutput output) {
        int exitCode = serve(with(SharedNeo4j.settings(), "kikigraph.query.timeout=soon"));

        assertThat(exitCode).isEqualTo(1);
        assertThat(output.getAll())
                .startsWith(STARTING + "Kikigraph cannot start: ")
                .contains("kikigraph.query.timeout", "soon");
    }

    private static List<String> with(List<String> settings, String more) {
        List<String> all = new ArrayList<>(settings);
        all.add(more);
        return all;
    }

    private static int serve(List<String> settings) {
        String[] arguments = Stream.concat(
                        Stream.of("spring.main.sources=" + StubSeed.class.getName()), settings.stream())
                .map(setting -> "--" + setting)
                .toArray(String[]::new);
        return Commands.execute(KikigraphApplication.class, arguments);
    }
}
