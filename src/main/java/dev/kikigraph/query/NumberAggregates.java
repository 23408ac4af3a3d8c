package dev.kikigraph.query;

import dev.kikigraph.ontology.Property;
import graphql.normalized.ExecutableNormalizedField;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;

/**
 * What is selected of the aggregate of one number: the statement computes it as a positional list.
 *
 * <p>Sums are exact and do not depend on the order in which rows come: each value is cut in two whole numbers, which are added
 * up by themselves.
 */
final class NumberAggregates {

    /** Where amounts of yen are cut. The sums of both parts fit in 64 bits whatever the amounts. */
    private static final long HIGH = 1_000_000_000;

    /** Decimal places that count in a sum. */
    private static final int PLACES = 6;

    private static final String EXACT = "EXACT";

    private final NumericField number;
    private final Expression value;
    private final List<Expression> expressions = new ArrayList<>();
    private final Map<String, Integer> positions = new HashMap<>();

    /** @param variable the node or relationship that has the number */
    NumberAggregates(String variable, NumericField number, List<ExecutableNormalizedField> selected) {
        this.number = number;
        this.value = Compilation.property(variable, number.key());
        read("count", Cypher.count(value));
        for (ExecutableNormalizedField field : selected) {
            switch (field.getFieldName()) {
                case "sum", "average" -> read("sum", sum());
                case "min" -> read("min", Cypher.min(value));
                case "max" -> read("max", Cypher.max(value));
                case "inexact" -> readInexact(variable);
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

    private Expression sum() {
        return switch (number.kind()) {
            case YEN ->
                Cypher.listOf(
                        Cypher.sum(value.divide(Cypher.literalOf(HIGH))),
                        Cypher.sum(value.remainder(Cypher.literalOf(HIGH))));
            case DECIMAL, IN_UNITS -> {
                Expression whole = Cypher.toInteger(value);
                Expression rest = value.subtract(Cypher.toInteger(value));
                long scale = BigDecimal.TEN.pow(PLACES).longValueExact();
                yield Cypher.listOf(
                        Cypher.sum(whole),
                        Cypher.sum(Cypher.toInteger(Cypher.round(rest.multiply(Cypher.literalOf(scale))))));
            }
            case INT, FISCAL_YEAR -> Cypher.listOf(Cypher.literalOf(0), Cypher.sum(value));
        };
    }

    private void readInexact(String variable) {
        Property.Printed printed = number.property().printed();
        if (printed != null && printed.qualifier() != null) {
            Expression qualifier = Compilation.property(variable, printed.qualifier());
            Expression inexact = Cypher.caseExpression()
                    .when(qualifier.isNotEqualTo(Cypher.literalOf(EXACT)))
                    .then(value);
            read("inexact", Cypher.count(inexact));
        }
    }

    Expression expression() {
        return Cypher.listOf(expressions);
    }

    /** How many have a value. */
    static long count(List<?> read) {
        return (Long) Objects.requireNonNull(read.get(0));
    }

    /**
     * @param field name of a field of the aggregate
     * @param read what the statement computed
     * @throws QueryException if a sum does not fit in 64 bits
     */
    @Nullable
    Object value(String field, List<?> read) {
        return switch (field) {
            case "count" -> count(read);
            case "inexact" -> positions.containsKey(field) ? read(field, read) : (Object) 0L;
            case "sum" -> count(read) == 0 ? null : written(total(read));
            case "average" -> count(read) == 0 ? null : average(read);
            default -> ValueWriter.decimal(read(field, read));
        };
    }

    private @Nullable Object read(String name, List<?> read) {
        return read.get(Objects.requireNonNull(positions.get(name)));
    }

    private BigDecimal total(List<?> read) {
        List<?> parts = (List<?>) Objects.requireNonNull(read("sum", read));
        BigDecimal high = BigDecimal.valueOf((Long) Objects.requireNonNull(parts.get(0)));
        long low = (Long) Objects.requireNonNull(parts.get(1));
        return switch (number.kind()) {
            case YEN -> high.multiply(BigDecimal.valueOf(HIGH)).add(BigDecimal.valueOf(low));
            case DECIMAL, IN_UNITS -> high.add(BigDecimal.valueOf(low, PLACES));
            case INT, FISCAL_YEAR -> BigDecimal.valueOf(low);
        };
    }

    private Object average(List<?> read) {
        return ValueWriter.decimal(total(read)
                .divide(BigDecimal.valueOf(count(read)), MathContext.DECIMAL64)
                .doubleValue());
    }

    private Object written(BigDecimal total) {
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
