package dev.kikigraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class SampleCommandTests {

    private static final Path FIXTURES = Path.of("src/test/resources/verify");

    @Test
    void allFactsAndSentencesWhereThereAreFewer() {
        String drawn = sample("--draw", "1");

        assertThat(drawn)
                .startsWith("# Draw 1 from source:words%n%n## Facts: 2 of 2%n".formatted())
                .contains("""
                        - [ ] [記述] 試験機器の取組の実施内容：試験機器の開発を担う人材を育成し、その成果を広く国内に普及させる。
                          - narrative:trial-devices:people
                        """, """
                          - stated
                          > 2: 本事業では、試験機器の開発を担う人材を育成し、その成果を広く国内に普及させる。
                        """)
                .endsWith("""
                        ## Sentences: 2 of 2

                        - [ ] 2: 本事業では、試験機器の開発を担う人材を育成し、その成果を広く国内に普及させる
                        - [ ] 3: 審査の遅れにより、機器の供給が滞るおそれが令和8年度に指摘されている
                        """);
    }

    @Test
    void sameNumberDrawsTheSameAndSomeOtherNumberDrawsOthers() {
        String first = sample("--draw", "1", "--facts", "1", "--sentences", "1");

        assertThat(first).contains("## Facts: 1 of 2", "## Sentences: 1 of 2");
        assertThat(sample("--draw", "1", "--facts", "1", "--sentences", "1")).isEqualTo(first);
        String others = "";
        for (int number = 2; number < 20; number++) {
            others += sample("--draw", String.valueOf(number), "--facts", "0", "--sentences", "1");
        }
        assertThat(others).contains("- [ ] 2: ", "- [ ] 3: ");
    }

    private static String sample(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine command = new CommandLine(new SampleCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true));
        String[] all = new String[arguments.length + 4];
        System.arraycopy(arguments, 0, all, 4, arguments.length);
        all[0] = "--document";
        all[1] = FIXTURES.resolve("words.txt").toString();
        all[2] = "--seed";
        all[3] = FIXTURES.resolve("words").toString();
        assertThat(command.execute(all)).describedAs(err.toString()).isZero();
        return out.toString();
    }
}
