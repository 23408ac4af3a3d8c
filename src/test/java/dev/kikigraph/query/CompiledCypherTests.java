package dev.kikigraph.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Statements that documents are compiled to, as text under {@code src/test/resources/cypher}. An intended change is
 * taken over with {@code mvn -q -Dweb.skip -Dtest=CompiledCypherTests -Dcypher.refresh test}; its difference then
 * stands in the commit.
 */
class CompiledCypherTests {

    private static final Path FOLDER = Path.of("src/test/resources/cypher");
    private static final DocumentCompiler COMPILER = DocumentCompiler.ofRailway();

    static List<Path> documents() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(f -> f.toString().endsWith(".graphql")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void documentIsCompiledToTheTextThatIsKept(Path document) throws IOException {
        Path kept = Path.of(document.toString().replace(".graphql", ".cypher"));
        String compiled = compile(Files.readString(document)).stream()
                .map(field -> onLines(field.statement(List.of()).text()) + "\n// "
                        + field.statement(List.of()).parameters() + "\n")
                .reduce((a, b) -> a + "\n" + b)
                .orElseThrow();
        if (System.getProperty("cypher.refresh") != null) {
            Files.writeString(kept, compiled);
        }

        assertThat(compiled).isEqualTo(Files.readString(kept));
    }

    @Test
    void valuesTravelAsParametersOnly() {
        String text = compile("""
                {
                  lines(first: 7, where: { name: { eq: "' RETURN 1 //" }, cost: { gt: 123456789 }, lineKind: { in: [MAIN] } }) {
                    nodes { stations(where: { edge: { minute: { eq: 987 } } }) { totalCount } }
                  }
                }
                """).get(0).statement(List.of()).text();

        assertThat(text).doesNotContain("RETURN 1", "123456789", "987", "MAIN", " 7");
    }

    @Test
    void textDependsOnTheShapeOfTheQueryAlone() {
        assertThat(compile("{ lines(first: 1, where: { name: { eq: \"a\" } }) { nodes { id } } }")
                        .get(0)
                        .statement(List.of())
                        .text())
                .isEqualTo(compile("{ lines(first: 9, where: { name: { eq: \"bcd\" } }) { nodes { id } } }")
                        .get(0)
                        .statement(List.of())
                        .text());
    }

    @Test
    void textGrowsLinearlyWithNestedAbstractTargets() {
        int once = sizeOfNested(1);
        int twice = sizeOfNested(2);
        int threeTimes = sizeOfNested(3);

        assertThat(threeTimes - twice).isLessThan(2 * (twice - once));
    }

    private static int sizeOfNested(int depth) {
        String inner = "id";
        for (int i = 0; i < depth; i++) {
            inner = "concerns { nodes { id ... on Thing { name notes { nodes { " + inner + " } } } } }";
        }
        return compile("{ note(id: \"note:gap\") { " + inner + " } }")
                .get(0)
                .statement(List.of())
                .text()
                .length();
    }

    private static List<CompiledField> compile(String text) {
        return COMPILER.compile(text);
    }

    private static final Pattern CLAUSE = Pattern.compile(
            "(?<=\\S) (?=MATCH |WITH |ORDER BY |LIMIT |RETURN |WHERE |CALL |CASE |END)|(?<=\\{) ?(?=MATCH)");

    private static String onLines(String cypher) {
        return CLAUSE.matcher(cypher).replaceAll("\n");
    }
}
