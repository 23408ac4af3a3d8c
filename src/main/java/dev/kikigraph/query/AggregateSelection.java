package dev.kikigraph.query;

import graphql.normalized.ExecutableNormalizedField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;

/**
 * The selection of an aggregate. What is computed while rows are grouped stands in one list; aggregates by unit are groups of
 * their own, and read after it.
 */
final class AggregateSelection {

    private final Compilation compilation;
    private final Members members;
    private final String grouped;
    private final List<Expression> aggregates = new ArrayList<>();
    private final ObjectSelection object;

    /** @param members those that are in one group: all of a list, or those that have one value of a facet */
    AggregateSelection(Compilation compilation, Members members, ExecutableNormalizedField field) {
        this.compilation = compilation;
        this.members = members;
        this.grouped = compilation.variable("a");
        String type = ApiNames.aggregate(members.type(), members.fields());
        this.object = ObjectSelection.of(type);
        object.position(Cypher.name(grouped));
        NodeSelection.childrenOf(field, type).forEach(this::add);
        if (compilation.keyOrder().dependsOnType(field)) {
            object.order(type, compilation.keyOrder().keys(field, type));
        }
    }

    private void add(ExecutableNormalizedField child) {
        switch (child.getFieldName()) {
            case "__typename" -> object.addTypeName(child.getResultKey(), null);
            case "count" -> {
                int position = aggregate(Cypher.count(members.name()));
                object.addWhole(child.getResultKey(), (row, context) -> computed(row, position));
            }
            default -> addNumber(child);
        }
    }

    private int aggregate(Expression expression) {
        aggregates.add(expression);
        return aggregates.size() - 1;
    }

    private static Object computed(@Nullable Object row, int position) {
        List<?> computed = (List<?>) ((List<?>) Objects.requireNonNull(row)).get(0);
        return Objects.requireNonNull(computed.get(position));
    }

    private void addNumber(ExecutableNormalizedField field) {
        NumericField number = NumericField.of(members.fields()).stream()
                .filter(n -> n.key().equals(field.getFieldName()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(field.getFieldName()));
        if (number.unit() != null) {
            object.add(field.getResultKey(), null, new UnitsSelection(compilation, members, number).select(field));
            return;
        }
        NumberAggregates aggregate = new NumberAggregates(members.variable(), number, field.getChildren());
        int position = aggregate(aggregate.expression());
        object.addWhole(
                field.getResultKey(),
                (row, context) -> write(number, aggregate, field, (List<?>) computed(row, position)));
    }

    private static Map<String, @Nullable Object> write(
            NumericField number, NumberAggregates aggregate, ExecutableNormalizedField field, List<?> read) {
        Map<String, @Nullable Object> result = new LinkedHashMap<>();
        for (ExecutableNormalizedField child : field.getChildren()) {
            String name = child.getFieldName();
            result.put(
                    child.getResultKey(),
                    name.equals("__typename") ? number.kind().typeName() : aggregate.value(name, read));
        }
        return result;
    }

    /** What has to be computed where rows are grouped, under the name by which {@link #object()} reads it. */
    org.neo4j.cypherdsl.core.AliasedExpression grouping() {
        return Cypher.listOf(aggregates).as(grouped);
    }

    String grouped() {
        return grouped;
    }

    /** Reads the aggregate after grouping. */
    Selected object() {
        return object.selected();
    }

    /** The aggregate of all members. */
    Selected ofAll() {
        Selected selected = object();
        Expression read = Cypher.collect(members.matchDistinct()
                .with(grouping())
                .returning(selected.expression())
                .build());
        return new Selected(read, (value, context) -> selected.writer()
                .write(((List<?>) Objects.requireNonNull(value)).get(0), context));
    }
}
