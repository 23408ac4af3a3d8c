package dev.kikigraph.seed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kikigraph.ontology.RailwayOntology;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The same seed gives the same content wherever it is imported, and other content only under another version. */
class DerivationTests {

    private static final Path FOLDER = Path.of("src/test/resources/derivation");

    @Test
    void sameVersionDerivesTheSame() throws IOException {
        List<String> versions = Files.readAllLines(FOLDER.resolve("versions.txt"));
        String last = versions.get(versions.size() - 1);
        String today = Derivation.VERSION + " " + contentHash();

        assertThat(today).as("""
                        An import makes something else of %1$s/seed.yaml than it did. If you changed that file or the ontology of the \
                        railway, put the new hash into the last line of %1$s/versions.txt. If not, graphs that are there already \
                        must be imported anew: raise Derivation.VERSION, and add the line "VERSION HASH" to versions.txt.""", FOLDER).isEqualTo(last);
    }

    @Test
    void anotherVersionDerivesSomethingElse() throws IOException {
        List<String> versions = Files.readAllLines(FOLDER.resolve("versions.txt"));

        assertThat(versions.stream().map(line -> line.split(" ")[1]))
                .as("""
                        Two versions make the same of %s/seed.yaml. Add something to that file which only the later one treats as it \
                        does, and put the hashes of both into versions.txt; or leave Derivation.VERSION as it was.""", FOLDER)
                .doesNotHaveDuplicates();
    }

    @Test
    void localeOfTheMachineDoesNotMatter() {
        String expected = contentHash();
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));

            assertThat(contentHash()).isEqualTo(expected);
        } finally {
            Locale.setDefault(before);
        }
    }

    private static String contentHash() {
        return new SeedReader(RailwayOntology.read()).read(SeedFiles.in(FOLDER)).contentHash();
    }
}
