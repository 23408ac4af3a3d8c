package dev.kikigraph.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kikigraph.api.document.Sha256;
import dev.kikigraph.api.support.ApiClient;
import dev.kikigraph.api.support.PersistedQueries;
import dev.kikigraph.api.support.WithRailway;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Automatic persisted queries, as Apollo's clients ask them, by POST and by GET. */
@WithRailway
class PersistedQueriesIT {

    private static final String DOCUMENT = "query Persisted { line(id: \"line:umi\") { id name } }";
    private static final String ANSWER = "{\"data\":{\"line\":{\"id\":\"line:umi\",\"name\":\"海線\"}}}";

    @LocalServerPort
    private int port;

    private ApiClient client;

    @BeforeEach
    void connect() {
        client = new ApiClient(port);
    }

    @Test
    void documentIsKnownByItsHashOnceItWasSentWithIt() {
        String hash = Sha256.of(DOCUMENT);

        HttpResponse<String> unknown = PersistedQueries.ask(client, hash, null);
        assertThat(unknown.statusCode()).isEqualTo(200);
        assertThat(unknown.body()).contains("\"code\":\"PERSISTED_QUERY_NOT_FOUND\"");
        assertThat(unknown.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(PersistedQueries.ask(client, hash, DOCUMENT).body()).isEqualTo(ANSWER);
        assertThat(PersistedQueries.ask(client, hash, null).body()).isEqualTo(ANSWER);
        HttpResponse<String> byGet = client.get(GetIT.address(
                "extensions", "{\"persistedQuery\":{\"version\":1,\"sha256Hash\":\"%s\"}}".formatted(hash)));
        assertThat(byGet.body()).isEqualTo(ANSWER);
        assertThat(byGet.headers().firstValue("ETag"))
                .isEqualTo(
                        client.get(GetIT.address("query", DOCUMENT)).headers().firstValue("ETag"));
    }

    @Test
    void documentIsKnownAlsoWhereItsAnswerWasKeptBefore() {
        String document = "query KeptBefore { line(id: \"line:umi\") { id } }";
        client.post("{\"query\":\"%s\"}".formatted(document.replace("\"", "\\\"")));

        PersistedQueries.ask(client, Sha256.of(document), document);

        assertThat(PersistedQueries.ask(client, Sha256.of(document), null).body())
                .contains("line:umi");
    }

    @Test
    void nobodyLeavesADocumentUnderTheHashOfAnother() {
        String theirs = "query Theirs { lines { totalCount } }";
        String hash = Sha256.of(theirs);

        HttpResponse<String> poisoned = PersistedQueries.ask(client, hash, "query Ours { __typename }");

        assertThat(poisoned.statusCode()).isEqualTo(400);
        assertThat(poisoned.body()).contains("is not the SHA-256 of the document");
        assertThat(PersistedQueries.ask(client, hash, null).body()).contains("PERSISTED_QUERY_NOT_FOUND");
    }

    @Test
    void whatIsNotAnsweredIsNotKept() {
        String document = "query { nothing }";

        assertThat(PersistedQueries.ask(client, Sha256.of(document), document).body())
                .contains("BAD_REQUEST");
        assertThat(PersistedQueries.ask(client, Sha256.of(document), null).body())
                .contains("PERSISTED_QUERY_NOT_FOUND");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"extensions":{"persistedQuery":{"version":2,"sha256Hash":"a"}}} | \\"persistedQuery\\" has
            {"extensions":{"persistedQuery":{"version":1}}}                  | \\"persistedQuery\\" has
            {"extensions":{"persistedQuery":{"version":1,"sha256Hash":1}}}   | \\"sha256Hash\\" is 1; it must be text.
            {"extensions":{"persistedQuery":[]}}                             | \\"persistedQuery\\" is a list; it must be an object.
            {"documentId":7}                                                 | \\"documentId\\" is 7; it must be text.
            {"documentId":"a","query":"{ __typename }"}                      | one of them is enough.
            """)
    void mistakesAreTold(String body, String message) {
        HttpResponse<String> response = client.post(body);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains(message);
    }
}
