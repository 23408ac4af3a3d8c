package dev.kikigraph.query.statement;

import dev.kikigraph.ontology.Ontology;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Statement;
import org.neo4j.cypherdsl.core.StatementBuilder.OngoingReading;
import org.neo4j.cypherdsl.core.SymbolicName;

/** The state of one statement while it is compiled: its parameters, and names for its variables. */
public final class Compilation {

    private final Ontology ontology;
    private final KeyOrder keyOrder;
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private final FilterCost filterCost = new FilterCost();
    private int variables;

    public Compilation(Ontology ontology, KeyOrder keyOrder) {
        this.ontology = ontology;
        this.keyOrder = keyOrder;
    }

    /** The statement that returns what is selected of each row of what is matched; null to match nothing. */
    public static Statement returning(@Nullable OngoingReading matched, Projection selected) {
        OngoingReading reading = Subquery.run(matched, selected.reads());
        return (reading == null ? Cypher.returning(selected.expression()) : reading.returning(selected.expression()))
                .build();
    }

    /**
     * The list of what is selected of each row, in their order.
     *
     * <p>Neo4j counts the memory of what a subquery collects, and stops a statement that needs too much; it does not
     * count what an expression collects, which is up to a sixth faster. So an expression collects only where the list
     * holds no other lists: it is then soon at its end, and counted where it is collected itself.
     *
     * @param of the only variable that the rows depend on; null for none
     */
    public Projection list(OngoingReading rows, Projection element, @Nullable String of, ValueWriter writer) {
        if (!element.isListedBySubquery()) {
            Expression list =
                    Cypher.collect(rows.returning(element.expression()).build());
            return new Projection(list, List.of(), true, writer);
        }
        SymbolicName list = Cypher.name(variable("l"));
        Statement collecting = Objects.requireNonNull(Subquery.run(rows, element.reads()))
                .returning(Cypher.collect(element.expression()).as(list))
                .build();
        return new Projection(list, List.of(new Subquery(collecting, of)), true, writer);
    }

    public FilterCost filterCost() {
        return filterCost;
    }

    public KeyOrder keyOrder() {
        return keyOrder;
    }

    public Ontology ontology() {
        return ontology;
    }

    /** A parameter of its own for a value, or for a list of values and variables. */
    public Expression parameter(@Nullable Object value) {
        String name = "p" + parameters.size();
        parameters.put(name, value instanceof List<?> list ? VariableValue.joined(list) : value);
        return Cypher.parameter(name);
    }

    /** A variable that the statement does not use yet. */
    public String variable(String stem) {
        return stem + variables++;
    }

    public Map<String, Object> parameters() {
        return parameters;
    }

    public static Expression property(String variable, String key) {
        return Cypher.property(variable, key);
    }
}
