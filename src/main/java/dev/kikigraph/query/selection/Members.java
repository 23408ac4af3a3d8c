package dev.kikigraph.query.selection;

import dev.kikigraph.ontology.FieldSet;
import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.ontology.RelationshipProperties;
import dev.kikigraph.ontology.StoredKeys;
import dev.kikigraph.query.statement.Compilation;
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
 * The nodes, or the relationships, of a list, and how all that is said of them together is read.
 *
 * <p>No aggregating function is used but in {@link FacetValues#grouped}, a subquery that is no expression: Neo4j takes
 * an expression with a subquery that has one for an aggregating expression itself, and then refuses it or, worse,
 * answers wrongly.
 *
 * @param aggregate name of the type of their aggregate in the API
 * @param variable the node or relationship in the pattern
 * @param edge the relationship by which a node is in the list, of which it may have several; null where each is in it
 *     once
 * @param pattern makes the pattern anew for each place that needs it
 * @param condition null for none
 * @param list the nodes or relationships themselves, which are then not matched; null for none
 */
public record Members(
        Supplier<String> aggregate,
        FieldSet fields,
        Supplier<List<FacetField>> facets,
        String variable,
        @Nullable String edge,
        Supplier<PatternElement> pattern,
        @Nullable Condition condition,
        @Nullable Expression list)
        implements ConnectionSelection.Rows {

    public static Members ofNodes(
            Ontology ontology,
            String target,
            String variable,
            @Nullable String edge,
            Supplier<PatternElement> pattern,
            @Nullable Condition condition) {
        return new Members(
                () -> ApiNames.aggregate(ontology, target),
                ontology.fields(target),
                () -> FacetField.ofNodes(ontology, target),
                variable,
                edge,
                pattern,
                condition,
                null);
    }

    static Members ofEdges(
            RelationshipProperties properties,
            String variable,
            Supplier<PatternElement> pattern,
            @Nullable Condition condition) {
        return new Members(
                () -> ApiNames.aggregate(properties.name(), FieldSet.of(properties)),
                FieldSet.of(properties),
                () -> FacetField.ofEdges(properties),
                variable,
                null,
                pattern,
                condition,
                null);
    }

    /** The same list with another condition; null for none. */
    Members with(@Nullable Condition other) {
        return new Members(aggregate, fields, facets, variable, edge, pattern, other, list);
    }

    /** The members that meet a further condition. */
    Members and(Condition further) {
        return with(condition == null ? further : condition.and(further));
    }

    /** The members that were read before, each once. */
    Members among(Expression read) {
        return new Members(aggregate, fields, facets, variable, null, pattern, null, read);
    }

    Expression property(String key) {
        return Compilation.property(variable, key);
    }

    /** A row for each place in the list. */
    StatementBuilder.OngoingReading match() {
        if (list != null) {
            return Cypher.unwind(listed(list)).as(variable);
        }
        StatementBuilder.OngoingReadingWithoutWhere match = Cypher.match(pattern.get());
        return condition == null ? match : match.where(condition);
    }

    private Expression listed(Expression all) {
        return condition == null
                ? all
                : Cypher.listWith(Cypher.name(variable))
                        .in(all)
                        .where(condition)
                        .returning();
    }

    @Override
    public StatementBuilder.OngoingReading match(@Nullable Condition other) {
        return with(other).match();
    }

    @Override
    public String[] variables() {
        return edge == null ? new String[] {variable} : new String[] {edge, variable};
    }

    /** By what places in the list are told apart. */
    String place() {
        return edge == null ? variable : edge;
    }

    /** How many places there are in the list. */
    @Override
    public Expression count() {
        if (list != null) {
            return Cypher.size(listed(list));
        }
        return condition == null
                ? Cypher.count(pattern.get())
                : Cypher.count(List.of(pattern.get()), Where.from(condition));
    }

    /** How many members there are, each counted once. */
    Expression countOnce() {
        if (edge == null) {
            return count();
        }
        // By id: the renderer takes a variable that is returned whole as known, and leaves out its label in other
        // patterns.
        return Cypher.count(match().returningDistinct(property(StoredKeys.ID)).build());
    }

    /** A row with a list of the values of all members, each member's taken once, under a name. */
    StatementBuilder.OngoingReading collectOnce(Expression value, SymbolicName name) {
        if (edge == null) {
            return Cypher.unwind(Cypher.listOf(
                            Cypher.collect(match().returning(value).build())))
                    .as(name);
        }
        Expression pairs = Cypher.collect(match().returningDistinct(Cypher.listOf(property(StoredKeys.ID), value))
                .build());
        SymbolicName pair = Cypher.name("pair");
        Expression values = Cypher.listWith(pair).in(name).returning(Cypher.valueAt(pair, 1));
        return Cypher.unwind(Cypher.listOf(pairs)).as(name).with(values.as(name));
    }
}
