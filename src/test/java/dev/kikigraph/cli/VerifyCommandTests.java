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
    private static final Path DOCS = Path.of("src/test/resources/docs");
    private static final Path DOCUMENT = FIXTURES.resolve("document.txt");
    private static final Path WORDS = FIXTURES.resolve("words.txt");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void aSeedThatAgreesWithItsDocument() {
        int exit = verify("agrees", DOCUMENT);

        assertThat(err.toString()).isEmpty();
        assertThat(out.toString()).isEqualToNormalizingNewlines("""
                        Stated: 8 things, 5 items of their own, 5 relationships. Exact values: 9.
                        Lines with text: 12, of which 10 are cited and 2 listed as uncited.
                        Sentences of cited lines: 4, of whose terms 91 % stand in the facts that cite them, and of 0 less than half; 0 of these are listed as untold.
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
                        IMAGE_LOST, REPEATED_TEXT, PUBLICITY; did you mean LABEL?
                        seed.yaml:12: uncited.9: has no reason; write the lines, a colon and the reason: 20, 24-26: LABEL
                        seed.yaml:13: uncited.10: unknown key notes; expected reason or note
                        seed.yaml:14: uncited.11: has no reason; write the lines, a colon and the reason: 20, 24-26: LABEL
                        seed.yaml:15: uncited.99: names line 99; trial has 14

                        The seed is not valid: 6 problems in 1 file.
                        """);
        assertThat(exit).isEqualTo(1);
    }

    @Test
    void aSentenceThatNoFactTellsIsFoundUnlessItIsExcused() {
        int exit = verify("words", WORDS);

        assertThat(out.toString()).contains("""
                        Sentences of which less than half is told, and whose lines are not listed as untold: 1
                          words.txt:3: the facts that cite this line tell 1 of 7 terms; missing are 審査, 供給, 令和, 8, 年度, 指摘. Tell them in a fact that cites the line, or list it under untold: with a reason
                              3  審査の遅れにより、機器の供給が滞るおそれが令和8年度に指摘されている
                        """);
        assertThat(exit).isEqualTo(1);
    }

    @Test
    void aSentenceThatIsExcusedIsCounted() {
        int exit = verify("excused", WORDS);

        assertThat(out.toString()).contains("and of 1 less than half; 1 of these is listed as untold.");
        assertThat(exit).isZero();
    }

    @Test
    void anExcuseThatExcusesNothingIsFound() {
        int exit = verify("excuses-nothing", WORDS);

        assertThat(out.toString()).contains("""
                        Listed as uncited or untold by mistake: 2
                          seed.yaml:20: untold: line 2 of words: most of it is told, or nothing cites it; take it off the list
                          seed.yaml:21: untold: line 3 of words: listed twice
                        """);
        assertThat(exit).isEqualTo(1);
    }

    @Test
    void whatNothingCitesIsToldInNoOtherWords(@TempDir Path seed) throws IOException {
        Files.writeString(
                seed.resolve("seed.yaml"),
                Files.readString(FIXTURES.resolve("excused/seed.yaml")).replace("untold:", "uncited:"));

        int exit = run("--document", WORDS.toString(), "--seed", seed.toString());

        assertThat(err.toString()).contains("uncited.3: \"OTHER_WORDS\" is no reason; it is one of HEADING, LABEL, ");
        assertThat(exit).isEqualTo(1);
    }

    @Test
    void sharesAreToldByThePartsOfTheDocument(@TempDir Path seed) throws IOException {
        Files.copy(FIXTURES.resolve("excused/seed.yaml"), seed.resolve("seed.yaml"));
        Files.writeString(seed.resolve("parts.yaml"), """
                document: words

                section:words-3:
                  name: 審査
                  lines: "3"
                  evidence: 3
                  partOf: { source:words: 3 }
                  ministry:
                    agency:trial:
                      assertion: INFERRED
                      evidence: 3
                      rationale: { ja: 例, en: Example }

                agency:trial:
                  name: { ja: 試験省, en: Ministry of Trials }
                  agencyKind: MINISTRY
                  assertion: INFERRED
                  evidence: 3
                  rationale: { ja: 例, en: Example }
                """);

        run("--document", WORDS.toString(), "--seed", seed.toString());

        assertThat(err.toString()).isEmpty();
        assertThat(out.toString()).contains("""
                          No ministry's part: 1, of whose terms 90 % stand in the facts that cite them, and of 0 less than half.
                          Ministry of Trials: 1, of whose terms 14 % stand in the facts that cite them, and of 1 less than half.
                        """);
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

    @Test
    void allDocumentsOfAFolder() {
        int exit = run(
                "--documents",
                DOCS.toString(),
                "--seed",
                DOCS.resolve("confirms").toString());

        assertThat(err.toString()).isEmpty();
        assertThat(out.toString()).isEqualToNormalizingNewlines("""
                        Stated: 6 things, 2 items of their own, 3 relationships. Exact values: 8.
                        Lines with text: 9, of which 7 are cited and 2 listed as uncited.
                        Sentences of cited lines: 4, of whose terms 84 % stand in the facts that cite them, and of 0 less than half; 0 of these are listed as untold.
                        The seed agrees with source:trial-2026.

                        Stated: 5 things, 4 items of their own, 2 relationships. Exact values: 10.
                        Lines with text: 8, of which 6 are cited and 2 listed as uncited.
                        Sentences of cited lines: 0, of whose terms 100 % stand in the facts that cite them, and of 0 less than half; 0 of these are listed as untold.
                        The seed agrees with source:trial-2027.

                        """);
        assertThat(exit).isZero();
    }

    @Test
    void aDocumentThatTheFolderDoesNotHold() {
        int exit = run(
                "--documents",
                DOCS.toString(),
                "--seed",
                FIXTURES.resolve("agrees").toString());

        assertThat(err.toString())
                .isEqualToNormalizingNewlines(
                        DOCS
                                + " holds no text of source:trial (SHA-256 43359d5185ad990e319dbdf2f1986b5296fbf4d480c29ff55fa7c02191aa4c41).\n");
        assertThat(exit).isEqualTo(1);
    }

    @Test
    void linesThatNothingCitesStandInRangesWithTheirText(@TempDir Path seed) throws IOException {
        Files.copy(DOCS.resolve("fields/trial.yaml"), seed.resolve("trial.yaml"));

        int exit = run("--document", DOCS.resolve("trial-2027.txt").toString(), "--seed", seed.toString());

        assertThat(out.toString()).isEqualToNormalizingNewlines("""
                        Places of the document that are neither cited nor listed as uncited: 3
                          trial-2027.txt:1: cite this line in a record, or list it under uncited: with a reason
                              1  Trial programmes, fiscal year 2027
                          trial-2027.txt:4: cite this line in a record, or list it under uncited: with a reason
                              4  In FY2025 the initial budget was JPY 110 million
                          trial-2027.txt:6: lines 6-8: cite these lines in records, or list them under uncited: with a reason
                              6  Consultations so far: 1,900
                              7  Japan is a member of the Trial Forum
                              8  Questions: please write to us

                        Stated: 3 things, 1 item of their own, 2 relationships. Exact values: 3.
                        Lines with text: 8, of which 3 are cited and 0 listed as uncited.
                        Sentences of cited lines: 0, of whose terms 100 % stand in the facts that cite them, and of 0 less than half; 0 of these are listed as untold.
                        The seed does not agree with source:trial-2027: 3 findings.
                        """);
        assertThat(exit).isEqualTo(1);
    }

    private int verify(String seed, Path document, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "--document",
                document.toString(),
                "--seed",
                FIXTURES.resolve(seed).toString()));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    private int run(String... arguments) {
        return new CommandLine(new VerifyCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }
}
