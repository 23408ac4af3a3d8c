package dev.kikigraph.query;

import dev.kikigraph.ontology.NodeType;
import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.ontology.StoredKeys;
import dev.kikigraph.paging.Page;
import dev.kikigraph.problem.QueryException;
import dev.kikigraph.query.filter.FilterCompiler;
import dev.kikigraph.query.filter.GivenFilter;
import dev.kikigraph.query.order.Order;
import dev.kikigraph.query.order.OrderCompiler;
import dev.kikigraph.query.selection.ApiNames;
import dev.kikigraph.query.selection.ConnectionSelection;
import dev.kikigraph.query.selection.Members;
import dev.kikigraph.query.selection.NodeSelection;
import dev.kikigraph.query.statement.Compilation;
import dev.kikigraph.query.statement.KeyOrder;
import dev.kikigraph.query.statement.Projection;
import dev.kikigraph.query.statement.ValueWriter;
import dev.kikigraph.query.statement.VariableValue;
import graphql.normalized.ExecutableNormalizedField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Statement;
import org.neo4j.cypherdsl.core.renderer.Configuration;
import org.neo4j.cypherdsl.core.renderer.Dialect;
import org.neo4j.cypherdsl.core.renderer.Renderer;

/** Compiles a root field, however deep, to one statement and the writing of its answer. */
final class QueryCompiler {

    private static final Renderer RENDERER = Renderer.getRenderer(Configuration.newConfig()
            .withDialect(Dialect.NEO4J_5_DEFAULT_CYPHER)
            .build());

    private static final String NODE = "node";
    private static final String NODES = "nodes";

    private final Ontology ontology;
    private final Map<String, NodeType> singulars = new HashMap<>();
    private final Map<String, NodeType> plurals = new HashMap<>();

    QueryCompiler(Ontology ontology) {
        this.ontology = ontology;
        ontology.nodeTypes().forEach(type -> {
            singulars.put(type.singular(), type);
            plurals.put(type.plural(), type);
        });
    }

    /** @param field name of a root field */
    boolean compiles(String field) {
        return field.equals(NODE) || field.equals(NODES) || singulars.containsKey(field) || plurals.containsKey(field);
    }

    /** @throws QueryException if an argument is not as it must be */
    CompiledField compile(ExecutableNormalizedField field, KeyOrder keyOrder) {
        String name = field.getFieldName();
        if (name.equals(NODE)) {
            return lookUp(Ontology.NODE, field, keyOrder);
        }
        if (name.equals(NODES)) {
            return lookUpAll(field, keyOrder);
        }
        NodeType single = singulars.get(name);
        return single != null
                ? lookUp(single.name(), field, keyOrder)
                : list(Objects.requireNonNull(plurals.get(name)), field, keyOrder);
    }

    private static String text(Statement statement, Compilation compilation) {
        String text = RENDERER.render(statement);
        compilation.filterCost().check();
        return text;
    }

    private CompiledField lookUp(String target, ExecutableNormalizedField field, KeyOrder keyOrder) {
        Compilation compilation = new Compilation(ontology, keyOrder);
        String node = compilation.variable("n");
        Expression id = compilation.parameter(field.getResolvedArguments().get("id"));
        Projection selected = new NodeSelection(compilation).select(node, target, field.getChildren());
        Statement statement = Compilation.returning(
                Cypher.match(Cypher.node(target).named(node).withProperties(StoredKeys.ID, id)), selected);
        ExpectedRows rows = ExpectedRows.of(ontology, field.getChildren());
        return new CompiledField(
                text(statement, compilation),
                compilation.parameters(),
                degrees -> rows.ofNodes(1, degrees),
                selected.writer());
    }

    private CompiledField lookUpAll(ExecutableNormalizedField field, KeyOrder keyOrder) {
        List<?> ids = (List<?>) Objects.requireNonNull(
                VariableValue.inspect(field.getResolvedArguments().get("ids")));
        Page.checkIds(ids);
        CompiledNodes nodes = nodes(Ontology.NODE, field, keyOrder);
        return new CompiledField(
                nodes.text(), nodes.parameters(ids), degrees -> nodes.rows(ids.size(), degrees), (value, context) -> {
                    Map<String, @Nullable Object> byId = nodes.write(value, context);
                    List<@Nullable Object> result = new ArrayList<>();
                    ids.forEach(id -> result.add(byId.get(id)));
                    return result;
                });
    }

    /**
     * Compiles what a field that is answered in Java selects of the nodes that it finds.
     *
     * @param target name of the node type, interface or union that the field leads to
     */
    CompiledNodes nodes(String target, ExecutableNormalizedField field, KeyOrder keyOrder) {
        Compilation compilation = new Compilation(ontology, keyOrder);
        String node = compilation.variable("n");
        Projection selected = new NodeSelection(compilation).select(node, target, field.getChildren());
        Projection pair = new Projection(
                Cypher.listOf(Compilation.property(node, StoredKeys.ID), selected.expression()),
                selected.reads(),
                selected.holdsLists(),
                ValueWriter.AS_IS);
        Projection list = compilation.list(
                Cypher.match(Cypher.node(Ontology.NODE).named(node))
                        .where(Compilation.property(node, StoredKeys.ID).in(Cypher.parameter(CompiledNodes.IDS))),
                pair,
                null,
                ValueWriter.AS_IS);
        return new CompiledNodes(
                text(Compilation.returning(null, list), compilation),
                compilation.parameters(),
                ExpectedRows.of(ontology, field.getChildren()),
                selected.writer());
    }

    private CompiledField list(NodeType type, ExecutableNormalizedField field, KeyOrder keyOrder) {
        Compilation compilation = new Compilation(ontology, keyOrder);
        String node = compilation.variable("n");
        Map<String, ?> arguments = field.getResolvedArguments();
        NodeSelection nodes = new NodeSelection(compilation);
        Order order = new OrderCompiler(compilation).nodes(node, type.name(), field);
        Members members = Members.ofNodes(
                ontology,
                type.name(),
                node,
                null,
                () -> Cypher.node(type.name()).named(node),
                new FilterCompiler(compilation).node(node, type.name(), GivenFilter.of(field)));
        ConnectionSelection.Range range = new ConnectionSelection.Range(
                ApiNames.connection(type.name()),
                members,
                members,
                null,
                order,
                type.name(),
                children -> nodes.select(node, type.name(), children),
                null,
                null,
                null);
        Projection selected = new ConnectionSelection(compilation, range, arguments).select(field.getChildren());
        Statement statement = Compilation.returning(null, selected);
        ExpectedRows.OfType rows = ExpectedRows.ofType(ontology, type.name(), field);
        return new CompiledField(
                text(statement, compilation), compilation.parameters(), rows::expected, selected.writer());
    }
}
