package dev.kikigraph.query;

import org.neo4j.cypherdsl.core.Expression;

/** Something selected: how the statement reads it, and how the answer writes what was read. */
record Selected(Expression expression, ValueWriter writer) {

    Selected(Expression expression) {
        this(expression, ValueWriter.AS_IS);
    }
}
