package dev.kikigraph.api.support;

import graphql.Directives;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** Documents and variables at random, from a schema: most are valid, and ask for what nobody thought of. */
public final class RandomDocuments {

    /** Texts that mean something to somebody on the way: Cypher, Lucene, JSON, HTML, dates, ids, cursors. */
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "MDSAP",
            "医療機器",
            "program:device-3r",
            "country:jp",
            "2026",
            "2026-02",
            "2026-02-30",
            "R8",
            "' OR 1=1 //",
            "`) DETACH DELETE n //",
            "\" }) { __typename } #",
            "$p0",
            "+-&&||!(){}[]^\"~*?:\\/",
            "a*",
            "AND OR NOT",
            "/.*/",
            "<script>alert(1)</script>",
            "javascript:alert(1)",
            "\u0000",
            "\ud83d\ude00",
            "\ufeff\u202e\u0301",
            "AAAA",
            "eyJhIjoxfQ==",
            "1-9999",
            "9-1",
            "x".repeat(3000));

    private static final List<Number> NUMBERS =
            List.of(0, 1, -1, 2, 3, 10, 200, 201, 2026, 100_000, Integer.MAX_VALUE, Integer.MIN_VALUE);

    private final GraphQLSchema schema;
    private final Random random;
    private final Map<String, Object> variables = new LinkedHashMap<>();
    private final List<String> declared = new ArrayList<>();
    private int fields;

    private RandomDocuments(GraphQLSchema schema, Random random) {
        this.schema = schema;
        this.random = random;
    }

    /**
     * A question.
     *
     * @param variables by name
     */
    public record Asked(String document, Map<String, Object> variables) {}

    /** The same for the same state of the generator. */
    public static Asked next(GraphQLSchema schema, Random random) {
        return new RandomDocuments(schema, random).asked();
    }

    private Asked asked() {
        String selections = selections(schema.getQueryType(), 0);
        String head = declared.isEmpty() ? "query" : "query (" + String.join(", ", declared) + ")";
        return new Asked(head + " " + selections, variables);
    }

    private String selections(GraphQLFieldsContainer type, int depth) {
        List<String> selected = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            selected.add(field(one(type.getFieldDefinitions()), depth));
        }
        return selected.stream().filter(one -> !one.isEmpty()).collect(Collectors.joining(" ", "{ __typename ", " }"));
    }

    /** Empty where it would lead too deep. */
    private String field(GraphQLFieldDefinition field, int depth) {
        GraphQLType target = GraphQLTypeUtil.unwrapAll(field.getType());
        String below = "";
        if (target instanceof GraphQLUnionType union) {
            below = depth > 5 ? "{ __typename }" : "{ __typename " + onMember(union.getTypes(), depth) + " }";
        } else if (target instanceof GraphQLFieldsContainer container) {
            if (depth > 5) {
                return "";
            }
            below = selections(container, depth + 1);
        }
        return "f%d: %s%s %s".formatted(fields++, field.getName(), arguments(field.getArguments()), below);
    }

    private String onMember(List<GraphQLNamedOutputType> members, int depth) {
        GraphQLNamedOutputType member = one(members);
        return "... on %s %s".formatted(member.getName(), selections((GraphQLFieldsContainer) member, depth + 1));
    }

    private String arguments(List<GraphQLArgument> arguments) {
        String given = arguments.stream()
                .filter(argument -> (argument.getType() instanceof GraphQLNonNull && !argument.hasSetDefaultValue())
                        || random.nextInt(3) == 0)
                .map(argument -> argument.getName() + ": " + given(argument.getType()))
                .collect(Collectors.joining(", "));
        return given.isEmpty() ? "" : "(" + given + ")";
    }

    private String given(GraphQLInputType type) {
        if (random.nextBoolean()) {
            return literal(value(type, 0));
        }
        String name = "v" + declared.size();
        declared.add("$" + name + ": " + GraphQLTypeUtil.simplePrint(type));
        variables.put(name, asJson(value(type, 0)));
        return "$" + name;
    }

    private record Constant(String name) {}

    private Object value(GraphQLType type, int depth) {
        if (type instanceof GraphQLNonNull required) {
            return value(required.getWrappedType(), depth);
        }
        if (type instanceof GraphQLList list) {
            List<Object> items = new ArrayList<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                items.add(value(list.getWrappedType(), depth + 1));
            }
            return items;
        }
        if (type instanceof GraphQLEnumType constants) {
            return new Constant(one(constants.getValues()).getName());
        }
        return type instanceof GraphQLInputObjectType object ? object(object, depth) : scalar(type);
    }

    private Map<String, Object> object(GraphQLInputObjectType type, int depth) {
        Map<String, Object> object = new LinkedHashMap<>();
        boolean exactlyOne = type.hasAppliedDirective(Directives.OneOfDirective.getName());
        for (int i = exactlyOne ? 1 : random.nextInt(3); i > 0 && depth < 8; i--) {
            GraphQLInputObjectField field = one(type.getFieldDefinitions());
            object.put(field.getName(), value(field.getType(), depth + 1));
        }
        for (GraphQLInputObjectField field : type.getFieldDefinitions()) {
            if (field.getType() instanceof GraphQLNonNull && depth < 12) {
                object.putIfAbsent(field.getName(), value(field.getType(), depth + 1));
            }
        }
        return object;
    }

    private Object scalar(GraphQLType type) {
        return switch (GraphQLTypeUtil.simplePrint(type)) {
            case "Boolean" -> random.nextBoolean();
            case "Int", "Float" -> one(NUMBERS);
            case "Yen", "Decimal", "Fraction" -> random.nextBoolean() ? one(NUMBERS) : one(TEXTS);
            default -> one(TEXTS);
        };
    }

    private static String literal(Object value) {
        if (value instanceof Constant constant) {
            return constant.name();
        }
        if (value instanceof List<?> items) {
            return items.stream().map(RandomDocuments::literal).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof Map<?, ?> object) {
            return object.entrySet().stream()
                    .map(entry -> entry.getKey() + ": " + literal(entry.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        return value instanceof String text ? quoted(text) : String.valueOf(value);
    }

    private static String quoted(String text) {
        return text.chars()
                .mapToObj(unit -> unit < ' ' || unit == '"' || unit == '\\' || unit > '~'
                        ? "\\u%04x".formatted(unit)
                        : String.valueOf((char) unit))
                .collect(Collectors.joining("", "\"", "\""));
    }

    private static Object asJson(Object value) {
        if (value instanceof Constant constant) {
            return constant.name();
        }
        if (value instanceof List<?> items) {
            return items.stream().map(RandomDocuments::asJson).toList();
        }
        if (value instanceof Map<?, ?> object) {
            Map<Object, Object> all = new LinkedHashMap<>();
            object.forEach((key, item) -> all.put(key, asJson(item)));
            return all;
        }
        return value;
    }

    private <T> T one(List<? extends T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
