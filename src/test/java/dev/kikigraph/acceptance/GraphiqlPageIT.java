package dev.kikigraph.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;

/** The pages as the service serves them, the last of these tests in a real browser. */
@WithRealData
class GraphiqlPageIT {

    private static final Pattern ASSET = Pattern.compile("src=\"\\./(assets/[^\"]+\\.js)\"");

    private static final Pattern STYLE_SHEET = Pattern.compile("href=\"\\./(assets/index-[^\"]+\\.css)\"");

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @BeforeEach
    void needsWebPages() {
        Browsers.needPages("graphiql/index.html");
    }

    @Test
    void addressWithoutSlashLeadsToGraphiql() throws Exception {
        assertThat(get("/graphiql").headers().firstValue("Location")).hasValue("/graphiql/");
    }

    @Test
    void assetsAreKeptForGood() throws Exception {
        var page = get("/graphiql/");
        var asset = ASSET.matcher(page.body());

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(asset.find()).isTrue();
        assertThat(get("/graphiql/" + asset.group(1)).headers().firstValue("Cache-Control"))
                .hasValue("max-age=31536000, public, immutable");
    }

    @Test
    void assetsAreSentAsTheBuildCompressedThem() throws Exception {
        var asset = ASSET.matcher(get("/graphiql/").body());
        assertThat(asset.find()).isTrue();
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/graphiql/" + asset.group(1)))
                .header("Accept-Encoding", "gzip, deflate, br")
                .build();

        var response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());

        var file = new ClassPathResource("static/graphiql/" + asset.group(1) + ".gz");
        assertThat(response.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(response.headers().firstValue("Content-Type")).hasValue("text/javascript");
        assertThat(response.headers().allValues("Vary")).contains("Accept-Encoding");
        assertThat(response.body()).isEqualTo(file.getContentAsByteArray());
    }

    @Test
    void styleSheetsCarryNoFonts() throws Exception {
        var sheet = STYLE_SHEET.matcher(get("/graphiql/").body());
        assertThat(sheet.find()).isTrue();

        assertThat(get("/graphiql/" + sheet.group(1)).body())
                .doesNotContain("data:font")
                .containsPattern("url\\(font-[\\w-]+\\.woff2\\)");
    }

    @Test
    void filesWithoutHashInTheirNamesAreNotKept() throws Exception {
        assertThat(get("/graphiql/favicon.svg").headers().firstValue("Cache-Control"))
                .hasValue("no-cache");
    }

    @Test
    void worksInBrowser() throws Exception {
        Browsers.run(port, "graphiql.test.mjs");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
