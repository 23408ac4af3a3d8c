package dev.kikigraph.api.http;

import static dev.kikigraph.api.http.GetIT.address;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kikigraph.api.support.ApiClient;
import dev.kikigraph.graph.TemporaryData;
import dev.kikigraph.graph.release.ProgressListener;
import dev.kikigraph.ontology.RailwayOntology;
import dev.kikigraph.seed.SeedImport;
import graphql.introspection.IntrospectionQuery;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/** Answers that caches on the way and the service itself keep, as long as they hold. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"spring.graphql.schema.locations=classpath:schema/service/", "kikigraph.query.timeout=60s"})
@ContextConfiguration(initializers = TemporaryData.class)
@Import(RailwayOntology.class)
@DirtiesContext
class KeptAnswersIT {

    private static final Path RAILWAY = Path.of("src/test/resources/railway/seed");
    private static final String NAME = "query ($id: ID!) { line(id: $id) { name } }";
    private static final String UMI = "{\"id\":\"line:umi\"}";

    @TempDir
    private static Path seed;

    @LocalServerPort
    private int port;

    @Autowired
    private MeterRegistry meters;

    @Autowired
    private KeptAnswers kept;

    private ApiClient client;

    @DynamicPropertySource
    static void seed(DynamicPropertyRegistry registry) throws IOException {
        FileSystemUtils.copyRecursively(RAILWAY, seed);
        registry.add("kikigraph.seed", () -> seed);
    }

    @BeforeEach
    void connect() {
        client = new ApiClient(port);
    }

    @Test
    void answerMayBeKeptByAnybodyWhoAsksWhetherItHolds() {
        HttpResponse<String> first = client.get(address("query", NAME, "variables", UMI));

        assertThat(first.headers().firstValue("Cache-Control")).hasValue("public, no-cache");
        assertThat(first.headers().allValues("Vary")).contains("Accept", "Accept-Encoding");
        assertThat(tag(first)).matches("W/\"[A-Za-z0-9_-]{24}\"");
        HttpResponse<String> second = ifNot(tag(first), "query", NAME, "variables", UMI);
        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
        assertThat(tag(second)).isEqualTo(tag(first));
        assertThat(second.headers().firstValue("Cache-Control")).hasValue("public, no-cache");
        assertThat(second.headers().allValues("Vary")).contains("Accept", "Accept-Encoding");
        assertThat(ifNot("\"x\", " + tag(first), "query", NAME, "variables", UMI)
                        .statusCode())
                .isEqualTo(304);
        assertThat(ifNot("\"x\"", "query", NAME, "variables", UMI).body()).isEqualTo(first.body());
    }

    @Test
    void tagIsOfDocumentVariablesAndLanguage() {
        assertThat(Stream.of(
                                client.get(address("query", NAME, "variables", UMI)),
                                client.get(address("query", NAME, "variables", "{\"id\":\"line:yama\"}")),
                                client.get(address("query", NAME.replace("name", "name(lang: EN)"), "variables", UMI)),
                                client.get(address("query", NAME.replace("name", "id"), "variables", UMI)))
                        .map(KeptAnswersIT::tag))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{ nothing }", "{", "{ lines(first: 0) { totalCount } }", "query ($a: Int!) { __typename }"})
    void answersWithErrorsAreNotKept(String document) {
        HttpResponse<String> byGet = client.get(address("query", document));
        HttpResponse<String> byPost = client.post(JsonMapper.shared().writeValueAsString(Map.of("query", document)));

        for (HttpResponse<String> response : List.of(byGet, byPost)) {
            assertThat(response.body()).contains("\"errors\"");
            assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
            assertThat(response.headers().firstValue("ETag")).isEmpty();
        }
    }

    @Test
    void whatWasAnsweredOnceIsNotReadAgain() {
        String document = "{ lines { nodes { id name stations { nodes { name } } } } }";
        String first = client.ask(document, Map.of());
        long before = meters.get("kikigraph.statements").timer().count();

        assertThat(client.ask(document, Map.of())).isEqualTo(first);
        assertThat(client.get(address("query", document)).body()).isEqualTo(first);
        assertThat(meters.get("kikigraph.statements").timer().count()).isEqualTo(before);
    }

    @Test
    void schemaIsKeptPackedForThoseWhoTakeItSoAndForOthers() throws Exception {
        String plain = client.ask(IntrospectionQuery.INTROSPECTION_QUERY, Map.of());
        long begin = System.nanoTime();
        HttpResponse<byte[]> packed = packed(address("query", IntrospectionQuery.INTROSPECTION_QUERY), "gzip");
        long millis = (System.nanoTime() - begin) / 1_000_000;

        assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(packed.headers().firstValueAsLong("Content-Length")).hasValue(packed.body().length);
        assertThat(unpacked(packed.body())).isEqualTo(plain);
        assertThat(packed.body().length).isLessThan(plain.length() / 8);
        assertThat(client.ask(IntrospectionQuery.INTROSPECTION_QUERY, Map.of())).isEqualTo(plain);
        System.out.printf(
                "The schema of %,d characters was sent in %,d bytes after %d ms.%n",
                plain.length(), packed.body().length, millis);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip;q=0", "br", "gzip; q=0.0, identity"})
    void nothingIsPackedForOthers(String accept) throws Exception {
        String document = "{ lines { nodes { id name summary stations { nodes { id name evidence { lines } } } } } }";
        String plain = client.ask(document, Map.of());

        HttpResponse<byte[]> response = packed(address("query", document), accept);

        assertThat(response.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(new String(response.body(), StandardCharsets.UTF_8)).isEqualTo(plain);
    }

    @Test
    void anotherReleaseHasAnswersOfItsOwn(@Autowired SeedImport seedImport) throws IOException {
        for (int i = 0; i < 20; i++) {
            client.ask("{ lines { totalCount } } # " + i, Map.of());
        }
        String before = tag(client.get(address("query", NAME, "variables", UMI)));
        assertThat(kept.count()).isGreaterThan(20);
        Path lines = seed.resolve("lines.yaml");
        Files.writeString(lines, Files.readString(lines).replace("ja: 海線,", "ja: 海岸線,"));
        seedImport.apply(seedImport.plan(), ProgressListener.NONE);

        HttpResponse<String> after = ifNot(before, "query", NAME, "variables", UMI);

        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(after.body()).contains("海岸線");
        assertThat(tag(after)).isNotEqualTo(before);
        assertThat(kept.count()).isEqualTo(1);
    }

    private HttpResponse<String> ifNot(String tags, String... parameters) {
        return client.send(client.request(address(parameters)).header("If-None-Match", tags));
    }

    private HttpResponse<byte[]> packed(String address, String accept) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address))
                .header("Accept-Encoding", accept)
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
    }

    private static String unpacked(byte[] bytes) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String tag(HttpResponse<?> response) {
        return response.headers().firstValue("ETag").orElseThrow();
    }
}
