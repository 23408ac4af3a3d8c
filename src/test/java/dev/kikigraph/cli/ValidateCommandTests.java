package dev.kikigraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ValidateCommandTests {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void countsWhatAValidSeedHolds() throws IOException {
        write("""
                document: plan-2026
                source:plan-2026:
                  name: { ja: 計画, en: Plan }
                  contentHash: abc
                  lineCount: 10
                  evidence: 1
                stage:research:
                  name: { ja: 研究, en: Research }
                  order: 1
                  evidence: 2
                """);

        assertThat(validate()).isZero();
        assertThat(out.toString().lines())
                .containsExactly(
                        "       1  DevelopmentStage",
                        "       1  Source",
                        "The seed is valid: 2 things with 0 items of their own, 0 relationships, from 1 file.");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void tellsTheProblemsOfAnInvalidSeed() throws IOException {
        write("remark: text\n");

        assertThat(validate()).isEqualTo(1);
        assertThat(err.toString().lines())
                .containsExactly(
                        "seed.yaml:1: remark: is no id; a record begins with an id such as program:my-programme",
                        "",
                        "The seed is not valid: 1 problem in 1 file.");
        assertThat(out.toString()).isEmpty();
    }

    private void write(String seed) throws IOException {
        Files.writeString(folder.resolve("seed.yaml"), seed);
    }

    private int validate() {
        return new CommandLine(new ValidateCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute("--seed", folder.toString());
    }
}
