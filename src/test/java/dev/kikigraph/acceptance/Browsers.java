package dev.kikigraph.acceptance;

import static dev.kikigraph.api.support.NodeTests.missing;

import dev.kikigraph.api.support.NodeTests;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/** The browser that tests drive, and the pages that they look at. */
final class Browsers {

    private static final Path WEB = Path.of("src", "main", "web");

    private Browsers() {}

    /** Ends the test where the build left the pages out. */
    static void needPages(String page) {
        if (!new ClassPathResource("static/" + page).exists()) {
            missing("The web pages were left out of this build: build without -Dweb.skip.");
        }
    }

    /** Runs a file of browser tests against the service on a port. */
    static void run(int port, String tests) throws IOException, InterruptedException {
        String browser = chromium().orElse("");
        if (browser.isEmpty()) {
            missing("The browser test needs Chromium: set CHROMIUM to it, or apt-get install chromium fonts-noto-cjk.");
        }
        NodeTests.run(WEB, Map.of("BASE_URL", "http://localhost:" + port, "CHROMIUM", browser), "test/" + tests);
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
}
