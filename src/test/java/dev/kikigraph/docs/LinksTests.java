package dev.kikigraph.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Links within the repository lead somewhere. */
class LinksTests {

    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)(?<path>[^)#\\s]*)(#(?<heading>[^)\\s]+))?\\)");
    private static final Pattern HEADING = Pattern.compile("^#+ (.+)$", Pattern.MULTILINE);

    /** @param path of a file or folder; empty for the file itself */
    private record Link(Path file, String path, String heading) {

        private Path target() {
            return path.isEmpty() ? file : file.resolveSibling(path).normalize();
        }
    }

    private static Stream<Link> links() throws IOException {
        return DocumentationFiles.all().stream().flatMap(LinksTests::linksOf);
    }

    private static Stream<Link> linksOf(Path file) {
        return LINK.matcher(read(file))
                .results()
                .map((MatchResult link) -> new Link(file, link.group(1), link.group(3)));
    }

    @ParameterizedTest
    @MethodSource("links")
    void leadsToAFileAndItsHeading(Link link) {
        assertThat(link.target()).exists();
        if (link.heading() != null) {
            assertThat(anchors(link.target())).contains(link.heading());
        }
    }

    /** As code hosts make them. */
    private static List<String> anchors(Path file) {
        return HEADING.matcher(read(file))
                .results()
                .map(heading -> heading.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}_ -]", "")
                        .replace(' ', '-'))
                .toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
