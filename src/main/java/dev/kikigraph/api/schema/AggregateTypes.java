package dev.kikigraph.api.schema;

import static dev.kikigraph.api.schema.CommonTypes.argument;
import static dev.kikigraph.api.schema.CommonTypes.field;
import static dev.kikigraph.api.schema.CommonTypes.localized;
import static graphql.Scalars.GraphQLInt;
import static graphql.Scalars.GraphQLString;
import static graphql.schema.GraphQLList.list;
import static graphql.schema.GraphQLNonNull.nonNull;
import static graphql.schema.GraphQLTypeReference.typeRef;

import dev.kikigraph.ontology.FieldSet;
import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.ontology.RelationshipProperties;
import dev.kikigraph.paging.Page;
import dev.kikigraph.query.selection.ApiNames;
import dev.kikigraph.query.selection.FacetField;
import dev.kikigraph.query.selection.NumericField;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLOutputType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Aggregates and facets of lists. What depends on no type of the ontology is made once for all of them. */
final class AggregateTypes {

    static final String AGGREGATE = "Aggregate";

    private static final String HAVING =
            "How many have a value. Those without one count neither here nor in the others.";

    private final Map<String, GraphQLNamedOutputType> types = new LinkedHashMap<>();

    AggregateTypes(Ontology ontology) {
        add(GraphQLInterfaceType.newInterface()
                .name(AGGREGATE)
                .description("What is said of several nodes or relationships together.")
                .field(count())
                .build());
        addAggregate(ApiNames.COUNT_AGGREGATE, List.of());
        addNumbers();
        addFacets();
        ontology.nodeTypes().forEach(type -> addNodes(ontology, type.name()));
        ontology.interfaces().stream()
                .filter(type -> ontology.isListed(type.name()))
                .forEach(type -> addNodes(ontology, type.name()));
        ontology.unions().forEach(union -> addNodes(ontology, union.name()));
        ontology.relationshipProperties().stream()
                .filter(properties -> !properties.nearestFirst())
                .forEach(this::addEdges);
    }

    Collection<GraphQLNamedOutputType> types() {
        return types.values();
    }

    /** The fields of a list of nodes. */
    static List<GraphQLFieldDefinition> ofNodes(Ontology ontology, String target) {
        return List.of(
                field(
                        "aggregate",
                        nonNull(typeRef(ApiNames.aggregate(ontology, target))),
                        "Sums, smallest and greatest values on all pages. A node to which several relationships lead counts once."),
                facets(
                        "facets",
                        ApiNames.facet(target),
                        "How many there are for each value of a field: what `totalCount` would be if `where` asked for it too."));
    }

    /** The further fields of a list of relationships. */
    static List<GraphQLFieldDefinition> ofEdges(RelationshipProperties properties) {
        List<GraphQLFieldDefinition> fields = new ArrayList<>();
        String aggregate = ApiNames.aggregate(properties.name(), FieldSet.of(properties));
        if (!aggregate.equals(ApiNames.COUNT_AGGREGATE)) {
            fields.add(field("edgeAggregate", nonNull(typeRef(aggregate)), "The same of the relationships."));
        }
        fields.add(facets("edgeFacets", ApiNames.facet(properties.name()), "The same by fields of the relationships."));
        return fields;
    }

    private static GraphQLFieldDefinition facets(String name, String by, String description) {
        return field(name, nonNull(list(nonNull(typeRef("Facet")))), description)
                .transform(f -> f.argument(
                                argument("by", nonNull(list(nonNull(typeRef(by)))), "By which fields, at most 10."))
                        .argument(first(
                                "How many values of each, 1 to %d, those with the most first.".formatted(Page.MOST))));
    }

    private static GraphQLArgument first(String description) {
        return argument("first", nonNull(GraphQLInt), description)
                .transform(a -> a.defaultValueProgrammatic(Page.DEFAULT));
    }

    private static GraphQLFieldDefinition count() {
        return field("count", nonNull(GraphQLInt), "How many there are.");
    }

    private void addNodes(Ontology ontology, String target) {
        addAggregate(ApiNames.aggregate(ontology, target), NumericField.of(ontology.fields(target)));
        // What a field means is said by each member of a union for itself.
        addFacetEnum(target, FacetField.ofNodes(ontology, target), !ontology.isUnion(target));
    }

    private void addEdges(RelationshipProperties properties) {
        FieldSet fields = FieldSet.of(properties);
        addAggregate(ApiNames.aggregate(properties.name(), fields), NumericField.of(fields));
        addFacetEnum(properties.name(), FacetField.ofEdges(properties), true);
    }

    private void addAggregate(String name, List<NumericField> numbers) {
        if (types.containsKey(name)) {
            return;
        }
        GraphQLObjectType.Builder builder = GraphQLObjectType.newObject()
                .name(name)
                .description("What is said of several of these together.")
                .withInterface(typeRef(AGGREGATE))
                .field(count());
        for (NumericField number : numbers) {
            builder.field(field(
                            number.property().name(),
                            nonNull(typeRef(number.kind().typeName())),
                            Documented.description(number.property().documentation()))
                    .transform(f -> f.withAppliedDirective(
                            Documented.label(number.property().documentation()))));
        }
        add(builder.build());
    }

    private void addFacetEnum(String name, List<FacetField> facets, boolean described) {
        GraphQLEnumType.Builder builder = GraphQLEnumType.newEnum()
                .name(ApiNames.facet(name))
                .description("Fields by which these can be counted.");
        facets.forEach(facet -> builder.value(GraphQLEnumValueDefinition.newEnumValueDefinition()
                .name(ApiNames.constant(facet.name()))
                .value(facet.name())
                .description(described ? facet.documentation().description() : null)
                .build()));
        add(builder.build());
    }

    private void addNumbers() {
        addNumber(
                "YenAggregate",
                "Of amounts of yen. Exact; a sum beyond 64 bits is an error.",
                ApiScalars.YEN.getName());
        addNumber("DecimalAggregate", "Of decimal numbers. Each counts in a sum to a millionth.", "Decimal");
        addNumber("IntAggregate", "Of whole numbers.", null);
        add(GraphQLObjectType.newObject()
                .name("FiscalYearAggregate")
                .description("Of fiscal years.")
                .field(field("count", nonNull(GraphQLInt), HAVING))
                .field(field("min", GraphQLInt, "The first; null where none has one."))
                .field(field("max", GraphQLInt, "The last; null where none has one."))
                .build());
        add(GraphQLObjectType.newObject()
                .name("UnitsAggregate")
                .description("Of numbers in different units, which make no sum together.")
                .field(field("count", nonNull(GraphQLInt), HAVING))
                .field(field("totalUnits", nonNull(GraphQLInt), "In how many units they are."))
                .field(field(
                                "byUnit",
                                nonNull(list(nonNull(typeRef("UnitAggregate")))),
                                "Those of each unit, those with the most values first.")
                        .transform(f -> f.argument(first("How many units, 1 to %d.".formatted(Page.MOST)))))
                .build());
        add(number(
                        GraphQLObjectType.newObject()
                                .name("UnitAggregate")
                                .description(
                                        "Of numbers in one unit: in Japanese and English, since the English is often more precise. Each counts in a sum to a millionth.")
                                .fields(localized("unit", GraphQLString, "The unit; null where none is given.")),
                        "Decimal")
                .field(
                        field(
                                "sum",
                                typeRef("Decimal"),
                                "The sum; null for percentages, which make none. It says something only where `where` picks values that add up."))
                .build());
    }

    private void addNumber(String name, String description, @Nullable String scalar) {
        add(number(GraphQLObjectType.newObject().name(name).description(description), scalar)
                .field(field(
                        "sum",
                        typeRef(scalar == null ? "Decimal" : scalar),
                        "The sum; null where none has a value, since what is not known is not zero."))
                .build());
    }

    /** @param scalar the type of the values; null for whole numbers */
    private static GraphQLObjectType.Builder number(GraphQLObjectType.Builder builder, @Nullable String scalar) {
        GraphQLOutputType type = scalar == null ? GraphQLInt : typeRef(scalar);
        return builder.field(field("count", nonNull(GraphQLInt), HAVING))
                .field(
                        field(
                                "inexact",
                                nonNull(GraphQLInt),
                                "How many of the values are not exact but about, more or less than what counts here. A range without a value of its own does not count at all."))
                .field(field("min", type, "The smallest; null where none has a value."))
                .field(field("max", type, "The greatest; null where none has a value."))
                .field(field("average", typeRef("Decimal"), "Sum divided by count; null where none has a value."));
    }

    private void addFacets() {
        add(GraphQLObjectType.newObject()
                .name("Facet")
                .description("How many nodes or relationships of a list have which value in one field.")
                .field(field("field", nonNull(GraphQLString), "Name of the field."))
                .field(
                        field(
                                "buckets",
                                nonNull(list(nonNull(typeRef("FacetBucket")))),
                                "The values with the most nodes or relationships first, then in the order of the ontology or source."))
                .field(field("totalBuckets", nonNull(GraphQLInt), "How many values there are, read here or not."))
                .field(field("missing", nonNull(GraphQLInt), "How many nodes or relationships have no value."))
                .build());
        add(GraphQLObjectType.newObject()
                .name("FacetBucket")
                .description("One value of a field, with what has it. What has several values is in a bucket for each.")
                .field(
                        field(
                                "value",
                                nonNull(GraphQLString),
                                "The value as `where` takes it: name of an enum value, a fiscal year, or the id of a thing. Of dates it is the year: `{ gte: \"2025\", lt: \"2026\" }`."))
                .fields(localized(
                        "label", nonNull(GraphQLString), "The value in words: its label, or the thing's name."))
                .field(field("node", typeRef(Ontology.THING), "The thing; null where the value is none."))
                .field(field("count", nonNull(GraphQLInt), "How many have it."))
                .field(
                        field(
                                "aggregate",
                                nonNull(typeRef(AGGREGATE)),
                                "Sums, smallest and greatest values of those that have it: `... on BudgetAggregate { amount { sum } }`."))
                .build());
    }

    private void add(GraphQLNamedOutputType type) {
        types.put(type.getName(), type);
    }
}
