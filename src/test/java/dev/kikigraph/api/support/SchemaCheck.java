package dev.kikigraph.api.support;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Holds an answer against the schema, whoever wrote it: nulls, lists, values of enums and the types of objects. */
public final class SchemaCheck {

    private final GraphQLSchema schema;

    public SchemaCheck(GraphQLSchema schema) {
        this.schema = schema;
    }

    /**
     * Compares an answer with the types of the schema.
     *
     * @param field of the query; below it an alias is the name of the field, or begins with that and an underscore
     */
    public List<String> problems(String field, JsonNode value) {
        List<String> problems = new ArrayList<>();
        check(schema.getQueryType().getFieldDefinition(field).getType(), value, field, problems);
        return problems;
    }

    private void check(GraphQLType type, JsonNode value, String path, List<String> problems) {
        if (type instanceof GraphQLNonNull required) {
            if (value.isNull() || value.isMissingNode()) {
                problems.add(path + " is null");
            } else {
                check(required.getWrappedType(), value, path, problems);
            }
        } else if (!value.isNull()) {
            checkPresent(type, value, path, problems);
        }
    }

    private void checkPresent(GraphQLType type, JsonNode value, String path, List<String> problems) {
        if (value.isArray() != GraphQLTypeUtil.isList(type)) {
            problems.add(path + " is " + value.getNodeType() + ", not " + GraphQLTypeUtil.simplePrint(type));
        } else if (value.isArray()) {
            value.forEach(each -> check(GraphQLTypeUtil.unwrapOneAs(type), each, path, problems));
        } else if (type instanceof GraphQLEnumType enumeration) {
            if (enumeration.getValue(value.asString()) == null) {
                problems.add(path + " is " + value + ", no value of " + enumeration.getName());
            }
        } else if (type instanceof GraphQLFieldsContainer declared) {
            checkObject(declared, value, path, problems);
        } else if (value.isObject()) {
            problems.add(path + " is an object, not " + GraphQLTypeUtil.simplePrint(type));
        }
    }

    private void checkObject(GraphQLFieldsContainer declared, JsonNode value, String path, List<String> problems) {
        GraphQLFieldsContainer type = declared;
        if (value.has("__typename")) {
            GraphQLObjectType named =
                    schema.getObjectType(value.get("__typename").asString());
            boolean fits = named != null
                    && (named == declared
                            || named.getInterfaces().stream()
                                    .anyMatch(i -> i.getName().equals(declared.getName())));
            if (!fits) {
                problems.add(path + " is a " + value.get("__typename") + ", no " + declared.getName());
                return;
            }
            type = named;
        }
        for (String key : value.propertyNames()) {
            if (!key.equals("__typename")) {
                GraphQLOutputType field =
                        type.getFieldDefinition(key.split("_", -1)[0]).getType();
                check(field, value.get(key), path + "." + key, problems);
            }
        }
    }
}
