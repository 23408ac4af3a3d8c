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

class ValidateCommandTests {

    private static final Path DOCS = Path.of("src/test/resources/docs");

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

    @Test
    void tellsWhatIsProbablyWrongAndTakesTheSeedAllTheSame() throws IOException {
        assertThat(validate(DOCS.resolve("warnings"))).isZero();
        assertThat(err.toString())
                .isEqualToNormalizingNewlines(Files.readString(DOCS.resolve("warnings/expected.txt")) + "\n");
        assertThat(out.toString())
                .endsWith(
                        "The seed is valid, with 10 warnings: 7 things with 1 item of their own, 2 relationships, from 2"
                                + " files.\n");
    }

    @Test
    void tellsProgramsEachProblemWithItsCode() throws IOException {
        write("""
                remark: text
                document: plan-2026
                source:plan-2026:
                  name: { ja: "計画\\u00AD", en: Plan }
                  contentHash: abc
                  lineCount: 10
                  evidence: 10-11
                """);

        assertThat(validate(folder, "--json")).isEqualTo(1);
        assertThat(err.toString()).isEmpty();
        assertThat(out.toString()).isEqualToNormalizingNewlines("""
                {
                  "valid" : false,
                  "problems" : [ {
                    "level" : "ERROR",
                    "code" : "INVALID",
                    "file" : "seed.yaml",
                    "line" : 1,
                    "column" : 1,
                    "path" : "remark",
                    "message" : "is no id; a record begins with an id such as program:my-programme"
                  }, {
                    "level" : "ERROR",
                    "code" : "PAST_THE_END",
                    "file" : "seed.yaml",
                    "line" : 7,
                    "column" : 13,
                    "path" : "source:plan-2026.evidence",
                    "message" : "names line 11; plan-2026 has 10"
                  }, {
                    "level" : "WARNING",
                    "code" : "INVISIBLE_CHARACTER",
                    "file" : "seed.yaml",
                    "line" : 3,
                    "column" : 1,
                    "path" : "source:plan-2026.name",
                    "message" : "holds what nobody sees, U+00AD; type it anew without"
                  } ]
                }
                """);
    }

    private void write(String seed) throws IOException {
        Files.writeString(folder.resolve("seed.yaml"), seed);
    }

    private int validate() {
        return validate(folder);
    }

    private int validate(Path seed, String... options) {
        List<String> arguments = new ArrayList<>(List.of("--seed", seed.toString()));
        arguments.addAll(List.of(options));
        return new CommandLine(new ValidateCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments.toArray(String[]::new));
    }
}
