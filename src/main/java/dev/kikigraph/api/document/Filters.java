package dev.kikigraph.api.document;

import dev.kikigraph.problem.ApiError;
import dev.kikigraph.problem.ErrorCode;
import graphql.language.Argument;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.VariableDefinition;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The filters of a document's operations, those within orders among them, those of a fragment as often as it is spread,
 * and whether they ask too much.
 */
final class Filters {

    private record Filter(Field field, Argument argument, GraphQLInputObjectType type) {}

    private final SchemaFields schema;
    private final FilterLimits limits;
    private final Map<String, FragmentDefinition> fragments = new LinkedHashMap<>();
    private final Map<OperationDefinition, List<Filter>> filters = new LinkedHashMap<>();

    /** @param document valid, and within the limits of what its fragments expand to */
    Filters(Document document, SchemaFields schema, FilterLimits limits) {
        this.schema = schema;
        this.limits = limits;
        document.getDefinitionsOfType(FragmentDefinition.class)
                .forEach(fragment -> fragments.put(fragment.getName(), fragment));
        for (OperationDefinition operation : document.getDefinitionsOfType(OperationDefinition.class)) {
            List<Filter> found = new ArrayList<>();
            find(operation.getSelectionSet(), schema.schema().getQueryType(), found);
            filters.put(operation, found);
        }
    }

    /** How many there are in all operations, fragments counted wherever they are spread. */
    int count() {
        return filters.values().stream().mapToInt(List::size).sum();
    }

    private void find(@Nullable SelectionSet set, @Nullable GraphQLCompositeType parent, List<Filter> found) {
        if (set == null) {
            return;
        }
        for (Selection<?> selection : set.getSelections()) {
            if (selection instanceof Field field) {
                GraphQLFieldDefinition definition = schema.field(parent, field.getName());
                if (definition != null) {
                    field.getArguments().forEach(argument -> add(field, argument, definition, found));
                }
                find(field.getSelectionSet(), SchemaFields.target(definition), found);
            } else if (selection instanceof InlineFragment fragment) {
                find(fragment.getSelectionSet(), schema.within(fragment, parent), found);
            } else if (selection instanceof FragmentSpread spread) {
                FragmentDefinition fragment = fragments.get(spread.getName());
                if (fragment != null) {
                    find(
                            fragment.getSelectionSet(),
                            schema.composite(fragment.getTypeCondition().getName()),
                            found);
                }
            }
        }
    }

    private static void add(Field field, Argument argument, GraphQLFieldDefinition definition, List<Filter> found) {
        if (GraphQLTypeUtil.unwrapAll(definition.getArgument(argument.getName()).getType())
                        instanceof GraphQLInputObjectType type
                && (FilterSize.isFilter(type) || FilterSize.isOrder(type))) {
            found.add(new Filter(field, argument, type));
        }
    }

    /**
     * Why an operation is refused; empty where its filters are within the limits.
     *
     * @param sent variables by name, not checked yet
     */
    Optional<ApiError> refusal(OperationDefinition operation, Map<String, Object> sent) {
        List<Filter> all = filters.getOrDefault(operation, List.of());
        if (all.isEmpty()) {
            return Optional.empty();
        }
        FilterVariables variables = new FilterVariables(variables(operation, sent));
        Map<Filter, FilterSize> sizes = new HashMap<>();
        long conditions = 0;
        long quantifiers = 0;
        for (Filter filter : all) {
            FilterSize size = sizes.computeIfAbsent(filter, one -> size(one, variables));
            ApiError refusal = refusal(filter, size);
            if (refusal != null) {
                return Optional.of(refusal.at(filter.argument().getSourceLocation()));
            }
            conditions += size.conditions();
            quantifiers += size.quantifiers();
        }
        return Optional.ofNullable(refusal(conditions, quantifiers));
    }

    private static FilterSize size(Filter filter, FilterVariables variables) {
        return new FilterSize(
                filter.argument().getName(), new LiteralValue(filter.argument().getValue()), filter.type(), variables);
    }

    private static Map<String, ArgumentValue> variables(OperationDefinition operation, Map<String, Object> sent) {
        Map<String, ArgumentValue> variables = new LinkedHashMap<>();
        for (VariableDefinition variable : operation.getVariableDefinitions()) {
            String name = variable.getName();
            if (sent.containsKey(name)) {
                variables.put(name, new VariableContent(sent.get(name)));
            } else if (variable.getDefaultValue() != null) {
                variables.put(name, new LiteralValue(variable.getDefaultValue()));
            }
        }
        return variables;
    }

    private @Nullable ApiError refusal(Filter filter, FilterSize size) {
        String name = filter.argument().getName() + " of " + filter.field().getName();
        if (size.depth.value() > limits.depth()) {
            return ApiError.ofLimit(
                    ErrorCode.QUANTIFIERS_TOO_DEEP,
                    "The %s nests some, all, none, single, count, sum and owner %,d deep, at %s; %,d are allowed. Ask for what is innermost first, and go on from ids."
                            .formatted(name, size.depth.value(), size.depth.place(), limits.depth()),
                    limits.depth(),
                    size.depth.value());
        }
        if (size.logic.value() > limits.logic()) {
            return ApiError.ofLimit(
                    ErrorCode.LOGIC_TOO_DEEP,
                    "The %s nests AND, OR and NOT %,d deep, at %s; %,d are allowed. Leave out those that change nothing, such as NOT of NOT and AND in AND."
                            .formatted(name, size.logic.value(), size.logic.place(), limits.logic()),
                    limits.logic(),
                    size.logic.value());
        }
        if (size.conditions() > limits.conditions()) {
            return ApiError.ofLimit(
                    ErrorCode.TOO_MANY_CONDITIONS,
                    "The %s has %,d conditions; %,d are allowed. Write alternatives for one field as one list, as in id: { in: [\"…\", \"…\"] }, leave out empty ones, or ask in several requests."
                            .formatted(name, size.conditions(), limits.conditions()),
                    limits.conditions(),
                    size.conditions());
        }
        return size.values.value() > limits.values()
                ? ApiError.ofLimit(
                        ErrorCode.TOO_MANY_VALUES,
                        "The %s has a list of %,d values, at %s; %,d are allowed. Ask in several requests."
                                .formatted(name, size.values.value(), size.values.place(), limits.values()),
                        limits.values(),
                        size.values.value())
                : null;
    }

    private @Nullable ApiError refusal(long conditions, long quantifiers) {
        if (conditions > limits.allConditions()) {
            return ApiError.ofLimit(
                    ErrorCode.TOO_MANY_CONDITIONS_TOGETHER,
                    "The filters of the operation have %,d conditions together, those of a fragment counted wherever it is spread; %,d are allowed. Ask in several requests."
                            .formatted(conditions, limits.allConditions()),
                    limits.allConditions(),
                    conditions);
        }
        return quantifiers > limits.quantifiers()
                ? ApiError.ofLimit(
                        ErrorCode.TOO_MANY_QUANTIFIERS,
                        "The filters of the operation have %,d some, all, none, single, count, sum and owner together, those of a fragment counted wherever it is spread; %,d are allowed. Ask in several requests."
                                .formatted(quantifiers, limits.quantifiers()),
                        limits.quantifiers(),
                        quantifiers)
                : null;
    }
}
