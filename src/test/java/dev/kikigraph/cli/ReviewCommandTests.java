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

class ReviewCommandTests {

    private static final Path FIXTURES = Path.of("src/test/resources/verify");

    @Test
    void linesStandBesideTheFactsThatCiteThem() {
        assertThat(review("words.txt", FIXTURES.resolve("words")))
                .contains("<tr id=\"l2\"><th>2</th><td lang=\"ja\">本事業では、")
                .contains("<b>試験機器の取組の実施内容：試験機器の開発を担う人材を育成し、")
                .contains("<p class=\"id\">narrative:trial-devices:people · 2</p>")
                .contains("<p class=\"elsewhere\">1 more at <a href=\"#l1\">1</a></p>")
                .doesNotContain("<script");
    }

    @Test
    void gapsAreMarkedUnlessTheyAreExcused() {
        assertThat(review("words.txt", FIXTURES.resolve("words")))
                .contains("Lines with an open gap: 1.</strong> <a href=\"#l3\">3</a>")
                .contains("<tr id=\"l3\" class=\"gap\">")
                .contains("<p class=\"mark open\">told 1 of 7 terms; missing 審査, 供給, 令和, 8, 年度, 指摘</p>");
        assertThat(review("words.txt", FIXTURES.resolve("excused")))
                .contains("Lines with an open gap: 0.")
                .contains("<p class=\"mark\">told 1 of 7 terms, OTHER_WORDS: An example.</p>");
        assertThat(review("document.txt", FIXTURES.resolve("agrees")))
                .contains("<p class=\"mark\">not cited, PUBLICITY: An invitation.</p>");
    }

    @Test
    void markupOfTheDocumentAndOfTheSeedIsText(@TempDir Path seed) throws IOException {
        Files.writeString(
                seed.resolve("seed.yaml"),
                Files.readString(FIXTURES.resolve("excused/seed.yaml"))
                        .replace("開発を担う人材の育成", "\"<script>&開発を担う人材の育成")
                        .replace("国内への普及。", "国内への普及。\"")
                        .replace("An example.", "'<b>'"));

        assertThat(review("words.txt", seed))
                .contains("&lt;script&gt;&amp;開発を担う人材の育成")
                .contains("OTHER_WORDS: &lt;b&gt;")
                .doesNotContain("<script");
        assertThat(review("document.txt", FIXTURES.resolve("agrees"))).contains("&lt;u&gt;試験研究機構&lt;/u&gt;");
    }

    @Test
    void whatIsInferredStandsWithItsReason(@TempDir Path seed) throws IOException {
        Files.writeString(
                seed.resolve("seed.yaml"),
                Files.readString(FIXTURES.resolve("excused/seed.yaml"))
                        .replace(
                                "      evidence: 2",
                                "      evidence: 2\n      assertion: INFERRED\n      rationale: { ja: 例による。, en: Example }"));

        assertThat(review("words.txt", seed))
                .contains("<span class=\"inferred\">inferred</span> <span lang=\"ja\">例による。</span>");
    }

    @Test
    void aFileIsWrittenWhereOneIsNamed(@TempDir Path folder) throws IOException {
        Path page = folder.resolve("page.html");

        String told = review("words.txt", FIXTURES.resolve("words"), "--output", page.toString());

        assertThat(told).isEqualTo("Written to %s.%n".formatted(page));
        assertThat(Files.readString(page)).isEqualTo(review("words.txt", FIXTURES.resolve("words")));
    }

    private static String review(String document, Path seed, String... more) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine command = new CommandLine(new ReviewCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true));
        String[] all = new String[more.length + 4];
        System.arraycopy(more, 0, all, 4, more.length);
        all[0] = "--document";
        all[1] = FIXTURES.resolve(document).toString();
        all[2] = "--seed";
        all[3] = seed.toString();
        assertThat(command.execute(all)).describedAs(err.toString()).isZero();
        return out.toString();
    }
}
