package dev.kikigraph.query.statement;

import java.util.List;
import org.neo4j.cypherdsl.core.Expression;

/**
 * Something selected: how the statement reads it, and how the answer writes what was read.
 *
 * @param reads what has to be read, in this order, before the expression is evaluated
 * @param holdsLists whether what is read holds lists of nodes
 */
public record Projection(Expression expression, List<Subquery> reads, boolean holdsLists, ValueWriter writer) {

    public Projection(Expression expression) {
        this(expression, ValueWriter.AS_IS);
    }

    public Projection(Expression expression, ValueWriter writer) {
        this(expression, List.of(), false, writer);
    }

    /** Whether a list of it is read by a subquery, for the reason told at {@link Compilation#list}. */
    public boolean isListedBySubquery() {
        return holdsLists || !reads.isEmpty();
    }
}
