package dev.kikigraph.query.selection;

import dev.kikigraph.query.statement.Compilation;
import dev.kikigraph.query.statement.Projection;
import graphql.normalized.ExecutableNormalizedField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The selection of the aggregate of all members of a list. */
final class AggregateSelection {

    private final Compilation compilation;
    private final Members members;

    AggregateSelection(Compilation compilation, Members members) {
        this.compilation = compilation;
        this.members = members;
    }

    Projection select(ExecutableNormalizedField field) {
        String type = members.aggregate().get();
        ObjectSelection aggregate = ObjectSelection.of(type);
        for (ExecutableNormalizedField child : NodeSelection.childrenOf(field, type)) {
            switch (child.getFieldName()) {
                case "__typename" -> aggregate.addTypeName(child.getResultKey(), null);
                case "count" -> aggregate.add(child.getResultKey(), null, new Projection(members.countOnce()));
                default -> aggregate.add(child.getResultKey(), null, number(child));
            }
        }
        if (compilation.keyOrder().dependsOnType(field)) {
            aggregate.order(type, compilation.keyOrder().keys(field, type));
        }
        return aggregate.selected();
    }

    private Projection number(ExecutableNormalizedField field) {
        NumericField number = NumericField.of(members.fields()).stream()
                .filter(n -> n.key().equals(field.getFieldName()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(field.getFieldName()));
        if (number.unit() != null) {
            return new UnitsSelection(compilation, members, number).select(field);
        }
        NumberAggregates aggregate = new NumberAggregates(members, number, field.getChildren());
        return new Projection(aggregate.expression(), (value, context) -> {
            List<?> read = (List<?>) Objects.requireNonNull(value);
            Map<String, @Nullable Object> result = new LinkedHashMap<>();
            for (ExecutableNormalizedField child : field.getChildren()) {
                String name = child.getFieldName();
                boolean typeName = name.equals("__typename");
                result.put(child.getResultKey(), typeName ? number.kind().typeName() : aggregate.value(name, read));
            }
            return result;
        });
    }
}
