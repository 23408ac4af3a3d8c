package dev.kikigraph.query;

import dev.kikigraph.ontology.Property;
import graphql.normalized.ExecutableNormalizedField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.StatementBuilder;

/** The selection of the aggregates of a number whose values are in different units, one for each unit. */
final class UnitsSelection {

    /** Percentages are compared, never added up. */
    private static final String PERCENT = "%";

    private final Compilation compilation;
    private final Members members;
    private final NumericField number;
    private final Expression japanese;
    private final Expression english;

    UnitsSelection(Compilation compilation, Members members, NumericField number) {
        this.compilation = compilation;
        this.members = members.and(members.property(number.key()).isNotNull());
        this.number = number;
        Property unit = Objects.requireNonNull(number.unit());
        this.japanese = members.property(unit.localized() ? unit.japaneseKey() : unit.name());
        this.english = members.property(unit.localized() ? unit.englishKey() : unit.name());
    }

    Selected select(ExecutableNormalizedField field) {
        ObjectSelection units = ObjectSelection.of(number.kind().typeName());
        for (ExecutableNormalizedField child : field.getChildren()) {
            switch (child.getFieldName()) {
                case "__typename" -> units.addTypeName(child.getResultKey(), null);
                case "count" -> units.add(child.getResultKey(), null, new Selected(count()));
                case "totalUnits" -> units.add(child.getResultKey(), null, new Selected(totalUnits()));
                case "byUnit" -> units.add(child.getResultKey(), null, byUnit(child));
                default -> throw new IllegalStateException(child.getFieldName());
            }
        }
        return units.selected();
    }

    private Expression count() {
        return Cypher.count(members.matchDistinct().returning(members.name()).build());
    }

    private Expression totalUnits() {
        return Cypher.count(members.matchDistinct()
                .returningDistinct(japanese.as("japanese"), english.as("english"))
                .build());
    }

    private Selected byUnit(ExecutableNormalizedField field) {
        NumberAggregates aggregate = new NumberAggregates(members.variable(), number, field.getChildren());
        String ja = compilation.variable("u");
        String en = compilation.variable("u");
        String size = compilation.variable("c");
        String grouped = compilation.variable("a");
        StatementBuilder.OngoingReading groups = members.matchDistinct()
                .with(
                        japanese.as(ja),
                        english.as(en),
                        Cypher.count(members.name()).as(size),
                        aggregate.expression().as(grouped))
                .orderBy(
                        Cypher.name(size).descending(),
                        Cypher.name(ja).ascending(),
                        Cypher.name(en).ascending())
                .limit(compilation.parameter((long) FacetSelection.first(field)));
        Expression read =
                Cypher.collect(groups.returning(Cypher.listOf(Cypher.name(ja), Cypher.name(en), Cypher.name(grouped)))
                        .build());
        return new Selected(read, (value, context) -> {
            List<Object> result = new ArrayList<>();
            ((List<?>) Objects.requireNonNull(value))
                    .forEach(row -> result.add(write((List<?>) row, aggregate, field)));
            return result;
        });
    }

    private static Map<String, @Nullable Object> write(
            List<?> row, NumberAggregates aggregate, ExecutableNormalizedField field) {
        List<?> read = (List<?>) Objects.requireNonNull(row.get(2));
        Map<String, @Nullable Object> result = new LinkedHashMap<>();
        for (ExecutableNormalizedField child : field.getChildren()) {
            boolean isEnglish = PropertySelection.inEnglish(child);
            result.put(
                    child.getResultKey(),
                    switch (child.getFieldName()) {
                        case "__typename" -> "UnitAggregate";
                        case "unit" -> row.get(isEnglish ? 1 : 0);
                        case "sum" -> PERCENT.equals(row.get(0)) ? null : aggregate.value("sum", read);
                        default -> aggregate.value(child.getFieldName(), read);
                    });
        }
        return result;
    }
}
