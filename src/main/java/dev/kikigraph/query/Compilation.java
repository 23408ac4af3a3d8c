package dev.kikigraph.query;

import dev.kikigraph.ontology.Ontology;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Statement;
import org.neo4j.cypherdsl.core.StatementBuilder;

/** What one statement has so far: its parameters, and names for its variables. */
final class Compilation {

    private final Ontology ontology;
    private final KeyOrder keyOrder;
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private final @Nullable String outermost;
    private final List<Statement> subqueries = new ArrayList<>();
    private int variables;

    private Compilation(Ontology ontology, KeyOrder keyOrder, boolean ofNode) {
        this.ontology = ontology;
        this.keyOrder = keyOrder;
        this.outermost = ofNode ? variable("n") : null;
    }

    /** Of a statement that reads a list of nodes. */
    static Compilation ofList(Ontology ontology, KeyOrder keyOrder) {
        return new Compilation(ontology, keyOrder, false);
    }

    /** Of a statement that looks one node up, and binds it to {@link #outermost}. */
    static Compilation ofNode(Ontology ontology, KeyOrder keyOrder) {
        return new Compilation(ontology, keyOrder, true);
    }

    /** The variable of the node that is looked up; null where none is. */
    @Nullable
    String outermost() {
        return outermost;
    }

    /**
     * Has a subquery run before everything else: in such a one, and nowhere else, aggregating functions may be used. It may use
     * no variable but the outermost.
     */
    void runFirst(Statement subquery) {
        subqueries.add(subquery);
    }

    /** The statement that returns an expression for each row of what is matched; null to match nothing. */
    Statement returning(StatementBuilder.@Nullable OngoingReading matched, Expression expression) {
        StatementBuilder.OngoingReading reading = matched;
        for (Statement subquery : subqueries) {
            if (reading == null) {
                reading = Cypher.call(subquery);
            } else if (outermost == null) {
                reading = reading.call(subquery);
            } else {
                reading = reading.call(subquery, outermost);
            }
        }
        return (reading == null ? Cypher.returning(expression) : reading.returning(expression)).build();
    }

    KeyOrder keyOrder() {
        return keyOrder;
    }

    Ontology ontology() {
        return ontology;
    }

    /** A parameter of its own for a value. */
    Expression parameter(@Nullable Object value) {
        String name = "p" + parameters.size();
        parameters.put(name, value);
        return Cypher.parameter(name);
    }

    /** A variable that the statement does not use yet. */
    String variable(String stem) {
        return stem + variables++;
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    static Expression property(String variable, String key) {
        return Cypher.property(variable, key);
    }
}
