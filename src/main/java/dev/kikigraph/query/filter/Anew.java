package dev.kikigraph.query.filter;

import java.util.function.Supplier;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.ast.Visitor;

/**
 * A condition that is made for each place where it is written: the renderer writes what has an alias in the first place
 * only, then the alias.
 */
record Anew(Supplier<Condition> made) implements Condition {

    @Override
    public void accept(Visitor visitor) {
        made.get().accept(visitor);
    }
}
