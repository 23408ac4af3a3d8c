package dev.kikigraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CommentsTests {

    private static final int LONGEST_LINE = 120;

    /** Text comes first, so that nothing within it is taken for a comment. */
    private static final Pattern TEXT_OR_COMMENT = Pattern.compile(
            "\"\"\"(?:[^\"\\\\]++|\\\\.|\"(?!\"\"))*+\"\"\"|\"(?:[^\"\\\\\\n]++|\\\\.)*+\"|'(?:[^'\\\\\\n]|\\\\.)++'"
                    + "|(?<comment>/\\*.*?\\*/|//[^\\n]*)",
            Pattern.DOTALL);

    private static final Pattern WITHOUT_SUBJECT = Pattern.compile("/\\*\\*[\\s*]*(?<word>What|Those|That|Both)\\b");

    @Test
    void javadocBeginsWithItsSubjectAndLinesOfCommentsAreShort() throws IOException {
        List<String> findings = new ArrayList<>();
        for (String root : List.of("src/launcher/java", "src/main/java", "src/test/java")) {
            try (Stream<Path> files = Files.walk(Path.of(root))) {
                for (Path file : (Iterable<Path>) files.sorted()::iterator) {
                    if (file.toString().endsWith(".java")) {
                        findings.addAll(findings(file.toString(), Files.readString(file)));
                    }
                }
            }
        }

        assertThat(findings).isEmpty();
    }

    @Test
    void otherCommentsAreFoundWithFileAndLine() {
        String longest = "x".repeat(LONGEST_LINE - 3);
        String source = """
                /** What is here. */
                class A {
                    String text = "/** What is text. */";
                    String block = \"""
                            /** What is "text", too. */ \\\"""
                            \""";
                    char quote = '"';

                    /**
                     * Those of nodes.
                     *
                     * <p>What follows may begin like this.
                     */
                    void nodes() {}

                    /* That is no Javadoc. */
                    /** Whatever begins with another word. */
                    void other() {}
                // %1$s
                // %1$sx
                /*
                 * %1$sx
                 */
                    /** Both of them, the \\ and the ". */
                }
                """.formatted(longest);

        assertThat(findings("A.java", source))
                .containsExactly(
                        "A.java:1: Javadoc begins with \"What\"; begin with the thing that it is about",
                        "A.java:9: Javadoc begins with \"Those\"; begin with the thing that it is about",
                        "A.java:20: a line of a comment has 121 characters; wrap it at 120",
                        "A.java:22: a line of a comment has 121 characters; wrap it at 120",
                        "A.java:24: Javadoc begins with \"Both\"; begin with the thing that it is about");
    }

    private static List<String> findings(String file, String source) {
        List<String> findings = new ArrayList<>();
        List<String> lines = source.lines().toList();
        Matcher matcher = TEXT_OR_COMMENT.matcher(source);
        while (matcher.find()) {
            String comment = matcher.group("comment");
            if (comment == null) {
                continue;
            }
            int first = lineAt(source, matcher.start());
            Matcher beginning = WITHOUT_SUBJECT.matcher(comment);
            if (beginning.lookingAt()) {
                findings.add("%s:%d: Javadoc begins with \"%s\"; begin with the thing that it is about"
                        .formatted(file, first, beginning.group("word")));
            }
            for (int line = first; line <= lineAt(source, matcher.end()); line++) {
                int length = lines.get(line - 1).length();
                if (length > LONGEST_LINE) {
                    findings.add("%s:%d: a line of a comment has %d characters; wrap it at %d"
                            .formatted(file, line, length, LONGEST_LINE));
                }
            }
        }
        return findings;
    }

    private static int lineAt(String source, int position) {
        return 1
                + (int) source.substring(0, position)
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }
}
