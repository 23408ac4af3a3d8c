package dev.kikigraph.query;

import dev.kikigraph.ontology.FieldSet;
import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.ontology.RelationshipProperties;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.PatternElement;
import org.neo4j.cypherdsl.core.StatementBuilder;
import org.neo4j.cypherdsl.core.SymbolicName;
import org.neo4j.cypherdsl.core.Where;

/**
 * The nodes, or the relationships, of a list.
 *
 * @param type name of the node type, interface, union or properties of relationships
 * @param variable the node or relationship in the pattern
 * @param edge the relationship by which a node is in the list, of which it may have several; null where each is in it once
 * @param pattern makes the pattern anew for each place that needs it
 * @param condition null for none
 */
record Members(
        String type,
        FieldSet fields,
        Supplier<List<FacetField>> facets,
        String variable,
        @Nullable String edge,
        Supplier<PatternElement> pattern,
        @Nullable Condition condition) {

    static Members ofNodes(
            Ontology ontology,
            String target,
            String variable,
            @Nullable String edge,
            Supplier<PatternElement> pattern,
            @Nullable Condition condition) {
        return new Members(
                target,
                ontology.fields(target),
                () -> FacetField.ofNodes(ontology, target),
                variable,
                edge,
                pattern,
                condition);
    }

    static Members ofEdges(
            RelationshipProperties properties,
            String variable,
            Supplier<PatternElement> pattern,
            @Nullable Condition condition) {
        return new Members(
                properties.name(),
                FieldSet.of(properties),
                () -> FacetField.ofEdges(properties),
                variable,
                null,
                pattern,
                condition);
    }

    /** Those of them that meet a further condition. */
    Members and(Condition further) {
        return with(condition == null ? further : condition.and(further));
    }

    /** The same list with another condition; null for none. */
    Members with(@Nullable Condition other) {
        return new Members(type, fields, facets, variable, edge, pattern, other);
    }

    SymbolicName name() {
        return Cypher.name(variable);
    }

    Expression property(String key) {
        return Compilation.property(variable, key);
    }

    Expression count() {
        return condition == null
                ? Cypher.count(pattern.get())
                : Cypher.count(List.of(pattern.get()), Where.from(condition));
    }

    /** A row for each place in the list. */
    StatementBuilder.OngoingReading match() {
        StatementBuilder.OngoingReadingWithoutWhere match = Cypher.match(pattern.get());
        return condition == null ? match : match.where(condition);
    }

    /** A row for each member. */
    StatementBuilder.OngoingReading matchDistinct() {
        return edge == null ? match() : match().withDistinct(variable);
    }
}
