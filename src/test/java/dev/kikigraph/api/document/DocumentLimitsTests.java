package dev.kikigraph.api.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.kikigraph.api.support.RailwaySchema;
import dev.kikigraph.ontology.RailwayOntology;
import dev.kikigraph.problem.ApiError;
import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

/** Documents that would become too large are refused before anything expands them. */
class DocumentLimitsTests {

    private static final Documents DOCUMENTS = documents();

    private static Documents documents() {
        Documents documents = new Documents(
                RailwaySchema.of(RailwayOntology.read()),
                new DocumentLimits(
                        50_000, 15_000, 50, 200, 200, 25, 2000, new FilterLimits(200, 400, 40, 8, 4, 10_000)),
                TrustedDocuments.read(null, List.of(), false),
                true,
                DataSize.ofMegabytes(1));
        documents
                .getDocumentAsync(
                        ExecutionInput.newExecutionInput("{ __typename }").build(), i -> null)
                .join();
        return documents;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            25  | 100,663,295
            30  | 3,221,225,471
            60  | 3,458,764,513,820,540,927
            190 | more than 9,223,372,036,854,775,806
            """)
    void fragmentsThatDoubleAtEachLevel(int levels, String selections) {
        assertRefused(
                doubling("{ ...A0 }", levels),
                "TOO_MANY_FIELDS",
                "The operation selects %s fields and fragments, those of a fragment counted wherever it is spread; 2,000 are allowed. Select fewer, or ask in several requests."
                        .formatted(selections));
    }

    @Test
    void fragmentsThatDoubleBelowAliases() {
        StringBuilder document = new StringBuilder("query Lines { lines { nodes { ...A0 } } }");
        for (int i = 0; i < 10; i++) {
            document.append(
                    " fragment A%d on Line { a: branches { nodes { ...A%d } } b: branches { nodes { ...A%d } } }"
                            .formatted(i, i + 1, i + 1));
        }
        document.append(" fragment A10 on Line { id }");

        assertRefused(
                document.toString(),
                "TOO_MANY_FIELDS",
                "The operation Lines selects 7,165 fields and fragments, those of a fragment counted wherever it is spread; 2,000 are allowed. Select fewer, or ask in several requests.");
    }

    @Test
    void operationThatIsNotRunIsCountedToo() {
        assertRefused(
                doubling("query A { __typename } query B { ...A0 }", 30),
                "TOO_MANY_FIELDS",
                "The operation B selects 3,221,225,471 fields and fragments, those of a fragment counted wherever it is spread; 2,000 are allowed. Select fewer, or ask in several requests.");
    }

    @Test
    void operationsOfADocumentTogether() {
        String ten = IntStream.range(0, 10)
                        .mapToObj(i -> "query Q%d { ...F } ".formatted(i))
                        .collect(Collectors.joining())
                + "fragment F on Query { " + "__typename ".repeat(199) + "}";

        assertThat(prepared(ten, "Q0").hasErrors()).isFalse();
        assertRefused(
                ten + " query Q10 { __typename }",
                "TOO_MANY_FIELDS",
                "The document has 2,001 fields and fragments in all operations together, those of a fragment counted wherever it is spread; 2,000 are allowed. Send the operation that is run.");
    }

    @Test
    void fragmentsThatAreSpreadNowhereAreNotExpanded() {
        assertRefused(
                doubling("{ __typename }", 30),
                "BAD_REQUEST",
                "The fragment A0 is spread nowhere. Spread it by ...A0, or leave it out.");
    }

    private static String doubling(String operations, int levels) {
        String chain = IntStream.range(0, levels)
                .mapToObj(i -> " fragment A%d on Query { ...A%d ...A%d }".formatted(i, i + 1, i + 1))
                .collect(Collectors.joining());
        return operations + chain + " fragment A%d on Query { __typename }".formatted(levels);
    }

    @Test
    void tooManyFragments() {
        assertRefused(
                doubling("{ ...A0 }", 400),
                "TOO_MANY_FRAGMENTS",
                "The document has 401 fragments; 200 are allowed. Send those that are spread, or ask in several requests.");
    }

    @Test
    void tooManyOperations() {
        String document = IntStream.range(0, 51)
                .mapToObj(i -> "query Q%d { __typename } ".formatted(i))
                .collect(Collectors.joining());

        assertRefused(
                document,
                "TOO_MANY_OPERATIONS",
                "The document has 51 operations; 50 are allowed. Send those that are run.");
    }

    @Test
    void tooManyDirectives() {
        assertRefused(
                "query Q " + "@a ".repeat(100) + "{ ...F @b } fragment F on Query { __typename " + "@c ".repeat(100)
                        + "}",
                "TOO_MANY_DIRECTIVES",
                "The document has 201 directives; 200 are allowed. Leave out those that do nothing, or ask in several requests.");
    }

    @Test
    void tooManyFields() {
        String fields = IntStream.range(0, 2000).mapToObj(i -> "f" + i + ":id ").collect(Collectors.joining());

        assertRefused(
                "{ line(id: \"line:umi\") { " + fields + "} }",
                "TOO_MANY_FIELDS",
                "The operation selects 2,001 fields and fragments, those of a fragment counted wherever it is spread; 2,000 are allowed. Select fewer, or ask in several requests.");
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 50})
    void fieldsNestedTooDeep(int levels) {
        assertRefused(
                "{ lines " + "{ nodes { branches ".repeat(levels) + "{ totalCount }" + " } }".repeat(levels) + " }",
                "QUERY_TOO_DEEP",
                "The operation nests fields %d levels deep; 25 are allowed. Ask in several requests, going on from ids."
                        .formatted(2 + 2 * levels));
    }

    @Test
    void fieldsNestedTooDeepByFragments() {
        StringBuilder document = new StringBuilder("{ lines { nodes { ...A0 } } }");
        for (int i = 0; i < 12; i++) {
            document.append(" fragment A%d on Line { branches { nodes { ...A%d } } }".formatted(i, i + 1));
        }
        document.append(" fragment A12 on Line { id }");

        assertRefused(
                document.toString(),
                "QUERY_TOO_DEEP",
                "The operation nests fields 27 levels deep; 25 are allowed. Ask in several requests, going on from ids.");
    }

    @Test
    void bracesNestedDeeperThanTheyAreRead() {
        assertRefused(
                "{a".repeat(250) + "}".repeat(250),
                "QUERY_TOO_DEEP",
                "The document nests braces and brackets deeper than it is read; fields may be nested 25 levels deep. Ask in several requests, going on from ids.");
    }

    @Test
    void tooManyTokens() {
        assertRefused(
                "{ " + "a ".repeat(15_000) + "}",
                "TOO_MANY_TOKENS",
                "The document has more than 15,000 names, values, punctuators or comments; no more are allowed. Ask in several requests, and send values as variables.");
    }

    @Test
    void tooManyCharacters() {
        assertRefused(
                "{ __typename } #" + "x".repeat(49_985),
                "DOCUMENT_TOO_LONG",
                "The document has 50,001 characters; 50,000 are allowed. Ask in several requests, and send values as variables.");
    }

    @Test
    void documentOfSpacesIsReadToItsEnd() {
        assertThat(prepared("{ __typename }" + " ".repeat(49_986)).hasErrors()).isFalse();
    }

    @Test
    void limitsTellTheirNumberAndWhatWasMet() {
        ApiError error =
                (ApiError) prepared(doubling("{ ...A0 }", 25)).getErrors().get(0);

        assertThat(error.toSpecification().get("extensions").toString())
                .isEqualTo("{code=TOO_MANY_FIELDS, limit=2000, value=100663295}");
    }

    /**
     * At each of five levels seven types have the field that the interface has too, with chains of their own below it.
     * Who compares what the objects of each type get meets 16,807 combinations.
     */
    @Test
    void fieldsOfManyTypesUnderOneKeyAreComparedInTime() {
        List<String> types = List.of("Line", "Station", "Company", "City", "Note", "Source", "Tunnel");
        String all = "id";
        String chain = "%s: id";
        for (int level = 0; level < 5; level++) {
            StringBuilder selections = new StringBuilder(notes(all));
            for (String type : types) {
                selections.append(" ... on %s { %s }".formatted(type, notes(chain.formatted("of" + type))));
            }
            all = selections.toString();
            chain = notes(chain);
        }
        String document = "{ node(id: \"line:umi\") { " + all + " } }";

        assertTimeout(Duration.ofSeconds(2), () -> assertThat(prepared(document).getErrors())
                .isNullOrEmpty());
    }

    private static String notes(String selections) {
        return "a: notes { nodes { concerns { nodes { " + selections + " } } } }";
    }

    @Test
    void chainOfFragmentsFitsTheStack() {
        String document = "{ ...A0 }"
                + IntStream.range(0, 199)
                        .mapToObj(i -> " fragment A%d on Query { ... { ... { ... { ... { ... { ...A%d } } } } } }"
                                .formatted(i, i + 1))
                        .collect(Collectors.joining())
                + " fragment A199 on Query { __typename }";

        assertThat(prepared(document).hasErrors()).isFalse();
    }

    private static void assertRefused(String document, String code, String message) {
        ApiError error = assertTimeout(Duration.ofSeconds(1), () ->
                (ApiError) prepared(document).getErrors().get(0));

        assertThat(error.getMessage()).isEqualTo(message);
        assertThat(error.code().name()).isEqualTo(code);
    }

    private static PreparsedDocumentEntry prepared(String document) {
        return prepared(document, "");
    }

    private static PreparsedDocumentEntry prepared(String document, String operation) {
        ExecutionInput input = ExecutionInput.newExecutionInput(document)
                .operationName(operation)
                .build();
        return DOCUMENTS.getDocumentAsync(input, i -> null).join();
    }
}
