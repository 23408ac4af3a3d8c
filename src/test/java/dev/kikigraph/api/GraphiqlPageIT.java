package dev.kikigraph.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;

/** The pages as the service serves them, the last of these tests in a real browser. */
@WithRealData
class GraphiqlPageIT {

    private static final Path WEB = Path.of("src", "main", "web");

    private static final Pattern ASSET = Pattern.compile("src=\"\\./(assets/[^\"]+\\.js)\"");

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @BeforeEach
    void needsWebPages() {
        if (!new ClassPathResource("static/graphiql/index.html").exists()) {
            missing("The web pages were left out of this build: build without -Dweb.skip.");
        }
    }

    @Test
    void rootLeadsToGraphiql() throws Exception {
        assertThat(get("/").headers().firstValue("Location")).hasValue("/graphiql/");
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
    void filesWithoutHashInTheirNamesAreNotKept() throws Exception {
        assertThat(get("/graphiql/favicon.svg").headers().firstValue("Cache-Control"))
                .hasValue("no-cache");
    }

    @Test
    void worksInBrowser(@TempDir Path folder) throws Exception {
        var browser = chromium().orElseGet(() -> {
            missing("The browser test needs Chromium: set CHROMIUM to it, or apt-get install chromium fonts-noto-cjk.");
            return "";
        });
        var log = folder.resolve("browser.log");
        var test = new ProcessBuilder("node", "--test", "test/graphiql.test.mjs")
                .directory(WEB.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        test.environment().put("BASE_URL", "http://localhost:" + port);
        test.environment().put("CHROMIUM", browser);

        var process = test.start();
        if (!process.waitFor(3, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            fail("The browser test did not end within three minutes:%n%s", Files.readString(log));
        }

        assertThat(process.exitValue()).as(Files.readString(log)).isZero();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static Optional<String> chromium() {
        var named = Stream.ofNullable(System.getenv("CHROMIUM"));
        var usual = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(folder, name).toString()));
        return Stream.concat(named, usual)
                .filter(file -> Files.isExecutable(Path.of(file)))
                .findFirst();
    }

    /** A developer may go without; the build that decides whether a change is good may not. */
    private static void missing(String what) {
        if ("true".equals(System.getenv("CI"))) {
            fail(what);
        }
        LoggerFactory.getLogger(GraphiqlPageIT.class).warn("Skipped. {}", what);
        abort(what);
    }
}
