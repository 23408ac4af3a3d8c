package dev.kikigraph.query.selection;

import dev.kikigraph.ontology.Property;
import dev.kikigraph.problem.QueryException;
import dev.kikigraph.query.statement.ValueWriter;
import graphql.normalized.ExecutableNormalizedField;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.SymbolicName;

/**
 * The selection of the aggregate of one number: the statement computes it as a positional list.
 *
 * <p>Sums are exact and do not depend on the order in which values come: each value is cut in two whole numbers, which
 * are added up by themselves.
 */
final class NumberAggregates {

    /** Where amounts of yen are cut. The sums of both parts fit in 64 bits whatever the amounts. */
    private static final long HIGH = 1_000_000_000;

    /** Decimal places that count in a sum. */
    private static final int PLACES = 6;

    private static final String EXACT = "EXACT";

    private static final SymbolicName VALUES = Cypher.name("values");
    private static final SymbolicName VALUE = Cypher.name("value");

    private final NumericField number;
    private final Members having;
    private final Expression value;
    private final List<Expression> expressions = new ArrayList<>();
    private final Map<String, Integer> positions = new HashMap<>();

    NumberAggregates(Members members, NumericField number, List<ExecutableNormalizedField> selected) {
        this.number = number;
        this.value = members.property(number.key());
        this.having = members.and(value.isNotNull());
        read("count", Cypher.size(VALUES));
        for (ExecutableNormalizedField field : selected) {
            switch (field.getFieldName()) {
                case "sum", "average" ->
                    read(
                            "sum",
                            Cypher.listOf(parts(VALUE).stream()
                                    .map(NumberAggregates::sum)
                                    .toList()));
                case "min" -> read("min", most(VALUE::lt));
                case "max" -> read("max", most(VALUE::gt));
                case "inexact" -> readInexact();
                default -> {
                    // always read, or not read from the graph
                }
            }
        }
    }

    private void read(String name, Expression expression) {
        if (!positions.containsKey(name)) {
            positions.put(name, expressions.size());
            expressions.add(expression);
        }
    }

    private void readInexact() {
        Property.Printed printed = number.property().printed();
        if (printed != null && printed.qualifier() != null) {
            Expression qualifier = having.property(printed.qualifier());
            read(
                    "inexact",
                    having.and(qualifier.isNotEqualTo(Cypher.literalOf(EXACT))).countOnce());
        }
    }

    private static Expression sum(Expression part) {
        SymbolicName total = Cypher.name("total");
        return Cypher.reduce(VALUE)
                .in(VALUES)
                .map(total.add(part))
                .accumulateOn(total)
                .withInitialValueOf(Cypher.literalOf(0));
    }

    /** The value that goes before all others; null where there is none. */
    private static Expression most(Function<Expression, Condition> goesBefore) {
        SymbolicName most = Cypher.name("most");
        return Cypher.reduce(VALUE)
                .in(VALUES)
                .map(Cypher.caseExpression()
                        .when(most.isNull().or(goesBefore.apply(most)))
                        .then(VALUE)
                        .elseDefault(most))
                .accumulateOn(most)
                .withInitialValueOf(Cypher.literalNull());
    }

    private List<Expression> parts(Expression one) {
        return switch (number.kind()) {
            case YEN -> List.of(one.divide(Cypher.literalOf(HIGH)), one.remainder(Cypher.literalOf(HIGH)));
            case DECIMAL, IN_UNITS -> {
                long scale = BigDecimal.TEN.pow(PLACES).longValueExact();
                Expression rest = one.subtract(Cypher.toInteger(one));
                yield List.of(
                        Cypher.toInteger(one), Cypher.toInteger(Cypher.round(rest.multiply(Cypher.literalOf(scale)))));
            }
            case INT, FISCAL_YEAR -> List.of(one);
        };
    }

    /**
     * Reads a list of one list: Neo4j fails to plan {@code head} of a subquery beside another one that follows an
     * index.
     */
    Expression expression() {
        return Cypher.collect(having.collectOnce(value, VALUES)
                .returning(Cypher.listOf(expressions))
                .build());
    }

    /**
     * @param field name of a field of the aggregate
     * @param read what the statement computed
     * @throws QueryException if a sum does not fit in 64 bits
     */
    @Nullable
    Object value(String field, List<?> read) {
        List<?> row = (List<?>) read.get(0);
        return switch (field) {
            case "count" -> count(row);
            case "inexact" -> positions.containsKey(field) ? read(field, row) : (Object) 0L;
            case "sum" -> count(row) == 0 ? null : written(total(row));
            case "average" -> count(row) == 0 ? null : average(row);
            default -> ValueWriter.decimal(read(field, row));
        };
    }

    private @Nullable Object read(String name, List<?> row) {
        return row.get(Objects.requireNonNull(positions.get(name)));
    }

    private long count(List<?> row) {
        return (Long) Objects.requireNonNull(read("count", row));
    }

    private BigDecimal total(List<?> row) {
        List<?> parts = (List<?>) Objects.requireNonNull(read("sum", row));
        BigDecimal first = BigDecimal.valueOf((Long) parts.get(0));
        return switch (number.kind()) {
            case YEN -> first.multiply(BigDecimal.valueOf(HIGH)).add(BigDecimal.valueOf((Long) parts.get(1)));
            case DECIMAL, IN_UNITS -> first.add(BigDecimal.valueOf((Long) parts.get(1), PLACES));
            case INT, FISCAL_YEAR -> first;
        };
    }

    private @Nullable Object average(List<?> row) {
        return ValueWriter.decimal(total(row)
                .divide(BigDecimal.valueOf(count(row)), MathContext.DECIMAL64)
                .doubleValue());
    }

    private @Nullable Object written(BigDecimal total) {
        if (number.kind() != NumericField.Kind.YEN) {
            return ValueWriter.decimal(total.doubleValue());
        }
        try {
            return total.longValueExact();
        } catch (ArithmeticException e) {
            throw QueryException.badRequest(
                    "The sum of %s is %s, beyond what 64 bits hold. Narrow the list with where.", number.key(), total);
        }
    }
}
