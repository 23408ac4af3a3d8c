package dev.kikigraph.acceptance;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The browser that tests drive. */
final class Browsers {

    private Browsers() {}

    /** Empty where none is installed. */
    static Optional<String> chromium() {
        var named = Stream.ofNullable(System.getenv("CHROMIUM"));
        var usual = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(folder, name).toString()));
        return Stream.concat(named, usual)
                .filter(file -> Files.isExecutable(Path.of(file)))
                .findFirst();
    }
}
