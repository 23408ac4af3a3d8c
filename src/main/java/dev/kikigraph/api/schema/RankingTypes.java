package dev.kikigraph.api.schema;

import static dev.kikigraph.api.schema.InputTypes.input;
import static graphql.Scalars.GraphQLBoolean;
import static graphql.schema.GraphQLTypeReference.typeRef;

import dev.kikigraph.ontology.NodeType;
import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.query.filter.GivenFilter;
import dev.kikigraph.query.selection.ApiNames;
import dev.kikigraph.query.selection.NumericField;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLInputObjectType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sort keys that count or add up what a node leads to. */
final class RankingTypes {

    private static final String NULLS = "NullsOrder";

    private RankingTypes() {}

    /** @param sum the enum of the fields that can be added up; null where none can */
    static GraphQLInputObjectType ranking(String stem, @Nullable String sum) {
        GraphQLInputObjectType.Builder builder = GraphQLInputObjectType.newInputObject()
                .name(ApiNames.ranking(stem))
                .description(
                        sum == null
                                ? "Sorts by how many of these there are. It costs what the whole list costs, not a page of it."
                                : "Sorts by how many of these there are, or by a sum over them. It costs what the whole list costs, not a page of it.")
                .field(input("count", GraphQLBoolean, "`true`: by how many there are, 0 where there is none."))
                .field(input(
                        GivenFilter.WHERE, typeRef(ApiNames.where(stem)), "Which of them; all where nothing is said."))
                .field(input("direction", typeRef("SortDirection"), "`ASC` where nothing is said."))
                .field(input(
                        "nulls",
                        typeRef(NULLS),
                        "Where those without a sum stand, in either direction; last where nothing is said."));
        if (sum != null) {
            builder.field(
                    input(
                            "sum",
                            typeRef(sum),
                            "By the sum of this field, which adds entries as they stand and is no total: what is entered as a request and as a draft, or for a whole and its part, is added twice. Null, not 0, where none has a value."));
        }
        return builder.build();
    }

    static boolean isSummed(Ontology ontology, String target) {
        return NumericField.of(ontology.fields(target)).stream().anyMatch(NumericField::isSummable);
    }

    static List<GraphQLEnumType> enums(Ontology ontology) {
        List<GraphQLEnumType> enums = new ArrayList<>();
        enums.add(GraphQLEnumType.newEnum()
                .name(NULLS)
                .description("Where what has no value stands in an order.")
                .value("FIRST", "FIRST", "Before all others.")
                .value("LAST", "LAST", "Behind all others.")
                .build());
        ontology.nodeTypes().stream()
                .filter(type -> type.kind() == NodeType.Kind.OWNED && isSummed(ontology, type.name()))
                .forEach(type -> enums.add(sums(ontology, type.name())));
        return enums;
    }

    private static GraphQLEnumType sums(Ontology ontology, String target) {
        GraphQLEnumType.Builder builder =
                GraphQLEnumType.newEnum().name(ApiNames.summable(target)).description("Fields that can be added up.");
        NumericField.of(ontology.fields(target)).stream()
                .filter(NumericField::isSummable)
                .forEach(number -> builder.value(GraphQLEnumValueDefinition.newEnumValueDefinition()
                        .name(ApiNames.constant(number.property().name()))
                        .value(number.property().name())
                        .description(number.property().documentation().description())
                        .build()));
        return builder.build();
    }
}
