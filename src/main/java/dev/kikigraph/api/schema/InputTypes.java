package dev.kikigraph.api.schema;

import static graphql.schema.GraphQLList.list;
import static graphql.schema.GraphQLNonNull.nonNull;
import static graphql.schema.GraphQLTypeReference.typeRef;

import dev.kikigraph.ontology.FieldSet;
import dev.kikigraph.ontology.InterfaceType;
import dev.kikigraph.ontology.NodeType;
import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.ontology.OwnedField;
import dev.kikigraph.ontology.Property;
import dev.kikigraph.ontology.RelationshipField;
import dev.kikigraph.ontology.ScalarKind;
import dev.kikigraph.ontology.StoredKeys;
import dev.kikigraph.ontology.UnionType;
import dev.kikigraph.ontology.ValueType;
import dev.kikigraph.query.filter.GivenFilter;
import dev.kikigraph.query.selection.ApiNames;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Filters ({@code …Where}, {@code …Filter}) and orders. Each is made once, when first asked for. */
final class InputTypes {

    private final Ontology ontology;
    private final Map<String, GraphQLInputObjectType> types = new LinkedHashMap<>();

    InputTypes(Ontology ontology) {
        this.ontology = ontology;
        ValueFilterTypes.ofScalars().forEach(this::add);
        ontology.enums().stream().filter(e -> !e.groupsFacts()).forEach(e -> add(ValueFilterTypes.ofEnum(e.name())));
        add(ValueFilterTypes.ofEnum("NodeType"));
        add(WalkTypes.below());
        ontology.relationshipProperties().forEach(properties -> {
            add(where(ApiNames.where(properties.name()), properties.properties()));
            if (!properties.nearestFirst()
                    && ApiNames.sortedBy(ontology, properties.name()).equals(properties.name())) {
                addOrder(ApiNames.order(properties.name()), properties.properties(), null);
            }
        });
        addOrder(ApiNames.order(Ontology.RELATIONSHIP), ontology.sharedRelationshipProperties(), null);
        ontology.nodeTypes().forEach(type -> addNodeInputs(type.name(), false, type.kind() == NodeType.Kind.OWNED));
        // Nothing lists all things, but what they own is filtered by its owner.
        Stream<String> interfaces = ontology.interfaces().stream()
                .map(InterfaceType::name)
                .filter(name -> ontology.isListed(name) || name.equals(Ontology.THING));
        Stream<String> unions = ontology.unions().stream().map(UnionType::name);
        Stream.concat(interfaces, unions).forEach(name -> {
            add(byMember(name));
            addNodeInputs(name, true, name.equals(Ontology.OWNED));
        });
    }

    Collection<GraphQLInputObjectType> types() {
        return types.values();
    }

    /** Filter and order of nodes; abstract ones can also be told apart by type. */
    private void addNodeInputs(String name, boolean isAbstract, boolean isOwned) {
        FieldSet fields = ontology.sharedFields(name);
        add(where(ApiNames.where(name), fields.properties()).transform(builder -> {
            if (isAbstract) {
                builder.field(input("type", typeRef("NodeTypeWhere"), "The type of the node."));
            }
            if (types.containsKey(ApiNames.byMember(name))) {
                builder.field(
                        input(
                                GivenFilter.BY_MEMBER,
                                typeRef(ApiNames.byMember(name)),
                                "Conditions by type: it is of a type that is named here, and meets the conditions of that type."));
            }
            fields.relationships().forEach(field -> builder.field(relationshipFilter(field)));
            fields.owned().forEach(field -> builder.field(ownedFilter(field)));
            if (ontology.nodeType(name)
                    .filter(type -> ontology.isWalked(type, true))
                    .isPresent()) {
                builder.field(input(Ontology.BELOW, typeRef(WalkTypes.BELOW), "It lies below a thing."));
            }
            if (isOwned) {
                builder.field(input("owner", typeRef("ThingWhere"), "The thing that it belongs to."));
            }
        }));
        if (ontology.isListed(name)) {
            addOrder(ApiNames.order(name), ontology.fields(name).properties(), fields);
        }
    }

    /** @param target name of a union or interface */
    private GraphQLInputObjectType byMember(String target) {
        GraphQLInputObjectType.Builder builder = GraphQLInputObjectType.newInputObject()
                .name(ApiNames.byMember(target))
                .description(
                        "Conditions by type, of which those that are named are alternatives; `{}` for all of a type.");
        ontology.possibleTypes(target)
                .forEach(member -> builder.field(GraphQLInputObjectField.newInputObjectField()
                        .name(member.name())
                        .type(typeRef(ApiNames.where(member.name())))
                        .build()));
        return builder.build();
    }

    private GraphQLInputObjectField relationshipFilter(RelationshipField field) {
        String stem = ApiNames.stem(field);
        if (!types.containsKey(ApiNames.filter(stem))) {
            add(quantified(ApiNames.filter(stem), ApiNames.where(stem)));
            addWhere(field.target(), field.properties());
            addOrder(field);
        }
        return input(
                field.name(),
                typeRef(ApiNames.filter(stem)),
                field.documentation().description());
    }

    private void addOrder(RelationshipField field) {
        String name = ApiNames.order(ontology, field);
        if (!isNearestFirst(field) && !types.containsKey(name)) {
            String edge = ApiNames.order(ApiNames.sortedBy(ontology, field.properties()));
            add(OrderTypes.ofConnection(name, edge, ApiNames.order(field.target())));
        }
    }

    private boolean isNearestFirst(RelationshipField field) {
        return ontology.relationshipProperties(field.properties()).orElseThrow().nearestFirst();
    }

    /** Conditions on relationships with some properties to nodes that a name stands for. */
    private void addWhere(String target, String properties) {
        String name = ApiNames.where(ApiNames.stem(target, properties));
        if (!types.containsKey(name)) {
            add(combinable(name)
                    .description("Conditions on relationships and the nodes at their other end.")
                    .field(input("edge", typeRef(ApiNames.where(properties)), "Conditions on the relationship."))
                    .field(input("node", typeRef(ApiNames.where(target)), "Conditions on the node at its other end."))
                    .build());
        }
    }

    private GraphQLInputObjectField ownedFilter(OwnedField field) {
        if (!types.containsKey(ApiNames.filter(field.target()))) {
            add(quantified(ApiNames.filter(field.target()), ApiNames.where(field.target())));
        }
        return input(
                field.name(),
                typeRef(ApiNames.filter(field.target())),
                field.documentation().description());
    }

    private static GraphQLInputObjectType quantified(String name, String where) {
        return GraphQLInputObjectType.newInputObject()
                .name(name)
                .description(
                        "Conditions on a list, all of which must hold. A condition of void ones only is void itself; an empty one is not.")
                .field(input(
                        GivenFilter.WHERE,
                        typeRef(where),
                        "Which of them the others here are about; all where nothing is said."))
                .field(input("count", typeRef("CountWhere"), "How many there are, as `totalCount` says."))
                .field(input("some", typeRef(where), "At least one meets this; `{}` where there must be one."))
                .field(input("all", typeRef(where), "Each meets this; true where there is none."))
                .field(input("none", typeRef(where), "None meets this; `{}` where there must be none."))
                .field(input("single", typeRef(where), "Exactly one meets this."))
                .build();
    }

    private static GraphQLInputObjectType.Builder combinable(String name) {
        return GraphQLInputObjectType.newInputObject()
                .name(name)
                .field(input("AND", list(nonNull(typeRef(name))), "All of these hold."))
                .field(input(
                        "OR",
                        list(nonNull(typeRef(name))),
                        "At least one of these holds. Void ones drop out; of an empty list none holds."))
                .field(input("NOT", typeRef(name), "This does not hold."));
    }

    private GraphQLInputObjectType where(String name, List<Property> properties) {
        GraphQLInputObjectType.Builder builder = combinable(name)
                .description(
                        "Conditions, all of which must hold. One without an operand, such as `name: {}` or one on a variable without a"
                                + " value, is void, and so is what consists of void ones only.");
        for (Property property : properties) {
            String description = property.documentation().description();
            if (property.localized()) {
                String matches = property.name().equals("name")
                        ? " Matches either language, acronym or alias."
                        : " Matches either language.";
                builder.field(input(property.name(), typeRef("StringWhere"), description + matches))
                        .field(input(property.japaneseKey(), typeRef("StringWhere"), description + " In Japanese."))
                        .field(input(property.englishKey(), typeRef("StringWhere"), description + " In English."));
            } else {
                builder.field(input(property.name(), typeRef(filterOf(property)), description));
                addCompanions(builder, property);
            }
        }
        if (properties.stream().noneMatch(property -> property.name().equals(StoredKeys.EVIDENCE))) {
            builder.field(input(StoredKeys.EVIDENCE, typeRef("EvidenceWhere"), "The lines that prove it."));
        }
        return builder.build();
    }

    private void addCompanions(GraphQLInputObjectType.Builder builder, Property property) {
        Property.Printed printed = property.printed();
        if (printed != null) {
            builder.field(input(printed.text(), typeRef("StringWhere"), "As printed."));
            if (printed.min() != null && printed.max() != null && printed.qualifier() != null) {
                builder.field(input(printed.min(), typeRef(filterOf(property)), "Lower bound."))
                        .field(input(printed.max(), typeRef(filterOf(property)), "Upper bound."))
                        .field(input(printed.qualifier(), typeRef("QualifierWhere"), "How exact it is."));
            }
        }
    }

    private String filterOf(Property property) {
        String type = property.isScalar(ScalarKind.FISCAL_YEAR)
                ? "Int"
                : property.type().name();
        if (!property.list()) {
            return ApiNames.where(type);
        }
        String filter = type + "ListWhere";
        if (!types.containsKey(filter)) {
            add(ValueFilterTypes.ofList(filter, typeRef(type)));
        }
        return filter;
    }

    /** @param leading the fields that lead to what can be counted; null for none */
    private void addOrder(String name, List<Property> properties, @Nullable FieldSet leading) {
        GraphQLInputObjectType.Builder builder = OrderTypes.ofProperties(name, properties);
        if (leading != null) {
            leading.relationships().stream()
                    .filter(field -> !isNearestFirst(field))
                    .forEach(field ->
                            builder.field(OrderTypes.key(field.name(), ranking(field.target(), field.properties()))));
            leading.owned()
                    .forEach(field -> builder.field(OrderTypes.key(field.name(), ranking(field.target(), null))));
        }
        add(builder.build());
    }

    /**
     * The type of a key that counts or adds up. Conditions on things of whatever type share their types, those on what
     * things own have those of lists.
     *
     * @param properties of the relationships; null for what is owned
     */
    private String ranking(String target, @Nullable String properties) {
        boolean things = ontology.possibleTypes(target).stream().allMatch(type -> type.kind() == NodeType.Kind.THING);
        String counted = things ? Ontology.THING : target;
        String stem = properties == null ? counted : ApiNames.stem(counted, properties);
        if (!types.containsKey(ApiNames.ranking(stem))) {
            if (properties != null) {
                addWhere(counted, properties);
            }
            add(RankingTypes.ranking(
                    stem, RankingTypes.isSummed(ontology, counted) ? ApiNames.summable(counted) : null));
        }
        return ApiNames.ranking(stem);
    }

    static GraphQLInputObjectField input(String name, GraphQLInputType type, String description) {
        return GraphQLInputObjectField.newInputObjectField()
                .name(name)
                .type(type)
                .description(description)
                .build();
    }

    private void add(GraphQLInputObjectType type) {
        if (types.put(type.getName(), type) != null) {
            throw new IllegalStateException("The API would have two types called " + type.getName());
        }
    }

    static boolean isEnumeration(Property property) {
        return property.type() instanceof ValueType.Enumeration;
    }
}
