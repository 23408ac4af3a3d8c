package dev.kikigraph.api.warming;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kikigraph.api.document.Sha256;
import dev.kikigraph.api.support.ApiClient;
import dev.kikigraph.api.support.PersistedQueries;
import dev.kikigraph.graph.TemporaryData;
import dev.kikigraph.ontology.Ontology;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** The service on its own data, where it answers only documents that are trusted. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "kikigraph.trusted.only=true")
@ContextConfiguration(initializers = TemporaryData.class)
@DirtiesContext
class TrustedOnlyIT {

    private static final String TRUSTED = "query Release { dataset { release } }";
    private static final String OTHER = "query Other { dataset { release } }";

    @TempDir
    private static Path folder;

    @LocalServerPort
    private int port;

    @Autowired
    private Ontology ontology;

    private ApiClient client;

    @DynamicPropertySource
    static void trusted(DynamicPropertyRegistry registry) throws IOException {
        Files.writeString(
                folder.resolve("relay.json"), JsonMapper.shared().writeValueAsString(Map.of("an-opaque-id", TRUSTED)));
        registry.add("kikigraph.trusted", folder::toString);
    }

    @BeforeEach
    void connect() {
        client = new ApiClient(port);
    }

    @Test
    void whatThePagesAskIsAlwaysAnswered() throws IOException {
        List<PageQuery> queries = PageQuery.all();

        assertThat(queries).hasSizeGreaterThan(30);
        for (PageQuery query : queries) {
            assertThat(client.post(query.body()).body()).as(query.title()).doesNotContain("\"errors\"");
        }
    }

    @Test
    void everyDocumentOfTheExplorerIsTrusted() throws IOException {
        List<String> documents = PageDocuments.all(ontology);

        assertThat(documents).hasSizeGreaterThan(30);
        for (String document : documents) {
            assertThat(client.ask("# laid out otherwise\n" + document.replace(" {", "{\n\n"), Map.of()))
                    .doesNotContain("DOCUMENT_NOT_TRUSTED");
        }
    }

    @Test
    void trustedDocumentIsAnsweredByItsIdItsHashAndItsText() {
        String answer = "{\"data\":{\"dataset\":{\"release\":1}}}";

        assertThat(client.get("/graphql?documentId=an-opaque-id").body()).isEqualTo(answer);
        assertThat(client.post("{\"documentId\":\"an-opaque-id\"}").body()).isEqualTo(answer);
        assertThat(persisted(Sha256.of(TRUSTED), null).body()).isEqualTo(answer);
        assertThat(client.ask(TRUSTED, Map.of())).isEqualTo(answer);
    }

    @Test
    void noOtherDocumentIsAnsweredHoweverItComes() {
        assertThat(client.ask(OTHER, Map.of())).contains("\"code\":\"DOCUMENT_NOT_TRUSTED\"");
        assertThat(persisted(Sha256.of(OTHER), OTHER).body()).contains("\"code\":\"DOCUMENT_NOT_TRUSTED\"");
        assertThat(persisted(Sha256.of(OTHER), null).body()).contains("\"code\":\"PERSISTED_QUERY_NOT_FOUND\"");
        assertThat(client.get("/graphql?documentId=unknown").body()).contains("\"code\":\"PERSISTED_QUERY_NOT_FOUND\"");
    }

    private HttpResponse<String> persisted(String hash, String document) {
        return PersistedQueries.ask(client, hash, document);
    }
}
