package dev.kikigraph.query;

import dev.kikigraph.ontology.Ontology;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;

/** What one statement has so far: its parameters, and names for its variables. */
final class Compilation {

    private final Ontology ontology;
    private final KeyOrder keyOrder;
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private int variables;

    Compilation(Ontology ontology, KeyOrder keyOrder) {
        this.ontology = ontology;
        this.keyOrder = keyOrder;
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
