package dev.kikigraph.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kikigraph.api.support.TestDocuments;
import dev.kikigraph.api.support.TestDocuments.TestDocument;
import dev.kikigraph.graph.client.Statement;
import dev.kikigraph.ontology.OntologyFiles;
import dev.kikigraph.ontology.OntologyReader;
import dev.kikigraph.ontology.RailwayOntology;
import dev.kikigraph.problem.QueryException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Text that is compared was folded before: text of the graph at import, text of a question when it is asked. */
class FoldedComparisonTests {

    /** Functions of Cypher that change text; those of case do it by the locale of the database's JVM. */
    private static final Pattern FOLDING = Pattern.compile(
            "\\b(toLower|toUpper|lower|upper|normalize|trim|btrim|ltrim|rtrim|replace)\\s*\\(",
            Pattern.CASE_INSENSITIVE);

    private static final DocumentCompiler RAILWAY = new DocumentCompiler(RailwayOntology.read());
    private static final DocumentCompiler REAL = new DocumentCompiler(OntologyReader.read(OntologyFiles.packaged()));

    static Stream<String> statements() {
        return Stream.concat(compiled(RAILWAY, TestDocuments.railway()), compiled(REAL, TestDocuments.questions()));
    }

    private static Stream<String> compiled(DocumentCompiler compiler, List<TestDocument> documents) {
        return documents.stream()
                .filter(document -> compiler.knows(document.text()))
                .flatMap(document -> compiler.compile(document.text(), document.variables()).stream())
                .map(field -> field.statement(List.of()).text());
    }

    @ParameterizedTest
    @MethodSource("statements")
    void statementsFoldNothing(String statement) {
        assertThat(statement).doesNotContainPattern(FOLDING);
    }

    @Test
    void operandsAreFolded() {
        Statement statement = statement("""
                { lines(where: {
                    name: { eq: " ＵＭＩ  Line\\n" }
                    website: { in: ["A", "Ｂ"], contains: " x", startsWith: "Y " }
                    slogan: { eq: "Ｓ" }
                    lengthPrinted: { startsWith: "約１" }
                    codes: { has: "Ｕ", hasAny: ["V "] }
                }) { totalCount } }""");

        assertThat(statement.parameters().values())
                .containsExactly("umi line", "約1", "u", List.of("v"), "s", "s", List.of("a", "b"), "x", "y");
        assertThat(statement.text())
                .contains(
                        "n0.name_folded",
                        "n0.website_folded",
                        "n0.sloganJa_folded",
                        "n0.sloganEn_folded",
                        "n0.lengthPrinted_folded",
                        "n0.codes_folded");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name: { eq: \"\" }",
                "name: { contains: \"　\" }",
                "website: { startsWith: \" \" }",
                "website: { in: [\"a\", \"\\n\"] }",
                "codes: { hasAny: [\"\"] }"
            })
    void operandOfWhichNothingIsLeftIsRefused(String where) {
        assertThatThrownBy(() -> statement("{ lines(where: { " + where + " }) { totalCount } }"))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining(", of which nothing is left to compare. Give a text, or leave the condition out");
    }

    private static Statement statement(String document) {
        return RAILWAY.compile(document, Map.of()).get(0).statement(List.of());
    }
}
