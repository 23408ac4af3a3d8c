package dev.kikigraph.api.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kikigraph.api.support.ApiClient;
import dev.kikigraph.graph.TemporaryData;
import dev.kikigraph.graph.release.ProgressListener;
import dev.kikigraph.seed.SeedImport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Three imports of a small seed, and what the service says that they changed. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TemporaryData.class)
class ChangesIT {

    private static final Path FILES = Path.of("src/test/resources/changes");
    private static final Path SEED = folder();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void seed(DynamicPropertyRegistry registry) {
        write(1);
        registry.add("kikigraph.seed", () -> SEED);
    }

    /** The service imports the first release itself. */
    @BeforeEach
    void importTheOthers(@Autowired SeedImport seedImport) {
        for (long release = ask("{ dataset { release } }")
                                .at("/data/dataset/release")
                                .asLong()
                        + 1;
                release <= 3;
                release++) {
            write(release);
            assertThat(seedImport
                            .apply(seedImport.plan(), ProgressListener.NONE)
                            .number())
                    .isEqualTo(release);
        }
    }

    @Test
    void theNetChangeOfTwoReleasesIsGivenByThing() throws IOException {
        String answer = new ApiClient(port)
                .ask(Files.readString(FILES.resolve("changes.graphql")), Map.of("since", 1, "until", 3));

        assertThat(JsonMapper.shared().readTree(answer).toPrettyString())
                .isEqualTo(JsonMapper.shared()
                        .readTree(Files.readString(FILES.resolve("since-1-until-3.json")))
                        .toPrettyString());
    }

    @Test
    void whatWasThereForOneReleaseOnlyIsSeenInBetween() {
        assertThat(ask("{ changes(since: 2) { removed nodes { thingId kind name node { id } } } }")
                        .at("/data/changes/nodes")
                        .toString())
                .isEqualTo("["
                        + "{\"thingId\":\"program:hub\",\"kind\":\"CHANGED\",\"name\":\"拠点事業\",\"node\":{\"id\":\"program:hub\"}},"
                        + "{\"thingId\":\"program:site\",\"kind\":\"ADDED\",\"name\":\"拠点\",\"node\":{\"id\":\"program:site\"}},"
                        + "{\"thingId\":\"program:temporary\",\"kind\":\"REMOVED\",\"name\":\"一時の事業\",\"node\":null}]");
    }

    @Test
    void sinceTheBeginningEverythingIsListedPageByPage() {
        JsonNode first =
                ask("{ changes(since: 0, first: 3) { totalCount added nodes { thingId } pageInfo { hasNextPage endCursor } } }")
                        .at("/data/changes");
        JsonNode second =
                ask("{ changes(since: 0, first: 3, after: \"%s\") { nodes { thingId } pageInfo { hasNextPage } } }"
                                .formatted(first.at("/pageInfo/endCursor").asString()))
                        .at("/data/changes");

        assertThat(first.at("/totalCount").asInt()).isEqualTo(4);
        assertThat(first.at("/added").asInt()).isEqualTo(4);
        assertThat(first.at("/nodes").toString())
                .isEqualTo(
                        "[{\"thingId\":\"source:plan-2026\"},{\"thingId\":\"pillar:1\"},{\"thingId\":\"program:hub\"}]");
        assertThat(second.toString())
                .isEqualTo("{\"nodes\":[{\"thingId\":\"program:site\"}],\"pageInfo\":{\"hasNextPage\":false}}");
    }

    @Test
    void thingsCanBeChosenByTypeKindAndId() {
        assertThat(ask("{ changes(since: 1, kinds: [REMOVED], types: [PROGRAM]) { totalCount nodes { thingId } } }")
                        .at("/data/changes")
                        .toString())
                .isEqualTo("{\"totalCount\":1,\"nodes\":[{\"thingId\":\"program:survey\"}]}");
        assertThat(ask("{ changes(since: 1, ids: [\"pillar:1\"]) { totalCount } }")
                        .at("/data/changes/totalCount")
                        .asInt())
                .isZero();
    }

    @Test
    void releasesThatAreNotThereAreRefusedWithThoseThatAre() {
        assertRefused(
                "since: 4",
                "since is 4, which is no release. There are releases 1 to 3; since: 0 is before the first.");
        assertRefused(
                "since: -1",
                "since is -1, which is no release. There are releases 1 to 3; since: 0 is before the first.");
        assertRefused(
                "since: 1, until: 9",
                "until is 9, which is no release. There are releases 1 to 3; since: 0 is before the first.");
        assertRefused(
                "since: 2, until: 2",
                "since is 2 and until is 2; since must be the earlier release. There are releases 1 to 3; since: 0 is before the first.");
        assertRefused("since: 1, first: 0", "first is 0; it must be 1 to 200. Use after to go on.");
        assertRefused("since: 1, kinds: []", "kinds is empty. Name at least one, or leave it out for all.");
    }

    @Test
    void aBadPageBelowAThingIsRefusedInItsOwnWords() {
        JsonNode errors = ask("{ changes(since: 1) { nodes { owned(first: 300) { totalCount } } } }")
                .get("errors");

        assertThat(errors.size()).isEqualTo(1);
        assertThat(errors.at("/0/message").asString())
                .isEqualTo("first is 300; it must be 1 to 200. Use after to go on.");
        assertThat(errors.at("/0/extensions/code").asString()).isEqualTo("BAD_REQUEST");
    }

    private void assertRefused(String arguments, String message) {
        JsonNode error =
                ask("{ changes(%s) { totalCount } }".formatted(arguments)).at("/errors/0");

        assertThat(error.at("/message").asString()).isEqualTo(message);
        assertThat(error.at("/extensions/code").asString()).isEqualTo("BAD_REQUEST");
    }

    private JsonNode ask(String document) {
        return new ApiClient(port).ask(document);
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("kikigraph-seed");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(long release) {
        try {
            Files.writeString(
                    SEED.resolve("seed.yaml"), Files.readString(FILES.resolve("release-%d.yaml".formatted(release))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
