package dev.kikigraph.api.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.kikigraph.api.support.RailwaySchema;
import dev.kikigraph.ontology.RailwayOntology;
import dev.kikigraph.problem.ApiError;
import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import java.time.Duration;
import java.util.AbstractList;
import java.util.AbstractMap;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

/** Filters that ask too much are refused before anything checks, compiles or plans them. */
class FilterLimitsTests {

    private static final Documents DOCUMENTS = new Documents(
            RailwaySchema.of(RailwayOntology.read()),
            new DocumentLimits(50_000, 15_000, 50, 200, 200, 25, 2000, new FilterLimits(200, 400, 40, 8, 4, 10_000)),
            TrustedDocuments.read(null, List.of(), false),
            true,
            DataSize.ofMegabytes(1));

    private static final String SENT = "query ($where: LineWhere) { lines(where: $where) { totalCount } }";

    @BeforeAll
    static void warm() {
        prepared("{ __typename }", Map.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"some", "all", "none", "single"})
    void quantifiersNestedTooDeep(String quantifier) {
        assertAllowed(lines(quantified(8, quantifier)), Map.of());
        assertRefused(
                lines(quantified(9, quantifier)),
                Map.of(),
                "QUANTIFIERS_TOO_DEEP",
                "The where of lines nests some, all, none, single, count, sum and owner 9 deep, at …node.branches.Q.node.branches.Q; 8 are allowed. Ask for what is innermost first, and go on from ids."
                        .replace("Q", quantifier));
    }

    @Test
    void quantifiersOfVariablesInEachOther() {
        String document = """
                query ($line: LineWhere, $once: LineWhere = { branches: { some: { node: { id: { eq: "a" } } } } }) {
                  a: lines(where: { branches: { some: { node: $once } } }) { totalCount }
                  b: lines(where: { branches: { some: { NOT: { node: $line } } } }) { totalCount }
                }
                """;

        assertAllowed(document, Map.of("line", sentQuantified(7)));
        assertRefused(
                document,
                Map.of("line", sentQuantified(8)),
                "QUANTIFIERS_TOO_DEEP",
                "The where of lines nests some, all, none, single, count, sum and owner 9 deep, at …node.branches.some.node.branches.some; 8 are allowed. Ask for what is innermost first, and go on from ids.");
    }

    private static Map<String, ?> sentQuantified(int levels) {
        Map<String, ?> where = Map.of();
        for (int i = 0; i < levels; i++) {
            where = Map.of("branches", Map.of("some", Map.of("node", where)));
        }
        return where;
    }

    private static String quantified(int levels, String quantifier) {
        String where = "{ name: { eq: \"a\" } }";
        for (int i = 0; i < levels; i++) {
            where = "{ branches: { %s: { node: %s } } }".formatted(quantifier, where);
        }
        return where;
    }

    @Test
    void ownerIsAStepToAnotherThing() {
        String document = lines(quantified(7, "some").replace("{ name: { eq: \"a\" } }", "{ fares: { some: %s } }"));

        assertAllowed(document.formatted("{ fareKind: { isNull: true } }"), Map.of());
        assertRefused(
                document.formatted("{ owner: { id: { eq: \"line:umi\" } } }"),
                Map.of(),
                "QUANTIFIERS_TOO_DEEP",
                "The where of lines nests some, all, none, single, count, sum and owner 9 deep, at …branches.some.node.fares.some.owner; 8 are allowed. Ask for what is innermost first, and go on from ids.");
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 400})
    void logicNestedTooDeep(int levels) {
        Map<String, ?> where = Map.of("name", Map.of("contains", "a"));
        for (int i = 0; i < levels; i++) {
            if (i == 4) {
                assertAllowed(SENT, Map.of("where", where));
            }
            where = Map.of("NOT", where);
        }

        assertRefused(
                SENT,
                Map.of("where", where),
                "LOGIC_TOO_DEEP",
                "The where of lines nests AND, OR and NOT %d deep, at %s.NOT.NOT.NOT.NOT.NOT; 4 are allowed. Leave out those that change nothing, such as NOT of NOT and AND in AND."
                        .formatted(levels, levels == 5 ? "$where" : "…NOT"));
    }

    @Test
    void logicIsCountedThroughQuantifiers() {
        assertRefused(
                lines(
                        "{ AND: [{ OR: [{ branches: { some: { NOT: { node: { AND: { branches: { none: { NOT: {} } } } } } } } }] }] }"),
                Map.of(),
                "LOGIC_TOO_DEEP",
                "The where of lines nests AND, OR and NOT 5 deep, at …NOT.node.AND.branches.none.NOT; 4 are allowed. Leave out those that change nothing, such as NOT of NOT and AND in AND.");
    }

    @Test
    void conditionsThatAreWritten() {
        assertConditions(n -> lines("{ OR: [" + times(n, "{ name: { contains: \"a\" } }") + "] }"), n -> Map.of());
    }

    @Test
    void operatorsOfOneValueAreConditionsEach() {
        assertConditions(
                n -> lines("{ OR: [" + times(n / 2, "{ name: { contains: \"a\", startsWith: \"b\" } }")
                        + times(n % 2, "{ cost: { gt: 1 } }") + "] }"),
                n -> Map.of());
    }

    @Test
    void emptyObjects() {
        assertConditions(n -> SENT, n -> Map.of("where", Map.of("AND", Collections.nCopies(n, Map.of()))));
    }

    @Test
    void emptyLists() {
        assertConditions(n -> lines("{ AND: [" + times(n, "{ OR: [] }") + "] }"), n -> Map.of());
    }

    @Test
    void oneVariableInManyPlaces() {
        assertConditions(
                n ->
                        "query ($two: LineWhere!, $text: String) { l: lines(where: { name: { eq: $text } }) { totalCount } lines(where: { AND: ["
                                + times(n / 2, "$two") + times(n % 2, "{ name: { eq: $text } }")
                                + "] }) { totalCount } }",
                n -> Map.of("two", Map.of("cost", Map.of("gt", 1, "lt", 9)), "text", "a"));
    }

    @Test
    void nestedListsAndFragments() {
        assertConditions(
                n -> "{ line(id: \"line:umi\") { ...Stations } } fragment Stations on Line { stations(where: { OR: ["
                        + times(n - 1, "{ node: { name: { eq: \"a\" } } }")
                        + ", { edge: { minute: { eq: 1 } } }] }) { totalCount } }",
                n -> Map.of(),
                "stations");
    }

    private static void assertConditions(IntFunction<String> document, IntFunction<Map<String, ?>> variables) {
        assertConditions(document, variables, "lines");
    }

    private static void assertConditions(
            IntFunction<String> document, IntFunction<Map<String, ?>> variables, String field) {
        assertConditions(document, variables, "where", field);
    }

    private static void assertConditions(
            IntFunction<String> document, IntFunction<Map<String, ?>> variables, String argument, String field) {
        assertAllowed(document.apply(200), variables.apply(200));
        assertRefused(
                document.apply(201),
                variables.apply(201),
                "TOO_MANY_CONDITIONS",
                "The %s of %s has 201 conditions; 200 are allowed. Write alternatives for one field as one list, as in id: { in: [\"…\", \"…\"] }, leave out empty ones, or ask in several requests."
                        .formatted(argument, field));
    }

    @Test
    void conditionsOfAllFiltersTogether() {
        String document =
                "query ($more: LineWhere) { ...A b: lines { totalCount } c: lines(where: $more) { totalCount } }"
                        + " fragment A on Query { ...B ...B } fragment B on Query { lines(where: { OR: ["
                        + times(150, "{ name: { contains: \"a\" } }") + "] }) { totalCount } }";

        assertAllowed(document, Map.of("more", Map.of("AND", Collections.nCopies(100, Map.of()))));
        assertRefused(
                document,
                Map.of("more", Map.of("AND", Collections.nCopies(101, Map.of()))),
                "TOO_MANY_CONDITIONS_TOGETHER",
                "The filters of the operation have 401 conditions together, those of a fragment counted wherever it is spread; 400 are allowed. Ask in several requests.");
    }

    @Test
    void quantifiersOfAllFiltersTogether() {
        IntFunction<String> document = n -> "{ a: lines(where: { AND: [" + times(20, "{ stations: { some: {} } }")
                + "] }) { totalCount } b: lines(where: { AND: [" + times(n - 20, "{ stations: { none: {} } }")
                + "] }) { totalCount } }";

        assertAllowed(document.apply(40), Map.of());
        assertRefused(
                document.apply(41),
                Map.of(),
                "TOO_MANY_QUANTIFIERS",
                "The filters of the operation have 41 some, all, none, single, count, sum and owner together, those of a fragment counted wherever it is spread; 40 are allowed. Ask in several requests.");
    }

    @Test
    void whatOrdersCountAndAddUp() {
        IntFunction<String> document = n -> "{ line(id: \"line:umi\") { stations(orderBy: ["
                + times(n, "{ node: { servedBy: { count: true } } }") + "]) { totalCount } } }";

        assertAllowed(document.apply(40), Map.of());
        assertRefused(
                document.apply(41),
                Map.of(),
                "TOO_MANY_QUANTIFIERS",
                "The filters of the operation have 41 some, all, none, single, count, sum and owner together, those of a fragment counted wherever it is spread; 40 are allowed. Ask in several requests.");
    }

    @Test
    void conditionsWithinOrders() {
        assertConditions(
                n -> "query ($by: [LineOrder!]) { lines(orderBy: $by) { totalCount } }",
                n -> Map.of(
                        "by",
                        List.of(
                                Map.of("cost", "ASC"),
                                Map.of(
                                        "fares",
                                        Map.of(
                                                "count",
                                                true,
                                                "where",
                                                Map.of("AND", Collections.nCopies(n, Map.of())))))),
                "orderBy",
                "lines");
    }

    @Test
    void filtersWithinOrdersNestAsOthersDo() {
        assertRefused(
                "{ lines(orderBy: { branches: { count: true, where: { node: { on: { Line: " + quantified(8, "some")
                        + " } } } } }) { totalCount } }",
                Map.of(),
                "QUANTIFIERS_TOO_DEEP",
                "The orderBy of lines nests some, all, none, single, count, sum and owner 9 deep, at …node.branches.some.node.branches.some; 8 are allowed. Ask for what is innermost first, and go on from ids.");
    }

    @Test
    void valuesOfOneList() {
        String document = "query ($ids: [ID!]) { lines(where: { id: { in: $ids } }) { totalCount } }";

        assertAllowed(document, Map.of("ids", Collections.nCopies(10_000, "line:umi")));
        assertRefused(
                document,
                Map.of("ids", Collections.nCopies(10_001, "line:umi")),
                "TOO_MANY_VALUES",
                "The where of lines has a list of 10,001 values, at where.id.in; 10,000 are allowed. Ask in several requests.");
    }

    @Test
    void variableIsCountedOnceHoweverOftenItStandsInAFilter() {
        AtomicInteger read = new AtomicInteger();

        assertRefused(
                "query ($w: LineWhere!) { lines(where: { AND: [" + times(7_000, "$w") + "] }) { totalCount } }",
                Map.of("w", counted(read, Map.of("OR", Collections.nCopies(13, Map.of("id", Map.of("in", unread())))))),
                "TOO_MANY_CONDITIONS",
                "The where of lines has 91,000 conditions; 200 are allowed. Write alternatives for one field as one list, as in id: { in: [\"…\", \"…\"] }, leave out empty ones, or ask in several requests.");
        assertThat(read).hasValue(1);
    }

    @Test
    void filterIsCountedOnceHoweverOftenItsFragmentIsSpread() {
        AtomicInteger read = new AtomicInteger();

        assertRefused(
                "query ($w: LineWhere) { " + times(600, "...F")
                        + " } fragment F on Query { lines(where: $w) { totalCount } }",
                Map.of("w", counted(read, Map.of("OR", Collections.nCopies(200, Map.of())))),
                "TOO_MANY_CONDITIONS_TOGETHER",
                "The filters of the operation have 120,000 conditions together, those of a fragment counted wherever it is spread; 400 are allowed. Ask in several requests.");
        assertThat(read).hasValue(1);
    }

    @Test
    void valuesThatAVariableStandsForAreCountedUnread() {
        assertRefused(
                "query ($ids: [ID!]) { lines(where: { AND: [" + times(100, "{ id: { in: $ids } }")
                        + "] }) { totalCount } }",
                Map.of("ids", unread()),
                "TOO_MANY_VALUES",
                "The where of lines has a list of 20,000 values, at where.AND[0].id.in; 10,000 are allowed. Ask in several requests.");
    }

    /** @param read how often its entries were asked for */
    private static Map<String, ?> counted(AtomicInteger read, Map<String, ?> map) {
        return new AbstractMap<>() {
            @Override
            public Set<Entry<String, Object>> entrySet() {
                read.incrementAndGet();
                return new HashMap<String, Object>(map).entrySet();
            }
        };
    }

    private static List<String> unread() {
        return new AbstractList<>() {
            @Override
            public String get(int index) {
                throw new AssertionError();
            }

            @Override
            public int size() {
                return 20_000;
            }
        };
    }

    @Test
    void limitsTellTheirNumberWhatWasMetAndWhere() {
        ApiError error = (ApiError)
                prepared(lines(quantified(12, "some")), Map.of()).getErrors().get(0);

        assertThat(error.toSpecification())
                .containsEntry("extensions", Map.of("code", "QUANTIFIERS_TOO_DEEP", "limit", 8L, "value", 12L))
                .containsEntry("locations", List.of(Map.of("line", 1, "column", 9)));
    }

    private static String lines(String where) {
        return "{ lines(where: " + where + ") { totalCount } }";
    }

    private static String times(int times, String condition) {
        return IntStream.range(0, times).mapToObj(i -> condition).collect(Collectors.joining(" "));
    }

    private static void assertAllowed(String document, Map<String, ?> variables) {
        assertThat(prepared(document, variables).getErrors()).isNullOrEmpty();
    }

    private static void assertRefused(String document, Map<String, ?> variables, String code, String message) {
        ApiError error = assertTimeout(Duration.ofSeconds(1), () ->
                (ApiError) prepared(document, variables).getErrors().get(0));

        assertThat(error.getMessage()).isEqualTo(message);
        assertThat(error.code().name()).isEqualTo(code);
    }

    @SuppressWarnings("unchecked")
    private static PreparsedDocumentEntry prepared(String document, Map<String, ?> variables) {
        ExecutionInput input = ExecutionInput.newExecutionInput(document)
                .variables((Map<String, Object>) variables)
                .build();
        return DOCUMENTS.getDocumentAsync(input, i -> null).join();
    }
}
