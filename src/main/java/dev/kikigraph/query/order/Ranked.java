package dev.kikigraph.query.order;

import dev.kikigraph.ontology.Property;
import dev.kikigraph.ontology.ScalarKind;
import dev.kikigraph.query.filter.FilterCompiler;
import java.util.List;
import java.util.function.Supplier;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.SymbolicName;
import org.neo4j.cypherdsl.core.Where;

/**
 * Nodes that another one leads to, counted or added up.
 *
 * @param variable under which it is sorted by
 * @param read computes it
 * @param required whether it is a count; a sum over nothing is null
 * @param name tells it from others; asked for only where a cursor is, since it depends on the values of variables
 */
record Ranked(String variable, Expression read, boolean required, Supplier<String> name) implements SortKey.Value {

    /** Decimal numbers are added as whole numbers of this part of one, so that a sum does not depend on their order. */
    private static final long PARTS = 1_000_000;

    private static final SymbolicName TOTAL = Cypher.name("total");
    private static final SymbolicName VALUE = Cypher.name("value");

    static Ranked count(String variable, FilterCompiler.Led led, Supplier<String> name) {
        Condition condition = led.condition();
        return new Ranked(
                variable,
                condition == null
                        ? Cypher.count(led.pattern())
                        : Cypher.count(List.of(led.pattern()), Where.from(condition)),
                true,
                name);
    }

    static Ranked sum(String variable, FilterCompiler.Led led, Property property, Supplier<String> name) {
        Expression value = Cypher.property(led.node(), property.name());
        Condition having = value.isNotNull();
        Condition condition = led.condition();
        Expression values = Cypher.collect(Cypher.match(led.pattern())
                .where(condition == null ? having : condition.and(having))
                .returning(part(value, property))
                .build());
        Expression sum = Cypher.reduce(VALUE)
                .in(values)
                .map(Cypher.coalesce(TOTAL, Cypher.literalOf(0)).add(VALUE))
                .accumulateOn(TOTAL)
                .withInitialValueOf(Cypher.literalNull());
        return new Ranked(variable, sum, false, name);
    }

    private static Expression part(Expression value, Property property) {
        return property.isScalar(ScalarKind.DECIMAL)
                ? Cypher.toInteger(Cypher.round(value.multiply(Cypher.literalOf(PARTS))))
                : value;
    }

    @Override
    public Expression expression() {
        return Cypher.name(variable);
    }

    @Override
    public String signature() {
        return name.get();
    }
}
