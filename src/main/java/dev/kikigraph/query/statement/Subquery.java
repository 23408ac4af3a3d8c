package dev.kikigraph.query.statement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Statement;
import org.neo4j.cypherdsl.core.StatementBuilder.OngoingReading;

/**
 * A statement that runs once for each row of another and adds one variable to it. Aggregating functions may be used in
 * such a one, and nowhere else.
 *
 * @param of the only variable of the other that it uses; null for none
 */
public record Subquery(Statement statement, @Nullable String of) {

    /** The rows of a reading, null for a single one without variables, after these subqueries. */
    static @Nullable OngoingReading run(@Nullable OngoingReading reading, List<Subquery> subqueries) {
        OngoingReading result = reading;
        for (Subquery each : subqueries) {
            result = each.after(result);
        }
        return result;
    }

    private OngoingReading after(@Nullable OngoingReading reading) {
        if (reading == null) {
            return Cypher.call(statement);
        }
        return of == null ? reading.call(statement) : reading.call(statement, of);
    }
}
