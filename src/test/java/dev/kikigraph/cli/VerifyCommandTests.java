package dev.kikigraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class VerifyCommandTests {

    private static final Path FIXTURES = Path.of("src/test/resources/verify");
    private static final Path DOCUMENT = FIXTURES.resolve("document.txt");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void aSeedThatAgreesWithItsDocument() {
        int exit = verify("agrees", DOCUMENT);

        assertThat(err.toString()).isEmpty();
        assertThat(out.toString()).isEqualToNormalizingNewlines("""
                        Stated: 8 things, 5 items of their own, 5 relationships. Exact values: 9.
                        Lines with text: 12, of which 10 are cited and 2 listed as uncited.
                        The seed agrees with source:trial.
                        """);
        assertThat(exit).isZero();
    }

    @Test
    void everyKindOfFinding() throws IOException {
        int exit = verify("differs", DOCUMENT);

        assertThat(err.toString()).isEmpty();
        assertThat(out.toString()).isEqualToNormalizingNewlines(Files.readString(FIXTURES.resolve("differs.txt")));
        assertThat(exit).isEqualTo(1);
    }

    @Test
    void mistakesInAListOfUncitedLines() {
        int exit = verify("uncited", DOCUMENT);

        assertThat(err.toString()).isEqualToNormalizingNewlines("""
                        seed.yaml:10: uncited.7-: "7-" is no line number; lines are written as 18, 16-20 or 51, 53-60
                        seed.yaml:11: uncited.8: "LABLE" is no reason; it is one of HEADING, LABEL, TABLE_HEADER, LAYOUT, \
                        IMAGE_LOST, REPEATED_TEXT, PUBLICITY, WORDING; did you mean LABEL?
                        seed.yaml:12: uncited.9: has no reason; write the lines, a colon and the reason: 20, 24-26: LABEL
                        seed.yaml:13: uncited.10: has the unknown key notes; here stand reason and note
                        seed.yaml:14: uncited.11: has no reason; write the lines, a colon and the reason: 20, 24-26: LABEL
                        seed.yaml:15: uncited.99: names line 99; trial has 14

                        The seed is not valid: 6 problems in 1 file.
                        """);
        assertThat(exit).isEqualTo(1);
    }

    @Test
    void anotherDocumentIsNotTakenForTheSource(@TempDir Path folder) throws IOException {
        Path other = Files.writeString(folder.resolve("other.txt"), "x");

        int exit = verify("agrees", other);

        assertThat(err.toString())
                .isEqualToNormalizingNewlines(
                        other
                                + " is not the text of source:trial (43359d5185ad990e319dbdf2f1986b5296fbf4d480c29ff55fa7c02191aa4c41): its SHA-256 is"
                                + " 2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881. Line numbers hold for the very same file only.\n");
        assertThat(exit).isEqualTo(1);
    }

    @Test
    void aSourceThatTheSeedDoesNotHave() {
        int exit = verify("agrees", DOCUMENT, "--source", "source:other");

        assertThat(err.toString())
                .isEqualToNormalizingNewlines("The seed has no source source:other; it has source:trial.\n");
        assertThat(exit).isEqualTo(1);
    }

    @Test
    void aFileThatIsNotThere() {
        int exit = verify("agrees", Path.of("missing.txt"));

        assertThat(err.toString()).isEqualToNormalizingNewlines("There is no file missing.txt.\n");
        assertThat(exit).isEqualTo(1);
    }

    private int verify(String seed, Path document, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "--document",
                document.toString(),
                "--seed",
                FIXTURES.resolve(seed).toString()));
        arguments.addAll(List.of(more));
        return new CommandLine(new VerifyCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments.toArray(String[]::new));
    }
}
