package dev.kikigraph.query.selection;

import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.ontology.StoredKeys;
import dev.kikigraph.ontology.Walk;
import dev.kikigraph.problem.QueryException;
import dev.kikigraph.query.filter.FilterCompiler;
import dev.kikigraph.query.order.Order;
import dev.kikigraph.query.order.SortKey;
import dev.kikigraph.query.statement.Compilation;
import dev.kikigraph.query.statement.Patterns;
import dev.kikigraph.query.statement.Projection;
import dev.kikigraph.query.statement.Subquery;
import dev.kikigraph.query.statement.VariableValue;
import graphql.normalized.ExecutableNormalizedField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.NamedPath;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.StatementBuilder;
import org.neo4j.cypherdsl.core.SymbolicName;

/**
 * The selection of what lies above or below a node: each node once, with the shortest way there. Of several that are
 * equally short it is the one with the fewest inferred steps, and then the first by the ids of its relationships.
 *
 * <p>The ways are read into a list of maps before anything is read of it. Only shortest ways are looked for, so that
 * circles end.
 */
final class WalkSelection {

    private static final String RELATIONSHIPS = "relationships";
    private static final String NODES = "nodes";
    private static final String NODE = "node";
    private static final String INFERRED = "INFERRED";

    private final Compilation compilation;
    private final BiFunction<String, List<ExecutableNormalizedField>, Projection> nodes;

    /** @param nodes selects of a node of whatever type, by its variable */
    WalkSelection(Compilation compilation, BiFunction<String, List<ExecutableNormalizedField>, Projection> nodes) {
        this.compilation = compilation;
        this.nodes = nodes;
    }

    /**
     * Selects from a node on.
     *
     * @param guard what must hold for any of it to be read; null for nothing
     */
    Projection select(String variable, boolean up, ExecutableNormalizedField field, @Nullable Condition guard) {
        Map<String, ?> arguments = field.getResolvedArguments();
        Walk walk = Walk.valueOf((String) Objects.requireNonNull(VariableValue.inspect(arguments.get("along"))));
        String list = compilation.variable("l");
        String way = compilation.variable("w");
        String node = compilation.variable("n");
        Subquery read = read(variable, walk, up, list, conditions(arguments, guard));
        Order order = new Order(List.of(
                new SortKey(way, StoredKeys.DEPTH, false, true),
                new SortKey(node, StoredKeys.SOURCE_ORDER, false, true),
                new SortKey(node, StoredKeys.ID, false, true)));
        ConnectionSelection.Range range = new ConnectionSelection.Range(
                ApiNames.connection(ApiNames.WALK),
                new Ways(list, way, node),
                null,
                null,
                order,
                field.getFieldName() + " " + walk,
                children -> nodes.apply(node, children),
                child -> ofWay(way, up, child),
                list,
                null);
        Projection selected = new ConnectionSelection(compilation, range, arguments, List.of("edge", "node", "node"))
                .select(NodeSelection.childrenOf(field, range.type()));
        List<Subquery> reads = new ArrayList<>(List.of(read));
        reads.addAll(selected.reads());
        return new Projection(selected.expression(), reads, true, selected.writer());
    }

    /** Conditions on a path and the node at its end. */
    private BiFunction<NamedPath, String, List<Condition>> conditions(
            Map<String, ?> arguments, @Nullable Condition guard) {
        Object most = arguments.get("maxDepth");
        if (VariableValue.inspect(most) instanceof Integer depth && depth < 1) {
            throw QueryException.badRequest("maxDepth is %d; it must be 1 at least.", depth);
        }
        Object types = arguments.get("types");
        return (path, end) -> {
            List<Condition> all = new ArrayList<>();
            if (guard != null) {
                all.add(guard);
            }
            if (most != null) {
                all.add(Cypher.length(path).lte(compilation.parameter(most)));
            }
            if (types != null) {
                all.add(Patterns.ofType(end, compilation.parameter(types)));
            }
            return all;
        };
    }

    private Subquery read(
            String variable,
            Walk walk,
            boolean up,
            String list,
            BiFunction<NamedPath, String, List<Condition>> conditions) {
        String found = compilation.variable("n");
        SymbolicName path = Cypher.name(compilation.variable("p"));
        SymbolicName steps = Cypher.name(compilation.variable("s"));
        SymbolicName met = Cypher.name(compilation.variable("t"));
        SymbolicName best = Cypher.name(compilation.variable("b"));
        SymbolicName step = Cypher.name(compilation.variable("x"));
        Node end = Cypher.node(Ontology.NODE).named(found);
        NamedPath ways = Cypher.allShortest()
                .named(path)
                .definedBy(Patterns.walk(compilation.ontology(), variable, walk, up, end));
        List<Condition> all = new ArrayList<>(conditions.apply(ways, found));
        all.add(Compilation.property(found, StoredKeys.ID).isNotEqualTo(Compilation.property(variable, StoredKeys.ID)));
        Expression inferred = Cypher.size(Cypher.listWith(step)
                .in(steps)
                .where(Cypher.property(step, StoredKeys.ASSERTION).isEqualTo(Cypher.literalOf(INFERRED)))
                .returning());
        Expression ids = Cypher.listWith(step).in(steps).returning(Cypher.property(step, StoredKeys.ID));
        Expression shortest = Cypher.valueAt(best, 0);
        return new Subquery(
                Cypher.match(ways)
                        .where(Objects.requireNonNull(FilterCompiler.conjunction(all)))
                        .with(
                                Cypher.name(found),
                                Cypher.relationships(ways).as(steps),
                                Cypher.nodes(ways).as(met))
                        .with(Cypher.name(found), steps, met)
                        .orderBy(Cypher.sort(inferred), Cypher.sort(ids))
                        .with(
                                Cypher.name(found),
                                Cypher.valueAt(Cypher.collect(Cypher.listOf(steps, met)), 0)
                                        .as(best))
                        .returning(Cypher.collect(Cypher.mapOf(
                                        NODE,
                                        Cypher.name(found),
                                        StoredKeys.DEPTH,
                                        Cypher.size(shortest),
                                        RELATIONSHIPS,
                                        shortest,
                                        NODES,
                                        Cypher.valueAt(best, 1)))
                                .as(list))
                        .build(),
                variable);
    }

    /** The ways in a list. */
    private record Ways(String list, String way, String node) implements ConnectionSelection.Rows {

        @Override
        public @Nullable Condition condition() {
            return null;
        }

        @Override
        public Expression count() {
            return Cypher.size(Cypher.name(list));
        }

        @Override
        public StatementBuilder.OngoingReading match(@Nullable Condition condition) {
            var rows = Cypher.unwind(Cypher.name(list))
                    .as(way)
                    .with(Cypher.name(way), Compilation.property(way, NODE).as(node));
            return condition == null ? rows : rows.where(condition);
        }

        @Override
        public String[] variables() {
            return new String[] {way, node};
        }
    }

    private Projection ofWay(String way, boolean up, ExecutableNormalizedField child) {
        return switch (child.getFieldName()) {
            case StoredKeys.DEPTH -> new Projection(Compilation.property(way, StoredKeys.DEPTH));
            case StoredKeys.ASSERTION -> assertion(way);
            default -> path(way, up, child);
        };
    }

    private Projection assertion(String way) {
        SymbolicName step = Cypher.name(compilation.variable("x"));
        Expression all = Cypher.listWith(step)
                .in(Compilation.property(way, RELATIONSHIPS))
                .returning(Cypher.property(step, StoredKeys.ASSERTION));
        return new Projection(
                all,
                (assertions, context) ->
                        ((List<?>) Objects.requireNonNull(assertions)).contains(INFERRED) ? INFERRED : "STATED");
    }

    private Projection path(String way, boolean up, ExecutableNormalizedField field) {
        String step = compilation.variable("r");
        String reached = compilation.variable("n");
        SymbolicName place = Cypher.name(compilation.variable("i"));
        StatementBuilder.OngoingReading rows = Cypher.unwind(
                        Cypher.range(Cypher.literalOf(1), Compilation.property(way, StoredKeys.DEPTH)))
                .as(place)
                .with(
                        Cypher.valueAt(Compilation.property(way, RELATIONSHIPS), place.subtract(Cypher.literalOf(1)))
                                .as(step),
                        Cypher.valueAt(Compilation.property(way, NODES), place).as(reached));
        ObjectSelection selection = ObjectSelection.of("WalkStep");
        for (ExecutableNormalizedField child : field.getChildren()) {
            String key = child.getResultKey();
            switch (child.getFieldName()) {
                case "__typename" -> selection.addTypeName(key, null);
                case NODE -> selection.add(key, null, nodes.apply(reached, child.getChildren()));
                default -> selection.add(key, null, AnyRelationship.select(compilation.ontology(), step, !up, child));
            }
        }
        Projection element = selection.selected();
        return compilation.list(rows, element, way, (value, context) -> {
            List<@Nullable Object> result = new ArrayList<>();
            for (Object row : (List<?>) Objects.requireNonNull(value)) {
                result.add(element.writer().write(row, context));
            }
            return result;
        });
    }
}
