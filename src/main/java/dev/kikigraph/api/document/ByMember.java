package dev.kikigraph.api.document;

import dev.kikigraph.query.filter.GivenFilter;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import java.util.List;

/** Conditions that stand for some types among several only, under {@code on}. */
final class ByMember {

    private ByMember() {}

    /** The types whose conditions have a field that is none of those beside {@code on}. */
    static List<String> having(String field, GraphQLInputObjectType where) {
        GraphQLInputObjectField members = where.getFieldDefinition(GivenFilter.BY_MEMBER);
        if (members == null || !(members.getType() instanceof GraphQLInputObjectType types)) {
            return List.of();
        }
        return types.getFieldDefinitions().stream()
                .filter(member ->
                        member.getType() instanceof GraphQLInputObjectType of && of.getFieldDefinition(field) != null)
                .map(GraphQLInputObjectField::getName)
                .sorted()
                .toList();
    }
}
