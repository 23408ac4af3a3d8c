package dev.kikigraph.query.order;

import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;

/**
 * One key of an order.
 *
 * @param value what is sorted by
 * @param nullsFirst whether what has no value comes first, whatever the direction
 */
public record SortKey(Value value, boolean descending, boolean nullsFirst) {

    /** Something that each node or relationship of a list has, or may have. */
    sealed interface Value permits OfProperty, Ranked {

        Expression expression();

        /** Whether each node or relationship of the list has it. */
        boolean required();

        /** Text that distinguishes it from others of the same list. */
        String signature();
    }

    /**
     * A property.
     *
     * @param variable node or relationship that has it
     * @param role of that variable in the list
     */
    record OfProperty(String variable, Role role, String property, boolean required) implements Value {

        @Override
        public Expression expression() {
            return Cypher.property(variable, property);
        }

        @Override
        public String signature() {
            return role.key + "." + property;
        }
    }

    /** A part of the entries of a list. */
    enum Role {
        NODE("node"),
        EDGE("edge");

        /** As orders of connections call it. */
        private final String key;

        Role(String key) {
            this.key = key;
        }
    }

    /** Text that distinguishes this key from others of the same list. */
    String signature() {
        return value.signature() + (descending ? " DESC" : " ASC") + (nullsFirst ? " NULLS FIRST" : "");
    }

    /** A computed value, which is read before it is sorted by; null for a property. */
    @Nullable
    Ranked ranked() {
        return value instanceof Ranked ranked ? ranked : null;
    }

    Expression expression() {
        return value.expression();
    }

    boolean required() {
        return value.required();
    }
}
