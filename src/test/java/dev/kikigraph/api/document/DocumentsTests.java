package dev.kikigraph.api.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kikigraph.api.support.RailwaySchema;
import dev.kikigraph.ontology.RailwayOntology;
import graphql.ExecutionInput;
import graphql.GraphQLError;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.schema.GraphQLSchema;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.json.JsonMapper;

/** Messages on documents that are not run. */
class DocumentsTests {

    private static final GraphQLSchema SCHEMA = RailwaySchema.of(RailwayOntology.read());

    private final Documents documents = new Documents(
            SCHEMA,
            new DocumentLimits(50_000, 15_000, 50, 200, 200, 25, 2000, new FilterLimits(200, 400, 40, 8, 4, 10_000)),
            TrustedDocuments.read(null, List.of(), false),
            true,
            DataSize.ofMegabytes(1));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            { lines { nodes { nam } } } | Line has no field nam. Did you mean name?
            { lines { name } } | LineConnection has no field name. It is a field of nodes: write nodes { name }.
            { lines { edges { name } } } | LineEdge has no field name. It is a field of node: write node { name }.
            { line(id: "line:umi") { fares { nodes { amount } } } } | Fare has no field nodes. Fare is no connection: leave out nodes { }, and select its fields.
            { node(id: "x") { tracks } } | Node has no field tracks. Line has: write ... on Line { tracks }.
            { lines } | lines leads to LineConnection: say which of its fields, such as lines { nodes { id } }.
            { lines { totalCount { x } } } | totalCount is a value, and has no fields: leave out the braces.
            { lines(wher: {}) { totalCount } } | lines has no argument wher. Did you mean where? There is after, before, first, last, orderBy and where.
            { line { id } } | line needs the argument id; it must be an id in quotes.
            { line(id: null) { id } } | id is null; it must be an id in quotes.
            { lines { nodes { ... on Lin { id } } } } | There is no type Lin. Did you mean Line?
            { lines { nodes { ... on LineKind { id } } } } | LineKind has no fields: a fragment is on an object, an interface or a union.
            { lines { ...Lins } } fragment Lines on LineConnection { totalCount } | The document has no fragment Lins. Did you mean Lines?
            query ($w: LineWher) { lines(where: $w) { totalCount } } | There is no type LineWher. Did you mean LineWhere?
            { lines @skp(if: true) { totalCount } } | There is no directive @skp. Queries take @include and @skip.
            { lines { totalCount @include(i: true) } } | @include has no argument i. Did you mean if? There is if.
            """)
    void nameThatThereIsNot(String document, String message) {
        assertThat(told(document)).startsWith(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            lines(where: { nam: { eq: "x" } }) | where.nam: LineWhere has no field nam. Did you mean name?
            lines(where: { operatedBy: { some: { node: { stations: { some: {} } } } } }) | where.operatedBy.some.node.stations: OperatorWhere has no field stations. City has: write on: { City: { stations: … } }.
            lines(where: { name: { equals: "x" } }) | where.name.equals: StringWhere has no field equals. There is contains, eq, in, isNull and startsWith.
            lines(where: { lineKind: { eq: MAIM } }) | where.lineKind.eq is MAIM, which is no value of LineKind. Did you mean MAIN? There is BRANCH, MAIN and MOUNTAIN.
            lines(where: { lineKind: { in: [MAIN, "BRANCH"] } }) | where.lineKind.in[1] is "BRANCH", which is no value of LineKind. Did you mean BRANCH? There is BRANCH, MAIN and MOUNTAIN.
            lines(where: { cost: { eq: 1.5 } }) | where.cost.eq is 1.5; it must be a whole number of yen, such as 2200000000.
            lines(where: { openedOn: { gt: "1998-13" } }) | where.openedOn.gt is "1998-13"; it must be a date such as "2025", "2025-12" or "2025-12-01".
            lines(where: { electrified: { lt: "much" } }) | where.electrified.lt is "much"; it must be a ratio such as "2/3", "50%" or 0.5.
            lines(where: { tracks: { eq: 99999999999 } }) | where.tracks.eq is 99999999999; it must be a whole number from -2147483648 to 2147483647.
            lines(where: { tourist: { eq: "yes" } }) | where.tourist.eq is "yes"; it must be true or false.
            lines(where: { name: 5 }) | where.name is 5; it must be an object with contains, eq, in, isNull or startsWith.
            lines(where: { name: "Sea" }) | where.name is "Sea"; it must be an object with contains, eq, in, isNull or startsWith. Write name: { eq: "Sea" }.
            lines(where: { tracks: [1, 2] }) | where.tracks is [1,2]; it must be an object with eq, gt, gte, in, isNull, lt or lte. Write tracks: { in: [1,2] }.
            lines(first: "3") | first is "3"; it must be a whole number from -2147483648 to 2147483647.
            lines(orderBy: [{ name: ASC }]) | orderBy[0].name: LineOrder has no field name. Did you mean nameEn or nameJa?
            lines(orderBy: [{ cost: UP }]) | orderBy[0].cost is UP, which is no value of SortDirection. There is ASC and DESC.
            lines(orderBy: [{ fares: DESC }]) | orderBy[0].fares is DESC; it must be an object with count, direction, nulls, sum or where.
            lines(orderBy: [{ stations: { sum: MINUTE } }]) | orderBy[0].stations.sum: ThingStopRanking has no field sum. There is count, direction, nulls and where.
            lines(orderBy: [{ stations: { count: true, where: { node: { platforms: { gt: 1 } } } } }]) | orderBy[0].stations.where.node.platforms: ThingWhere has no field platforms. Station has: write on: { Station: { platforms: … } }.
            lines(where: { stations: { count: 2 } }) | where.stations.count is 2; it must be an object with eq, gt, gte, in, lt or lte. Write count: { eq: 2 }.
            lines(orderBy: [{}]) | orderBy[0] is empty; it must have one field.
            lines(orderBy: [{ cost: ASC, id: DESC }]) | orderBy[0] has 2 fields; it must have one. Write an object for each: orderBy: [{ cost: ASC }, { id: DESC }].
            """)
    void valueThatIsNotAsItMustBe(String list, String message) {
        assertThat(told("{ " + list + " { totalCount } }")).startsWith(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            { lines(where: { node: { name: { eq: "Sea" } } }) { totalCount } } | where.node: lines is a list of things; its where takes fields. Write where: { name: {eq:"Sea"} }.
            { lines(where: { node: { nam: { eq: "Sea" } } }) { totalCount } } | where.node: lines is a list of things; its where takes fields.
            { lines(orderBy: [{ node: { nameEn: ASC } }]) { totalCount } } | orderBy[0].node: lines is a list of things; its orderBy takes fields. Write orderBy: [{ nameEn: ASC }].
            { line(id: "x") { stations(where: { name: { eq: "Sea" } }) { totalCount } } } | where.name: stations is a connection; its where takes edge or node. Write where: { node: { name: {eq:"Sea"} } }.
            { line(id: "x") { stations(where: { minute: { lt: 5 }, name: { eq: "Sea" } }) { totalCount } } } | where.minute: stations is a connection; its where takes edge or node. Write where: { edge: { minute: {lt:5} }, node: { name: {eq:"Sea"} } }.
            { line(id: "x") { stations(orderBy: [{ nameEn: ASC }]) { totalCount } } } | orderBy[0].nameEn: stations is a connection; its orderBy takes edge or node. Write orderBy: [{ node: { nameEn: ASC } }].
            { line(id: "x") { stations(orderBy: { minute: ASC }) { totalCount } } } | orderBy.minute: stations is a connection; its orderBy takes edge or node. Write orderBy: [{ edge: { minute: ASC } }].
            { line(id: "x") { fares(where: { node: { fiscalYear: { eq: 2026 } } }) { amount } } } | where.node: fares is an owned list; its where takes fields. Write where: { fiscalYear: {eq:2026} }.
            { line(id: "x") { fares(orderBy: [{ node: { amount: ASC } }]) { amount } } } | orderBy[0].node: fares is an owned list; its orderBy takes fields. Write orderBy: [{ amount: ASC }].
            { lines(where: { stations: { name: { eq: "Sea" } } }) { totalCount } } | where.stations.name: stations is a connection; a condition on it takes some, all, none, single or count. Write stations: { some: { node: { name: {eq:"Sea"} } } }.
            { lines(where: { stations: { node: { name: { eq: "Sea" } } } }) { totalCount } } | where.stations.node: stations is a connection; a condition on it takes some, all, none, single or count. Write stations: { some: { node: {name:{eq:"Sea"}} } }.
            { lines(where: { stations: { some: { name: { eq: "Sea" } } } }) { totalCount } } | where.stations.some.name: stations is a connection; within some it takes edge or node. Write some: { node: { name: {eq:"Sea"} } }.
            { lines(where: { fares: { fiscalYear: { eq: 2026 } } }) { totalCount } } | where.fares.fiscalYear: fares is an owned list; a condition on it takes some, all, none, single or count. Write fares: { some: { fiscalYear: {eq:2026} } }.
            { lines(where: { fares: { none: { node: { fiscalYear: { eq: 2026 } } } } }) { totalCount } } | where.fares.none.node: fares is an owned list; within none it takes fields. Write none: { fiscalYear: {eq:2026} }.
            { lines(where: { OR: [{ node: { name: { eq: "Sea" } } }] }) { totalCount } } | where.OR[0].node: lines is a list of things; within OR it takes fields. Write OR: [{ name: {eq:"Sea"} }].
            """)
    void filterOrOrderOfAnotherKindOfList(String document, String message) {
        assertThat(told(document)).isEqualTo(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"nam": {"eq": "x"}} | $w.nam: LineWhere has no field nam. Did you mean name?
            {"lineKind": {"eq": "MAIM"}} | $w.lineKind.eq is "MAIM", which is no value of LineKind. Did you mean MAIN? There is BRANCH, MAIN and MOUNTAIN.
            {"OR": [{}, {"cost": {"gt": "much"}}]} | $w.OR[1].cost.gt is "much"; it must be a whole number of yen, such as 2200000000.
            {"node": {"name": {"eq": "Sea"}}} | $w.node: lines is a list of things; its where takes fields. Write where: { name: {eq:"Sea"} }.
            {"stations": {"name": {"eq": "Sea"}}} | $w.stations.name: stations is a connection; a condition on it takes some, all, none, single or count. Write stations: { some: { node: { name: {eq:"Sea"} } } }.
            {"name": "a\\n\\"b"} | $w.name is "a\\n\\"b"; it must be an object with contains, eq, in, isNull or startsWith. Write name: { eq: "a\\n\\"b" }.
            {"name": "Sea"} | $w.name is "Sea"; it must be an object with contains, eq, in, isNull or startsWith. Write name: { eq: "Sea" }.
            5 | $w is 5; it must be an object as the schema has it at /graphql/schema, under LineWhere.
            """)
    void variableThatIsNotAsItMustBe(String json, String message) {
        Object sent = JsonMapper.shared().readValue(json, Object.class);

        assertThat(toldOfVariables("query ($w: LineWhere) { lines(where: $w) { totalCount } }", Map.of("w", sent)))
                .startsWith(message);
    }

    @Test
    void whereAllNamesAreIsToldWhereTheyAreMany() {
        assertThat(told("{ lines { nodes { nam } } }"))
                .matches(
                        "Line has no field nam\\. Did you mean name\\? All \\d+ are in the schema, at /graphql/schema, under Line\\.");
    }

    @Test
    void variableThatIsNotSent() {
        assertThat(toldOfVariables("query ($id: ID!) { line(id: $id) { id } }", Map.of()))
                .isEqualTo("$id is not sent; variables must have \"id\", which must be an id in quotes.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            { lines { nodes { x: id x: name } } } | "x" stands for both id and name. Give one of them an alias of its own.
            { lines { nodes { name name(lang: EN) } } } | "name" is selected twice, with different arguments. Give one of them an alias of its own.
            { nodes(ids: []) { ... on Line { x: length } ... on City { x: name } } } | "x" is Decimal in Line and String! in City. Give one of them an alias of its own.
            { line(id: "x") { a: stations { nodes { id } } ...F } } fragment F on Line { a: stations { nodes { id: name } } } | "id" stands for both id and name. Give one of them an alias of its own.
            { line(id: "x") { a: stations(first: 1) { nodes { id } } ...F } } fragment F on Node { ... on Line { a: stations(first: 2) { nodes { id } } } } | "a" is selected twice, with different arguments. Give one of them an alias of its own.
            { x: lines { totalCount } x: stations { totalCount } } | "x" stands for both lines and stations. Give one of them an alias of its own.
            """)
    void fieldsUnderOneKeyThatAreNotOne(String document, String message) {
        assertThat(told(document)).isEqualTo(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            { lines { nodes { id id ...F ...F } } } fragment F on Line { id stations(first: 1, last: null) { nodes { id } } stations(last: null, first: 1) { totalCount } }
            { nodes(ids: []) { ... on Line { x: name } ... on City { x: name(lang: EN) } } }
            { nodes(ids: []) { ... on Line { x: stations { nodes { id } } } ... on City { x: stations { totalCount } } } }
            """)
    void fieldsUnderOneKeyThatAreOne(String document) {
        assertThat(told(document)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            { lines { nodes { id } | The document ends before it is complete. Send a query such as { __typename }, and close each brace and quote.
            nonsense | The document is no GraphQL: it cannot go on with "nonsense" here.
            { lines(first: ) { totalCount } } | The document is no GraphQL: it cannot go on with ")" here.
            { line(id: "\\uD800") { id } } | "\\uD800" stands for no character of Unicode.
            query ($a: Int) { __typename } | The variable $a is declared but not used. Use it, or leave it out.
            { line(id: $a) { id } } | The variable $a is not declared. Declare it with its type beside the name of the operation, as in query ($a: ID!) { … }.
            query ($a: Int) { line(id: $a) { id } } | The variable $a is of type Int, but is used where ID! is expected. Declare it as $a: ID!.
            { __typename } fragment F on Line { id } | The fragment F is spread nowhere. Spread it by ...F, or leave it out.
            { lines { nodes { ... on City { id } } } } | Nothing that stands here can be City: it is Line. Leave the fragment out.
            mutation { line(id: "x") { id } } | The API is read only: a Mutation is not answered. Ask with a query.
            query A { __typename } { __typename } | An operation without a name stands beside others. Name each, as in query A { __typename }, and say which to run by operationName.
            query A { __typename } query B { __typename } | The document has 2 operations. Say by operationName which to run: A or B.
            { lines(where: { name: { eq: "a" }, name: { eq: "b" } }) { totalCount } } | The field name is given twice in one object. Give it once, or each in an object of its own, joined by AND or OR.
            type Line { id: ID } | The document defines the type Line, but only queries are answered. Leave it out.
            { ...A } fragment A on Query { ...B } fragment B on Query { ...A } | The fragment A contains itself, by way of B. Select what is wanted of the inner level by fields.
            { ...A } fragment A on Query { ...A } | The fragment A contains itself. Select what is wanted of the inner level by fields.
            { ...A } fragment A on Query { __typename } fragment A on Query { ...A } | Two fragments are called A. Give each a name of its own.
            """)
    void otherMistake(String document, String message) {
        assertThat(told(document)).startsWith(message);
    }

    @Test
    void operationThatThereIsNot() {
        String document = "query Lines { __typename } query Line { __typename }";

        assertThat(messages(prepared(document, "Lins", Map.of())))
                .isEqualTo("The document has no operation Lins. Did you mean Line or Lines? It has Lines and Line.");
        assertThat(prepared(document, "Line", Map.of()).hasErrors()).isFalse();
    }

    @Test
    void mistakesAreToldWhereTheyAre() {
        PreparsedDocumentEntry entry =
                prepared("{ lines(where: {\n name: { eqq: 1 } }) { nodes {\n nam } } }", null, Map.of());

        assertThat(entry.getErrors())
                .extracting(error -> error.getLocations().get(0).getLine() + ":"
                        + error.getLocations().get(0).getColumn())
                .containsExactly("2:15", "3:2");
    }

    @Test
    void fewOfManyMistakesAreToldAndAllAreCounted() {
        String fields = IntStream.range(0, 1000).mapToObj(i -> "nam" + i + " ").collect(Collectors.joining());

        List<String> told = prepared("{ lines { nodes { " + fields + " } } }", null, Map.of()).getErrors().stream()
                .map(GraphQLError::getMessage)
                .toList();

        assertThat(told).hasSize(6).last().isEqualTo("There are 1,000 mistakes; the first 5 are told.");
    }

    @Test
    void whatIsSaidBackIsShortAndOnOneLine() {
        String document = "{ lines(where: { name: { eq: [\"%s\"] } }) { totalCount } }".formatted("x".repeat(40_000));

        assertThat(told(document)).hasSizeLessThan(200).doesNotContain("\n");
    }

    private String told(String document) {
        return messages(prepared(document, null, Map.of()));
    }

    private static String messages(PreparsedDocumentEntry entry) {
        return entry.hasErrors()
                ? entry.getErrors().stream().map(GraphQLError::getMessage).collect(Collectors.joining(" "))
                : "";
    }

    private PreparsedDocumentEntry prepared(String document, String operation, Map<String, Object> variables) {
        return documents
                .getDocumentAsync(input(document, operation, variables), i -> null)
                .join();
    }

    private static ExecutionInput input(String document, String operation, Map<String, Object> variables) {
        return ExecutionInput.newExecutionInput(document)
                .operationName(operation)
                .variables(variables)
                .build();
    }

    private String toldOfVariables(String document, Map<String, Object> variables) {
        ExecutionInput input = input(document, null, variables);
        documents.getDocumentAsync(input, i -> null).join();
        return new VariableErrors(SCHEMA)
                .of(input.getGraphQLContext().get(Documents.ToRun.class), variables).stream()
                        .map(GraphQLError::getMessage)
                        .collect(Collectors.joining(" "));
    }
}
