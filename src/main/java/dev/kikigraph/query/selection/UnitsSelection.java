package dev.kikigraph.query.selection;

import dev.kikigraph.ontology.Property;
import dev.kikigraph.ontology.StoredKeys;
import dev.kikigraph.query.statement.Compilation;
import dev.kikigraph.query.statement.Projection;
import graphql.normalized.ExecutableNormalizedField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.ResultStatement;
import org.neo4j.cypherdsl.core.StatementBuilder;
import org.neo4j.cypherdsl.core.SymbolicName;

/** The selection of the aggregates of a number whose values are in different units, one for each unit. */
final class UnitsSelection {

    /** Percentages are compared, never added up. */
    private static final String PERCENT = "%";

    /**
     * A key of the answer, with the value that is written there for a unit, in two languages, and what was read of its
     * values.
     */
    private record Entry(String key, BiFunction<List<?>, List<?>, @Nullable Object> value) {}

    private final Compilation compilation;
    private final Members members;
    private final NumericField number;
    private final Expression japanese;
    private final Expression english;
    private final Expression order;

    UnitsSelection(Compilation compilation, Members members, NumericField number) {
        this.compilation = compilation;
        this.members = members.and(members.property(number.key()).isNotNull());
        this.number = number;
        Property unit = Objects.requireNonNull(number.unit());
        this.japanese = members.property(unit.localized() ? unit.japaneseKey() : unit.name());
        this.english = members.property(unit.localized() ? unit.englishKey() : unit.name());
        this.order = members.property(StoredKeys.order(unit.localized() ? unit.japaneseKey() : unit.name()));
    }

    Projection select(ExecutableNormalizedField field) {
        ObjectSelection units = ObjectSelection.of(number.kind().typeName());
        for (ExecutableNormalizedField child : field.getChildren()) {
            switch (child.getFieldName()) {
                case "__typename" -> units.addTypeName(child.getResultKey(), null);
                case "count" -> units.add(child.getResultKey(), null, new Projection(members.countOnce()));
                case "totalUnits" ->
                    units.add(child.getResultKey(), null, new Projection(Cypher.count(units().build())));
                case "byUnit" -> units.add(child.getResultKey(), null, byUnit(child));
                default -> throw new IllegalStateException(child.getFieldName());
            }
        }
        return units.selected();
    }

    private StatementBuilder.BuildableStatement<ResultStatement> units() {
        return members.match().returningDistinct(Cypher.listOf(japanese, english, order));
    }

    private Projection byUnit(ExecutableNormalizedField field) {
        SymbolicName unit = Cypher.name(compilation.variable("u"));
        SymbolicName size = Cypher.name(compilation.variable("c"));
        Expression ja = Cypher.valueAt(unit, 0);
        Expression en = Cypher.valueAt(unit, 1);
        Members inUnit = members.and(same(japanese, ja)).and(same(english, en));
        NumberAggregates aggregate = new NumberAggregates(inUnit, number, field.getChildren());
        Expression read = Cypher.collect(Cypher.unwind(Cypher.collect(units().build()))
                .as(unit)
                .with(unit, inUnit.countOnce().as(size))
                .orderBy(size.descending(), Cypher.valueAt(unit, 2).ascending(), ja.ascending(), en.ascending())
                .limit(compilation.parameter((long) FacetSelection.first(field)))
                .returning(Cypher.listOf(unit, aggregate.expression()))
                .build());
        List<Entry> entries = field.getChildren().stream()
                .map(child -> entry(child, aggregate))
                .toList();
        return new Projection(read, (value, context) -> {
            List<Object> result = new ArrayList<>();
            ((List<?>) Objects.requireNonNull(value)).forEach(row -> result.add(write((List<?>) row, entries)));
            return result;
        });
    }

    private static Condition same(Expression unit, Expression given) {
        return unit.isEqualTo(given).or(unit.isNull().and(given.isNull()));
    }

    private static Entry entry(ExecutableNormalizedField child, NumberAggregates aggregate) {
        String language = PropertySelection.language(child);
        int position = PropertySelection.inEnglish(child) ? 1 : 0;
        BiFunction<List<?>, List<?>, @Nullable Object> value =
                switch (child.getFieldName()) {
                    case "__typename" -> (unit, read) -> "UnitAggregate";
                    case "unit" -> (unit, read) -> unit.get(position);
                    case "unitLang" -> (unit, read) -> unit.get(position) == null ? null : language;
                    case "sum" -> (unit, read) -> PERCENT.equals(unit.get(0)) ? null : aggregate.value("sum", read);
                    default -> (unit, read) -> aggregate.value(child.getFieldName(), read);
                };
        return new Entry(child.getResultKey(), value);
    }

    private static Map<String, @Nullable Object> write(List<?> row, List<Entry> entries) {
        List<?> unit = (List<?>) Objects.requireNonNull(row.get(0));
        List<?> read = (List<?>) Objects.requireNonNull(row.get(1));
        Map<String, @Nullable Object> result = new LinkedHashMap<>();
        entries.forEach(entry -> result.put(entry.key(), entry.value().apply(unit, read)));
        return result;
    }
}
