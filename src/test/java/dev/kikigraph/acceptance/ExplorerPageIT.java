package dev.kikigraph.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The explorer as the service serves it, the last of these tests in a real browser. */
@WithRealData
class ExplorerPageIT {

    private static final Pattern ASSET = Pattern.compile("(?:src|href)=\"\\./(assets/[^\"]+)\"");

    private static final int FIRST_LOAD = 130_000;

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @BeforeEach
    void needsWebPages() {
        Browsers.needPages("explorer/index.html");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/search?q=MDSAP",
                "/list?type=PROGRAM",
                "/program:device-3r",
                "/country:br?lang=en",
                "/budget:device-hub-strengthening:2024:supplementary"
            })
    void viewsAreThePage(String address) throws Exception {
        var page = get(address);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(page.body()).contains("<div id=\"root\">");
    }

    @Test
    void unknownIdIsToldByStatusAndHasThePageWhichHelpsToSearch() throws Exception {
        var page = get("/program:no-such-thing");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("<div id=\"root\">");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/no-such-page", "/nokind:device-3r", "/program:device-3r/budgets", "/assets/none.js"})
    void whereNothingIsThereIsNoPage(String address) throws Exception {
        var answer = get(address);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).doesNotContain("<html").contains("NOT_FOUND");
    }

    @Test
    void browsersAreToldInBothLanguagesThatNothingIsThere() throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/no-such-page"))
                .header("Accept", "text/html")
                .build();
        var answer = client.send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(answer.body())
                .contains("ここには何もありません。", "Nothing is here.", "<a href=\"/\">")
                .doesNotContain("Whitelabel", "<div id=\"root\">");
    }

    @ParameterizedTest
    @CsvSource({"/, true", "/program:device-3r, true", "/graphql/schema, true", "/graphiql/, false"})
    void policyAllowsInlineStylesToGraphiqlAlone(String address, boolean strict) throws Exception {
        String policy =
                get(address).headers().firstValue("Content-Security-Policy").orElseThrow();

        assertThat(policy).contains("default-src 'none'; script-src 'self'; ").contains("base-uri 'none'");
        assertThat(policy.contains("unsafe-inline")).isNotEqualTo(strict);
        assertThat(policy.contains("style-src 'self';")).isEqualTo(strict);
    }

    @Test
    void assetsAreKeptForGoodAndTheFirstLoadIsSmall() throws Exception {
        String page = get("/").body();
        var assets = ASSET.matcher(page);
        int bytes = compressed(page);
        int count = 0;
        while (assets.find()) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/" + assets.group(1)))
                    .header("Accept-Encoding", "gzip")
                    .build();
            var asset = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            assertThat(asset.headers().firstValue("Content-Encoding")).hasValue("gzip");
            assertThat(asset.headers().firstValue("Cache-Control")).hasValue("max-age=31536000, public, immutable");
            bytes += asset.body().length;
            count++;
        }

        assertThat(count).as("a script and a style at least").isGreaterThanOrEqualTo(2);
        assertThat(bytes).isLessThan(FIRST_LOAD);
    }

    /** In files of their own, since each has its minutes. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "explorer.test.mjs",
                "asked.test.mjs",
                "budgets.test.mjs",
                "pillars.test.mjs",
                "coverage.test.mjs",
                "compare.test.mjs",
                "things.test.mjs",
                "visits.test.mjs"
            })
    void worksInBrowser(String tests) throws Exception {
        Browsers.run(port, tests);
    }

    private static int compressed(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
