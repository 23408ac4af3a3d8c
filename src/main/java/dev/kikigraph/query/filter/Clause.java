package dev.kikigraph.query.filter;

import dev.kikigraph.query.statement.Compilation;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.SymbolicName;

/**
 * Conditions and how they are combined, to be written for Neo4j's planner. It plans a subquery once where that stands
 * alone, negated, beside others, or as an alternative to others; but where it stands within an expression or within an
 * alternative of several parts, about five times, and so for each of those around it: six levels take it a minute. So
 * negations go down to the single conditions, and an alternative of several parts becomes a subquery of its own.
 */
sealed interface Clause {

    /** A condition on values; in Cypher it may be unknown. */
    record OfValues(Condition condition) implements Clause {}

    /** A condition that a subquery decides; it is true or false. */
    record OfSubquery(Condition condition) implements Clause {}

    record Not(Clause clause) implements Clause {}

    /** All hold, as they do where there are none. */
    record All(List<Clause> clauses) implements Clause {}

    /** At least one holds, which none does where there are none. */
    record Any(List<Clause> clauses) implements Clause {}

    /** In Cypher; true exactly where the clause holds. */
    default Condition condition(Compilation compilation) {
        return new Written(compilation).of(this, true);
    }

    /** Writes clauses, or what they deny. */
    record Written(Compilation compilation) {

        private Condition of(Clause clause, boolean holds) {
            if (!hasSubquery(clause)) {
                Condition values = ofValues(clause);
                return holds ? values : twoValued(values).not();
            }
            if (clause instanceof Not not) {
                return of(not.clause(), !holds);
            }
            if (clause instanceof OfSubquery subquery) {
                return holds ? subquery.condition() : subquery.condition().not();
            }
            if (clause instanceof All == holds) {
                return parts(clause).stream()
                        .map(part -> of(part, holds))
                        .reduce(Condition::and)
                        .orElseThrow();
            }
            return alternatives(clause, holds).reduce(Condition::or).orElseThrow();
        }

        /** The alternatives of a clause, with those of alternatives among them. */
        private Stream<Condition> alternatives(Clause clause, boolean holds) {
            if (!hasSubquery(clause)) {
                // The planner would multiply out what it sees the parts of, and the subqueries with it.
                Condition values = twoValued(ofValues(clause));
                return Stream.of(holds ? values : values.not());
            }
            if (clause instanceof Not not) {
                return alternatives(not.clause(), !holds);
            }
            if (clause instanceof OfSubquery) {
                return Stream.of(of(clause, holds));
            }
            return clause instanceof All == holds
                    ? Stream.of(subquery(of(clause, holds)))
                    : parts(clause).stream().flatMap(part -> alternatives(part, holds));
        }

        private Condition subquery(Condition condition) {
            SymbolicName one = Cypher.name(compilation.variable("x"));
            return new Anew(() -> Cypher.exists(Cypher.unwind(Cypher.listOf(Cypher.literalOf(1)))
                    .as(one)
                    .with(one)
                    .where(condition)
                    .returning(one)
                    .build()));
        }

        private static Condition ofValues(Clause clause) {
            if (clause instanceof OfValues values) {
                return values.condition();
            }
            if (clause instanceof Not not) {
                return twoValued(ofValues(not.clause())).not();
            }
            BinaryOperator<Condition> combined = clause instanceof All ? Condition::and : Condition::or;
            return parts(clause).stream()
                    .map(Written::ofValues)
                    .reduce(combined)
                    .orElseGet(
                            () -> (clause instanceof All ? Cypher.literalTrue() : Cypher.literalFalse()).asCondition());
        }

        /** Unknown counts as false wherever a condition ends; where it goes on, it is made so. */
        private static Condition twoValued(Condition condition) {
            return Cypher.coalesce(condition, Cypher.literalFalse()).asCondition();
        }

        private static List<Clause> parts(Clause clause) {
            return clause instanceof All all ? all.clauses() : clause instanceof Any any ? any.clauses() : List.of();
        }

        private static boolean hasSubquery(Clause clause) {
            return clause instanceof OfSubquery
                    || (clause instanceof Not not && hasSubquery(not.clause()))
                    || parts(clause).stream().anyMatch(Written::hasSubquery);
        }
    }
}
