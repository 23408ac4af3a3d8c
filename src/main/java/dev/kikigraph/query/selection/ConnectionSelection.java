package dev.kikigraph.query.selection;

import dev.kikigraph.paging.Cursors;
import dev.kikigraph.paging.Page;
import dev.kikigraph.query.filter.FilterCompiler;
import dev.kikigraph.query.order.Order;
import dev.kikigraph.query.statement.Compilation;
import dev.kikigraph.query.statement.Projection;
import dev.kikigraph.query.statement.ValueWriter;
import dev.kikigraph.query.statement.VariableValue;
import graphql.normalized.ExecutableNormalizedField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;

/**
 * The selection of a connection. The statement reads its page as rows of one entry for each {@code nodes} and
 * {@code edges} that was selected, with the cursor's values where a cursor is.
 */
public final class ConnectionSelection {

    /**
     * The range of a connection: its nodes and relationships, their order, and how each is selected.
     *
     * @param type name of the connection's type
     * @param nodes its nodes
     * @param edges its relationships; null for lists of nodes
     * @param binding what list it is, for cursors
     * @param node selects a node
     * @param edge selects what an edge has beside node and cursor; null for lists of nodes
     * @param of variable of the node that it belongs to; null for lists of all nodes
     * @param guard what must hold for a subquery to read any of it; null for nothing
     */
    public record Range(
            String type,
            Members nodes,
            @Nullable Members edges,
            Order order,
            String binding,
            Function<List<ExecutableNormalizedField>, Projection> node,
            @Nullable Function<ExecutableNormalizedField, @Nullable Projection> edge,
            @Nullable String of,
            @Nullable Condition guard) {

        /** The variables to keep while sorting. */
        String[] variables() {
            return edges == null ? new String[] {nodes.variable()} : new String[] {edges.variable(), nodes.variable()};
        }
    }

    private final Compilation compilation;
    private final Range range;
    private final Page page;
    private final ObjectSelection row = ObjectSelection.of("");
    private int cursorPosition = -1;

    public ConnectionSelection(Compilation compilation, Range range, Map<String, ?> arguments) {
        this.compilation = compilation;
        this.range = range;
        this.page = VariableValue.page(arguments);
    }

    private Cursors cursors() {
        Order order = range.order();
        return new Cursors(
                range.binding() + " " + order.signature(), order.keys().size());
    }

    public Projection select(List<ExecutableNormalizedField> children) {
        ObjectSelection connection = ObjectSelection.of(range.type());
        boolean overfetch = false;
        // The page is read at position 0, so that everything written from it knows where it is.
        int pagePosition = children.stream().anyMatch(c -> isOfPage(c.getFieldName()))
                ? connection.position(Cypher.literalNull())
                : -1;
        for (ExecutableNormalizedField child : children) {
            switch (child.getFieldName()) {
                case "__typename" -> connection.addTypeName(child.getResultKey(), null);
                case "totalCount" ->
                    connection.add(
                            child.getResultKey(),
                            null,
                            new Projection(range.nodes().count()));
                case "nodes" -> connection.addWhole(child.getResultKey(), nodes(child, pagePosition));
                case "edges" -> connection.addWhole(child.getResultKey(), edges(child, pagePosition));
                case "pageInfo" -> {
                    overfetch = true;
                    connection.addWhole(child.getResultKey(), pageInfo(child, pagePosition));
                }
                case "aggregate" -> connection.add(child.getResultKey(), null, aggregate(range.nodes(), child));
                case "facets" -> connection.add(child.getResultKey(), null, facets(range.nodes(), child));
                case "edgeAggregate" -> connection.add(child.getResultKey(), null, aggregate(edges(), child));
                case "edgeFacets" -> connection.add(child.getResultKey(), null, facets(edges(), child));
                default -> throw new IllegalStateException(child.getFieldName());
            }
        }
        if (pagePosition >= 0) {
            connection.replace(pagePosition, page(overfetch));
        }
        return connection.selected();
    }

    private Members edges() {
        return Objects.requireNonNull(range.edges());
    }

    private Projection aggregate(Members members, ExecutableNormalizedField field) {
        return new AggregateSelection(compilation, members).select(field);
    }

    private Projection facets(Members members, ExecutableNormalizedField field) {
        return new FacetSelection(compilation, members, range.of()).select(field);
    }

    private static boolean isOfPage(String field) {
        return field.equals("nodes") || field.equals("edges") || field.equals("pageInfo");
    }

    private Projection page(boolean overfetch) {
        Projection element = row.selected();
        Condition condition = range.nodes().condition();
        List<Condition> all = new ArrayList<>();
        if (condition != null) {
            all.add(condition);
        }
        if (range.guard() != null && element.isListedBySubquery()) {
            all.add(range.guard());
        }
        List<Condition> within = new ArrayList<>();
        if (page.after() != null) {
            within.add(range.order().beyond(cursors().decode(page.after()), false, compilation));
        }
        if (page.before() != null) {
            within.add(range.order().beyond(cursors().decode(page.before()), true, compilation));
        }
        boolean computed = range.order().isComputed();
        if (!computed) {
            all.addAll(within);
        }
        if (range.edge() == null) {
            all.addAll(range.order().presence());
        }
        Members members = range.nodes().with(FilterCompiler.conjunction(all));
        Expression limit = compilation.parameter((long) page.size() + (overfetch ? 1 : 0));
        return compilation.list(
                range.order()
                        .sorted(
                                members.match(),
                                range.variables(),
                                page.backward(),
                                computed ? FilterCompiler.conjunction(within) : null)
                        .limit(limit),
                element,
                range.of(),
                ValueWriter.AS_IS);
    }

    private int cursorPosition() {
        if (cursorPosition < 0) {
            cursorPosition = row.position(range.order().values());
        }
        return cursorPosition;
    }

    private List<List<?>> rows(@Nullable Object connection, int pagePosition) {
        List<List<?>> result = new ArrayList<>();
        for (Object value : (List<?>) ((List<?>) Objects.requireNonNull(connection)).get(pagePosition)) {
            result.add((List<?>) value);
        }
        return result;
    }

    private ValueWriter nodes(ExecutableNormalizedField field, int pagePosition) {
        Projection node = range.node().apply(field.getChildren());
        int position = row.position(node);
        return (value, context) -> {
            List<@Nullable Object> result = new ArrayList<>();
            for (List<?> read : page.rows(rows(value, pagePosition))) {
                result.add(node.writer().write(read.get(position), context));
            }
            return result;
        };
    }

    private ValueWriter edges(ExecutableNormalizedField field, int pagePosition) {
        ObjectSelection edge = ObjectSelection.of(ApiNames.edge(stem()));
        for (ExecutableNormalizedField child : field.getChildren()) {
            if (!child.getObjectTypeNames().contains(ApiNames.edge(stem()))) {
                continue;
            }
            switch (child.getFieldName()) {
                case "__typename" -> edge.addTypeName(child.getResultKey(), null);
                case "cursor" ->
                    edge.add(
                            child.getResultKey(),
                            null,
                            new Projection(range.order().values(), cursorWriter()));
                case "node" -> edge.add(child.getResultKey(), null, range.node().apply(child.getChildren()));
                default -> edge.add(child.getResultKey(), null, ofEdge(child));
            }
        }
        Projection selected = edge.selected();
        int position = row.position(selected);
        return (value, context) -> {
            List<@Nullable Object> result = new ArrayList<>();
            for (List<?> read : page.rows(rows(value, pagePosition))) {
                result.add(selected.writer().write(read.get(position), context));
            }
            return result;
        };
    }

    private String stem() {
        return range.type().substring(0, range.type().length() - "Connection".length());
    }

    private Projection ofEdge(ExecutableNormalizedField child) {
        Projection selected = range.edge() == null ? null : range.edge().apply(child);
        if (selected == null) {
            throw new IllegalStateException(child.getFieldName());
        }
        return selected;
    }

    private ValueWriter cursorWriter() {
        Cursors cursors = cursors();
        return (values, context) -> cursors.encode((List<?>) Objects.requireNonNull(values));
    }

    private ValueWriter pageInfo(ExecutableNormalizedField field, int pagePosition) {
        boolean cursorsAsked =
                field.getChildren().stream().anyMatch(c -> c.getFieldName().endsWith("Cursor"));
        int cursor = cursorsAsked ? cursorPosition() : -1;
        ValueWriter written = cursorsAsked ? cursorWriter() : ValueWriter.AS_IS;
        return (value, context) -> {
            List<List<?>> read = rows(value, pagePosition);
            boolean more = page.hasMore(read);
            List<List<?>> rows = page.rows(read);
            Map<String, @Nullable Object> result = new LinkedHashMap<>();
            for (ExecutableNormalizedField child : field.getChildren()) {
                result.put(
                        child.getResultKey(),
                        switch (child.getFieldName()) {
                            case "hasNextPage" -> page.backward() ? page.before() != null : more;
                            case "hasPreviousPage" -> page.backward() ? more : page.after() != null;
                            case "startCursor" ->
                                rows.isEmpty()
                                        ? null
                                        : written.write(rows.get(0).get(cursor), context);
                            case "endCursor" ->
                                rows.isEmpty()
                                        ? null
                                        : written.write(
                                                rows.get(rows.size() - 1).get(cursor), context);
                            default -> "PageInfo";
                        });
            }
            return result;
        };
    }
}
