package dev.kikigraph.api.document;

import graphql.Directives;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The size of a filter, or of those within an order, counted as it is given, before its values are checked: a value of
 * a wrong type is told later, and whatever it is, nothing here goes deeper by recursion.
 *
 * <p>A condition is an operator with its value, or an object or a list of conditions that is empty. A step to other
 * things is a quantifier, {@code owner}, or a sort key that counts or adds up.
 */
final class FilterSize {

    /** A place in a filter, from its end. */
    private record Place(@Nullable Place parent, String step) {

        private static final int SHOWN = 6;

        @Override
        public String toString() {
            Deque<String> steps = new ArrayDeque<>();
            Place place = this;
            for (; place != null && steps.size() < SHOWN; place = place.parent) {
                steps.addFirst(place.step);
            }
            return (place == null ? "" : "…") + String.join("", steps).replaceFirst("^\\.", "");
        }
    }

    /** @param type of the object, or of those in the list */
    private record Part(ArgumentValue given, GraphQLInputObjectType type, Place place, int quantifiers, int logic) {}

    /** The most of something that was counted, and where it was met. */
    static final class Most {

        private long value;
        private @Nullable Place place;

        private void meet(long met, Place where) {
            if (met > value) {
                value = met;
                place = where;
            }
        }

        /** @param around how many there are around that in which the other was met */
        private void meet(Most other, int around) {
            if (other.place != null) {
                meet(around + other.value, other.place);
            }
        }

        long value() {
            return value;
        }

        String place() {
            return String.valueOf(place);
        }
    }

    private static final String BELOW = "BelowWhere";

    private final FilterVariables variables;
    private final Deque<Part> open = new ArrayDeque<>();
    final Most depth = new Most();
    final Most logic = new Most();
    final Most values = new Most();
    private long conditions;
    private long quantifiers;

    /**
     * @param name of the argument, or of the variable with its sign
     * @param given a filter, or an order with filters in it
     */
    FilterSize(String name, ArgumentValue given, GraphQLInputObjectType type, FilterVariables variables) {
        this.variables = variables;
        open(given, type, new Place(null, name), 0, 0);
        while (!open.isEmpty()) {
            count(open.pop());
        }
    }

    long conditions() {
        return conditions;
    }

    long quantifiers() {
        return quantifiers;
    }

    private void open(ArgumentValue given, GraphQLInputObjectType type, Place place, int quantifiers, int logic) {
        String variable = given.variable();
        if (variable != null) {
            add(variables.size(variable, type), type, quantifiers, logic);
            return;
        }
        List<ArgumentValue> items = given.items();
        if (items == null) {
            open.push(new Part(given, type, place, quantifiers, logic));
            return;
        }
        for (int i = items.size() - 1; i >= 0; i--) {
            ArgumentValue item = items.get(i);
            // Lists in lists are of a wrong type.
            if (item.items() == null) {
                open(item, type, new Place(place, "[" + i + "]"), quantifiers, logic);
            }
        }
        if (items.isEmpty() && isOfFilter(type)) {
            conditions++;
        }
    }

    /** @param variable its size; null where it has no value */
    private void add(@Nullable FilterSize variable, GraphQLInputObjectType type, int quantifiers, int logic) {
        if (variable != null) {
            this.conditions += variable.conditions;
            this.quantifiers += variable.quantifiers;
            this.depth.meet(variable.depth, quantifiers);
            this.logic.meet(variable.logic, logic);
            this.values.meet(variable.values, 0);
        } else if (isOfFilter(type)) {
            conditions++;
        }
    }

    private void count(Part part) {
        Map<String, ArgumentValue> fields = part.given().fields();
        if (!isOfFilter(part.type())) {
            order(part, fields == null ? Map.of() : fields);
            return;
        }
        if (fields == null || fields.isEmpty()) {
            conditions++;
            return;
        }
        boolean quantified = ListUse.Level.of(part.type()) == ListUse.Level.QUANTIFIERS;
        fields.forEach((name, given) -> {
            Place place = new Place(part.place(), "." + name);
            GraphQLInputObjectField field = part.type().getFieldDefinition(name);
            GraphQLInputObjectType type = field == null ? null : objectOf(field);
            if (type == null) {
                condition(given, place);
            } else if (type.equals(part.type())) {
                logic.meet(part.logic() + 1, place);
                open(given, type, place, part.quantifiers(), part.logic() + 1);
            } else if (quantified || isOwner(part.type(), type)) {
                quantifiers++;
                depth.meet(part.quantifiers() + 1, place);
                open(given, type, place, part.quantifiers() + 1, part.logic());
            } else {
                open(given, type, place, part.quantifiers(), part.logic());
            }
        });
    }

    /** Sort keys are no conditions, but what is counted or added up is a step to other things, and may be filtered. */
    private void order(Part part, Map<String, ArgumentValue> fields) {
        fields.forEach((name, given) -> {
            GraphQLInputObjectField field = part.type().getFieldDefinition(name);
            GraphQLInputObjectType type = field == null ? null : objectOf(field);
            if (type == null) {
                return;
            }
            Place place = new Place(part.place(), "." + name);
            int steps = part.quantifiers();
            if (isRanking(type)) {
                quantifiers++;
                steps++;
                depth.meet(steps, place);
            }
            open(given, type, place, steps, part.logic());
        });
    }

    /** Whether an object is of a filter: conditions, quantifiers or operators. The others are of an order. */
    private static boolean isOfFilter(GraphQLInputObjectType type) {
        return !isOrder(type) && !isRanking(type);
    }

    /** Whether a type is that of arguments {@code orderBy}, or of what these consist of. */
    static boolean isOrder(GraphQLInputObjectType type) {
        return type.hasAppliedDirective(Directives.OneOfDirective.getName());
    }

    /** Whether a type is that of a sort key which counts or adds up what nodes lead to. */
    private static boolean isRanking(GraphQLInputObjectType type) {
        GraphQLInputObjectField direction = type.getFieldDefinition("direction");
        return direction != null && direction.getType() instanceof GraphQLEnumType;
    }

    private void condition(ArgumentValue given, Place place) {
        conditions++;
        ArgumentValue value = variables.value(given);
        List<ArgumentValue> items = value == null ? null : value.items();
        if (items != null) {
            values.meet(items.size(), place);
        }
    }

    /** From a thing to conditions of another, other than from a relationship to its ends. */
    private static boolean isOwner(GraphQLInputObjectType from, GraphQLInputObjectType to) {
        boolean another = isFilter(to) || to.getName().equals(BELOW);
        return isFilter(from) && another && ListUse.Level.of(from) == ListUse.Level.FIELDS;
    }

    /** Whether conditions of a type can be combined, as those of arguments {@code where} can. */
    static boolean isFilter(GraphQLInputObjectType type) {
        return type.getFieldDefinition("NOT") != null;
    }

    private static @Nullable GraphQLInputObjectType objectOf(GraphQLInputObjectField field) {
        return GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLInputObjectType object ? object : null;
    }
}
