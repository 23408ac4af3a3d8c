package dev.kikigraph.api.schema;

import static dev.kikigraph.api.schema.InputTypes.input;
import static graphql.Scalars.GraphQLBoolean;
import static graphql.Scalars.GraphQLID;
import static graphql.Scalars.GraphQLInt;
import static graphql.Scalars.GraphQLString;
import static graphql.schema.GraphQLList.list;
import static graphql.schema.GraphQLNonNull.nonNull;
import static graphql.schema.GraphQLTypeReference.typeRef;

import dev.kikigraph.query.selection.ApiNames;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import java.util.List;

/** Filters on a single value, and on a list of values. */
final class ValueFilterTypes {

    private ValueFilterTypes() {}

    static List<GraphQLInputObjectType> ofScalars() {
        return List.of(
                comparison("StringWhere", GraphQLString, false, true),
                comparison("IDWhere", GraphQLID, false, true),
                comparison("IntWhere", GraphQLInt, true, false),
                comparison("DecimalWhere", ApiScalars.DECIMAL, true, false),
                comparison("YenWhere", ApiScalars.YEN, true, false),
                evidence(),
                partialDate(),
                comparison("RatioWhere", ApiScalars.FRACTION, true, false),
                GraphQLInputObjectType.newInputObject()
                        .name("BooleanWhere")
                        .description("Conditions on a truth value.")
                        .field(input("eq", GraphQLBoolean, "Equals."))
                        .field(input("isNull", GraphQLBoolean, "Whether it is absent."))
                        .build(),
                count(),
                ofList("StringListWhere", GraphQLString),
                ofList("IDListWhere", GraphQLID),
                ofList("IntListWhere", GraphQLInt));
    }

    private static GraphQLInputObjectType evidence() {
        return GraphQLInputObjectType.newInputObject()
                .name("EvidenceWhere")
                .description(
                        "Conditions on evidence: of lines beside each other that it names, one meets all of them. `line: { gte: 12, lte: 20 }`"
                                + " finds what rests on any of these lines.")
                .field(input("document", typeRef("IDWhere"), "Id of the document."))
                .field(input("line", typeRef("IntWhere"), "Number of a line, from 1."))
                .build();
    }

    private static GraphQLInputObjectType count() {
        return GraphQLInputObjectType.newInputObject()
                .name("CountWhere")
                .description("Conditions on how many there are, all of which must hold.")
                .field(input("eq", GraphQLInt, "Equals."))
                .field(input("in", list(nonNull(GraphQLInt)), "Equals one of these."))
                .field(input("gt", GraphQLInt, "More than."))
                .field(input("gte", GraphQLInt, "This or more."))
                .field(input("lt", GraphQLInt, "Fewer than."))
                .field(input("lte", GraphQLInt, "This or fewer."))
                .build();
    }

    private static GraphQLInputObjectType partialDate() {
        GraphQLInputType type = ApiScalars.PARTIAL_DATE;
        return GraphQLInputObjectType.newInputObject()
                .name("PartialDateWhere")
                .description(
                        "Conditions on a date as the period that it covers, all of which must hold. An absent value meets none of"
                                + " them but `isNull`.")
                .field(input("eq", type, "Equals, in the same precision."))
                .field(input("in", list(nonNull(type)), "Equals one of these, in the same precision."))
                .field(input("gt", type, "Entirely after this."))
                .field(input("gte", type, "Not entirely before this."))
                .field(input("lt", type, "Entirely before this."))
                .field(input("lte", type, "Not entirely after this."))
                .field(input("during", type, "Entirely inside this."))
                .field(input("isNull", GraphQLBoolean, "Whether it is absent."))
                .build();
    }

    static GraphQLInputObjectType ofList(String name, GraphQLInputType type) {
        return GraphQLInputObjectType.newInputObject()
                .name(name)
                .description("Conditions on a list of values.")
                .field(input("has", type, "One of its values equals this."))
                .field(input("hasAny", list(nonNull(type)), "One of its values is one of these."))
                .field(input("isEmpty", GraphQLBoolean, "Whether it has no values."))
                .build();
    }

    private static GraphQLInputObjectType comparison(
            String name, GraphQLInputType type, boolean ordered, boolean text) {
        GraphQLInputObjectType.Builder builder = GraphQLInputObjectType.newInputObject()
                .name(name)
                .description(
                        type == GraphQLString
                                ? "Conditions on text, all of which must hold. Case, width and white space at either end do not matter, and white space within counts once."
                                : "Conditions on a value, all of which must hold. An absent value meets none of them but `isNull`.")
                .field(input("eq", type, "Equals."))
                .field(input("in", list(nonNull(type)), "Equals one of these."));
        if (ordered) {
            builder.field(input("gt", type, "Greater than."))
                    .field(input("gte", type, "Greater than or equal."))
                    .field(input("lt", type, "Less than."))
                    .field(input("lte", type, "Less than or equal."));
        }
        if (text) {
            builder.field(input("contains", type, "Contains.")).field(input("startsWith", type, "Starts with."));
        }
        return builder.field(input("isNull", GraphQLBoolean, "Whether it is absent."))
                .build();
    }

    /** @param name of the enum */
    static GraphQLInputObjectType ofEnum(String name) {
        GraphQLInputType type = typeRef(name);
        return GraphQLInputObjectType.newInputObject()
                .name(ApiNames.where(name))
                .description("Conditions on a value, all of which must hold.")
                .field(input("eq", type, "Equals."))
                .field(input("in", list(nonNull(type)), "Equals one of these."))
                .field(input("isNull", GraphQLBoolean, "Whether it is absent."))
                .build();
    }
}
