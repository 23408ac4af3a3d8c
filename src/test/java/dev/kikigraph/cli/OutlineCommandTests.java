package dev.kikigraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** On a document of three lines: the second is told in the very words of the line, the third not at all. */
class OutlineCommandTests {

    private static final Path FIXTURES = Path.of("src/test/resources/verify");
    private static final String SEED = FIXTURES.resolve("words").toString();

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void aSentenceThatNoFactTellsIsListedWithWhatHelpsToWriteOne() {
        int exit = run(new OutlineCommand(), "words.txt");

        assertThat(err.toString()).isEmpty();
        assertThat(out.toString())
                .contains(": 審査の遅れにより、機器の供給が滞るおそれが令和8年度に指摘されている")
                .contains("#   figures 令和8年度")
                .contains("program:trial-devices:%n  narratives:%n    slug:".formatted())
                .contains("evidence: 3")
                .endsWith("# 1 sentence of which most is not told.%n".formatted());
        assertThat(exit).isZero();
    }

    @Test
    void aTextThatIsCopiedFromItsLinesIsFound() {
        int exit = run(new VerifyCommand(), "words.txt");

        assertThat(out.toString())
                .contains("Copied from the lines rather than said in our own words: 1")
                .contains("textJa has \"試験機器の開発を担う人材を育成し、その成果を広く国内に普及させる。\" as it stands there");
        assertThat(exit).isEqualTo(1);
    }

    @Test
    void anotherDocumentIsRefusedWithItsHash() {
        int exit = run(new OutlineCommand(), "document.txt");

        assertThat(err.toString()).contains("is no text of a source of the seed: its SHA-256 is 43359d51");
        assertThat(exit).isEqualTo(1);
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        int exit = run(new OutlineCommand(), "missing.txt");

        assertThat(err.toString()).startsWith("There is no file ").contains("missing.txt");
        assertThat(exit).isEqualTo(1);
    }

    private int run(Callable<Integer> command, String document) {
        return new CommandLine(command)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute("--document", FIXTURES.resolve(document).toString(), "--seed", SEED);
    }
}
