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
import java.util.function.Function;
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

        long value() {
            return value;
        }

        String place() {
            return String.valueOf(place);
        }
    }

    /** Far more than any limit. One variable can stand in a filter thousands of times, and each time is counted. */
    private static final int MOST_COUNTED = 100_000;

    private final Function<String, @Nullable ArgumentValue> variables;
    private final Deque<Part> open = new ArrayDeque<>();
    final Most depth = new Most();
    final Most logic = new Most();
    final Most values = new Most();
    private long conditions;
    private long quantifiers;

    /**
     * @param argument name of the argument: a filter, or an order with filters in it
     * @param variables gives the values of variables by name; null for those without one
     */
    FilterSize(
            String argument,
            ArgumentValue given,
            GraphQLInputObjectType type,
            Function<String, @Nullable ArgumentValue> variables) {
        this.variables = variables;
        open(given, type, new Place(null, argument), 0, 0);
        while (!open.isEmpty() && conditions <= MOST_COUNTED) {
            count(open.pop());
        }
    }

    /** How many there are, or more than a hundred thousand. */
    long conditions() {
        return conditions;
    }

    long quantifiers() {
        return quantifiers;
    }

    private void open(ArgumentValue given, GraphQLInputObjectType type, Place place, int quantifiers, int logic) {
        String variable = given.variable();
        ArgumentValue value = variable == null ? given : variables.apply(variable);
        if (value == null) {
            if (isOfFilter(type)) {
                conditions++;
            }
            return;
        }
        Place at = variable == null ? place : new Place(null, "$" + variable);
        List<ArgumentValue> items = value.items();
        if (items == null) {
            open.push(new Part(value, type, at, quantifiers, logic));
            return;
        }
        for (int i = items.size() - 1; i >= 0; i--) {
            Place item = new Place(at, "[" + i + "]");
            // Lists in lists are of a wrong type.
            if (items.get(i).items() == null) {
                open(items.get(i), type, item, quantifiers, logic);
            }
        }
        if (items.isEmpty() && isOfFilter(type)) {
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
        ArgumentValue value = given.variable() == null ? given : variables.apply(given.variable());
        List<ArgumentValue> items = value == null ? null : value.items();
        if (items != null) {
            values.meet(items.size(), place);
        }
    }

    /** From a thing to conditions of another, other than from a relationship to its ends. */
    private static boolean isOwner(GraphQLInputObjectType from, GraphQLInputObjectType to) {
        return isFilter(from) && isFilter(to) && ListUse.Level.of(from) == ListUse.Level.FIELDS;
    }

    /** Whether conditions of a type can be combined, as those of arguments {@code where} can. */
    static boolean isFilter(GraphQLInputObjectType type) {
        return type.getFieldDefinition("NOT") != null;
    }

    private static @Nullable GraphQLInputObjectType objectOf(GraphQLInputObjectField field) {
        return GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLInputObjectType object ? object : null;
    }
}
