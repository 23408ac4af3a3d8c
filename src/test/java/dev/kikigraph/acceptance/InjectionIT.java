package dev.kikigraph.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kikigraph.api.support.ApiClient;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.graphql.execution.GraphQlSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Text that means something to Cypher, Lucene or a cursor is nothing but text, wherever text may stand. */
@WithRealData
class InjectionIT {

    private static final List<String> CYPHER = List.of(
            "x' OR 1=1 WITH 1 AS a MATCH (n) DETACH DELETE n //",
            "x\"}) RETURN n UNION MATCH (n) RETURN n //",
            "`) MATCH (n) SET n.name = 'evil' //",
            "\\u0027 OR true //",
            "$p0",
            "x\u0000y");

    private static final List<String> LUCENE =
            List.of("*:* OR a*", "/.*/", "[* TO *]", "\"((((", "x^9999999 AND NOT x~99", "\\");

    private static final String COUNTS =
            "{ dataset { release } programs { totalCount } countries { totalCount } agencies { totalCount } }";

    @LocalServerPort
    private int port;

    @Autowired
    private GraphQlSource source;

    private ApiClient client;

    @BeforeEach
    void connect() {
        client = new ApiClient(port);
    }

    /** Of root fields that differ in nothing but the kind of thing, one is asked for all. */
    @Test
    void everyArgumentOfEveryQuestionTakesTextAsText() {
        String before = client.ask(COUNTS, Map.of());
        List<String> asked = new ArrayList<>();
        List<String> shapes = new ArrayList<>();

        for (GraphQLFieldDefinition field : source.schema().getQueryType().getFieldDefinitions()) {
            String shape = field.getArguments().stream()
                    .filter(InjectionIT::isText)
                    .map(GraphQLArgument::getName)
                    .collect(Collectors.joining(","));
            boolean isOfAKind = shape.equals("id") || shape.equals("after,before") || shape.equals("before,after");
            if (isOfAKind && shapes.contains(shape)) {
                continue;
            }
            shapes.add(shape);
            for (GraphQLArgument argument : field.getArguments()) {
                if (isText(argument)) {
                    asked.add(field.getName() + "." + argument.getName());
                    Stream.concat(CYPHER.stream(), LUCENE.stream()).forEach(text -> ask(field, argument, text));
                }
            }
        }

        assertThat(asked)
                .contains(
                        "node.id", "nodes.ids", "search.text", "paths.from", "budgetTotal.ministry", "calendar.after");
        assertThat(client.ask(COUNTS, Map.of())).isEqualTo(before);
    }

    private void ask(GraphQLFieldDefinition field, GraphQLArgument argument, String text) {
        String others = field.getArguments().stream()
                .filter(other -> !other.equals(argument)
                        && GraphQLTypeUtil.isNonNull(other.getType())
                        && !other.hasSetDefaultValue())
                .map(other -> other.getName() + ": " + valueOf(other.getType()))
                .collect(Collectors.joining(", "));
        boolean hasFields = !GraphQLTypeUtil.isLeaf(GraphQLTypeUtil.unwrapAll(field.getType()));
        String document = "query ($text: %s) { answer: %s(%s: $text%s)%s }"
                .formatted(
                        GraphQLTypeUtil.simplePrint(argument.getType()),
                        field.getName(),
                        argument.getName(),
                        others.isEmpty() ? "" : ", " + others,
                        hasFields ? " { __typename }" : "");
        Object value = GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(argument.getType())) ? List.of(text) : text;

        JsonNode answer = JsonMapper.shared().readTree(client.ask(document, Map.of("text", value)));

        for (JsonNode error : answer.path("errors")) {
            assertThat(error.at("/extensions/code").asString())
                    .as("%s with %s: %s", document, text, answer)
                    .isIn("BAD_REQUEST", "INVALID_CURSOR", "NOT_FOUND");
        }
        assertThat(answer.has("errors") || answer.has("data")).isTrue();
    }

    private static boolean isText(GraphQLArgument argument) {
        GraphQLType type = GraphQLTypeUtil.unwrapAll(argument.getType());
        return type instanceof GraphQLNamedType named && List.of("String", "ID").contains(named.getName());
    }

    private static String valueOf(GraphQLType type) {
        GraphQLType inner = GraphQLTypeUtil.unwrapNonNull(type);
        if (GraphQLTypeUtil.isList(inner)) {
            return "[" + valueOf(GraphQLTypeUtil.unwrapOne(inner)) + "]";
        }
        if (inner instanceof GraphQLEnumType choice) {
            return choice.getValues().get(0).getName();
        }
        return switch (((GraphQLNamedType) inner).getName()) {
            case "Int" -> "2026";
            case "Boolean" -> "true";
            default -> inner instanceof GraphQLInputObjectType ? "{}" : "\"country:jp\"";
        };
    }

    /** Nothing has such a name, whichever way it is compared. */
    @Test
    void noConditionFindsAnythingByTextOfCypher() {
        GraphQLSchema schema = source.schema();
        GraphQLInputObjectType where = schema.getTypeAs("ProgramWhere");
        GraphQLInputObjectType onText = (GraphQLInputObjectType)
                GraphQLTypeUtil.unwrapAll(where.getField("name").getType());
        List<String> operators = onText.getFields().stream()
                .filter(one -> !one.getName().startsWith("is") && !one.getName().startsWith("n"))
                .map(one -> one.getName())
                .toList();
        assertThat(operators).contains("eq", "in", "contains", "startsWith");

        for (String operator : operators) {
            for (String text : CYPHER) {
                Object value = operator.equals("in") ? List.of(text) : text;
                String answer = client.ask(
                        "query ($where: ProgramWhere) { programs(where: $where) { totalCount } }",
                        Map.of("where", Map.of("name", Map.of(operator, value))));

                boolean isCompared = List.of("eq", "in", "contains", "startsWith", "endsWith")
                        .contains(operator);
                if (isCompared) {
                    assertThat(answer)
                            .as("%s %s", operator, text)
                            .isEqualTo("{\"data\":{\"programs\":{\"totalCount\":0}}}");
                } else {
                    assertThat(answer).as("%s %s", operator, text).doesNotContain("INTERNAL", "UNAVAILABLE");
                }
            }
        }
    }

    /** The index would find everything by each of these, had they a meaning. */
    @ParameterizedTest
    @ValueSource(strings = {"*:*", "*", "/.*/", "name:*", "?*", "+-!(){}[]^\"~*?:\\/"})
    void searchKnowsNoLanguageOfItsIndex(String text) {
        JsonNode answer = JsonMapper.shared()
                .readTree(client.ask(
                        "query ($text: String!) { search(text: $text, first: 1) { totalCount } }",
                        Map.of("text", text)));

        assertThat(answer.at("/data/search/totalCount").asInt(0))
                .as(answer.toString())
                .isLessThan(400);
        assertThat(answer.toString()).doesNotContain("INTERNAL", "UNAVAILABLE", "lucene", "Exception");
    }

    @Test
    void forgedCursorsAreRefused() {
        String cursor = client.ask("{ programs(first: 1) { pageInfo { endCursor } } }")
                .at("/data/programs/pageInfo/endCursor")
                .asString();
        byte[] bytes = cursor.getBytes(StandardCharsets.US_ASCII);
        List<String> forged = new ArrayList<>(List.of(
                "x",
                "=",
                "AAAA",
                cursor + cursor,
                cursor.substring(1),
                cursor.toLowerCase(Locale.ROOT),
                Base64.getEncoder().encodeToString("[\"' OR 1=1 //\"]".getBytes(StandardCharsets.UTF_8)),
                Base64.getEncoder().encodeToString("{\"a\":1}".getBytes(StandardCharsets.UTF_8)),
                Base64.getUrlEncoder().encodeToString(new byte[100]),
                "A".repeat(100_000)));
        for (int i = 0; i < bytes.length; i++) {
            byte[] other = bytes.clone();
            other[i] = (byte) (other[i] == 'A' ? 'B' : 'A');
            forged.add(new String(other, StandardCharsets.US_ASCII));
        }

        for (String one : forged) {
            assertThat(client.ask(
                            "query ($after: String) { programs(first: 1, after: $after) { nodes { id } } }",
                            Map.of("after", one)))
                    .as(one)
                    .contains("\"code\":\"INVALID_CURSOR\"");
        }
    }
}
