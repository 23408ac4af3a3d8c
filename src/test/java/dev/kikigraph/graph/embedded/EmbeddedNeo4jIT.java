package dev.kikigraph.graph.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kikigraph.graph.client.Deadline;
import dev.kikigraph.graph.client.GraphUnavailableException;
import dev.kikigraph.graph.client.ReadContext;
import dev.kikigraph.graph.client.Statement;
import dev.kikigraph.graph.client.StatementPlanner;
import dev.kikigraph.startup.StartupProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;
import org.neo4j.driver.exceptions.AuthenticationException;

class EmbeddedNeo4jIT {

    private static final long PAGE_CACHE = 16L * 1024 * 1024;

    @TempDir
    Path folder;

    @Test
    void dataSurvivesARestartAndIsWellGuarded() throws IOException {
        Path data = folder.resolve("data");
        String first;
        try (EmbeddedNeo4j neo4j = EmbeddedNeo4j.start(data, PAGE_CACHE)) {
            first = neo4j.password();
            run(neo4j, "CREATE (:Program {id: 'program:kept'})");
        }

        try (EmbeddedNeo4j neo4j = EmbeddedNeo4j.start(data, PAGE_CACHE)) {
            assertThat(run(neo4j, "MATCH (n:Program) RETURN n.id")).isEqualTo("program:kept");
            assertThat(neo4j.password()).isNotEqualTo(first);
            assertThatThrownBy(() -> run(neo4j, "LOAD CSV FROM 'file:///etc/hostname' AS line RETURN line[0]"))
                    .hasMessageContaining("allow_csv_import_from_file_urls' is false");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
                .isEqualTo("rwx------");
    }

    @Test
    void passwordThatEverybodyKnowsOpensNothingFromTheBeginning() {
        try (EmbeddedNeo4j neo4j = EmbeddedNeo4j.start(folder.resolve("data"), PAGE_CACHE);
                Driver driver = GraphDatabase.driver(neo4j.uri(), AuthTokens.basic(EmbeddedNeo4j.USER, "neo4j"))) {
            assertThatThrownBy(driver::verifyConnectivity).isInstanceOf(AuthenticationException.class);
        }
    }

    @Test
    void oneThatIsStoppedWhileItStartsLeavesTheFolderToOthers() {
        EmbeddedNeo4jStart.begin(folder, PAGE_CACHE).close();

        try (EmbeddedNeo4jStart next = EmbeddedNeo4jStart.begin(folder, PAGE_CACHE)) {
            assertThat(next.await().database().isAvailable(0)).isTrue();
        }
    }

    @Test
    void damagedFolderIsExplained() throws IOException {
        Path store = Files.createDirectories(folder.resolve("neo4j/data/databases/neo4j"));
        Files.writeString(store.resolve("neostore"), "no store at all");

        assertThatThrownBy(() -> EmbeddedNeo4j.start(folder, PAGE_CACHE))
                .isInstanceOf(StartupProblem.class)
                .hasMessageStartingWith("Neo4j cannot open the data folder " + folder)
                .extracting(problem -> ((StartupProblem) problem).action())
                .isEqualTo("Move that folder away and start again: everything in it is rebuilt from the seed.");
    }

    @Test
    void readingAfterItsEndSaysThatItCannotBeReached() {
        EmbeddedNeo4j neo4j = EmbeddedNeo4j.start(folder, PAGE_CACHE);
        EmbeddedReader reader = new EmbeddedReader(neo4j::database, StatementPlanner.threads());
        ReadContext reading = new ReadContext(0, Deadline.in(Duration.ofSeconds(5)), 1_000_000, Long.MAX_VALUE);
        assertThat(reader.read(new Statement("RETURN 1", Map.of()), reading)).isEqualTo(1L);

        neo4j.close();

        assertThatThrownBy(() -> reader.read(new Statement("RETURN 1", Map.of()), reading))
                .isInstanceOf(GraphUnavailableException.class);
    }

    private static Object run(EmbeddedNeo4j neo4j, String statement) {
        try (Driver driver = GraphDatabase.driver(neo4j.uri(), AuthTokens.basic(EmbeddedNeo4j.USER, neo4j.password()));
                Session session = driver.session()) {
            return session.run(statement).list(row -> row.get(0).asObject()).stream()
                    .findFirst()
                    .orElse("");
        }
    }
}
