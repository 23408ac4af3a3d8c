package dev.kikigraph.query;

import dev.kikigraph.graph.Graph;
import dev.kikigraph.graph.client.ReadContext;
import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.problem.QueryException;
import dev.kikigraph.query.statement.KeyOrder;
import dev.kikigraph.query.statement.WriteContext;
import graphql.normalized.ExecutableNormalizedField;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Answers root fields that are compiled to Cypher. */
public final class GraphQueries {

    private final Ontology ontology;
    private final Graph graph;
    private final DocumentIndexes documents;
    private final Function<ReadContext, Degrees> degrees;
    private final QueryCompiler compiler;

    /** @param degrees gives the degrees of the release that is read */
    public GraphQueries(
            Ontology ontology, Graph graph, DocumentIndexes documents, Function<ReadContext, Degrees> degrees) {
        this.ontology = ontology;
        this.graph = graph;
        this.documents = documents;
        this.degrees = degrees;
        this.compiler = new QueryCompiler(ontology);
    }

    /**
     * Whether a root field is compiled; others are answered in Java.
     *
     * @param field its name
     */
    public boolean compiles(String field) {
        return compiler.compiles(field);
    }

    /**
     * Compiles a root field, however deep, to one statement.
     *
     * @param keyOrder that of the operation that the field belongs to
     * @throws QueryException if an argument is not as it must be
     */
    public CompiledField compile(ExecutableNormalizedField field, KeyOrder keyOrder) {
        return compiler.compile(field, keyOrder);
    }

    /**
     * Compiles what a field that is answered in Java selects of the nodes that it finds.
     *
     * @param target name of the node type, interface or union that the field leads to
     * @param keyOrder that of the operation that the field belongs to
     * @throws QueryException if an argument is not as it must be
     */
    public CompiledNodes compileNodes(ExecutableNormalizedField field, String target, KeyOrder keyOrder) {
        return compiler.nodes(target, field, keyOrder);
    }

    /**
     * Counts the rows that root fields are expected to read, before any is read.
     *
     * @return how many these are
     * @throws dev.kikigraph.graph.client.TooManyRowsException if they are too many
     */
    public double expect(Collection<CompiledField> fields, ReadContext reading) {
        if (fields.isEmpty()) {
            return 0;
        }
        Degrees ofRelease = degrees.apply(reading);
        double rows =
                fields.stream().mapToDouble(field -> field.rows(ofRelease)).sum();
        reading.expect(rows);
        return rows;
    }

    /**
     * The complete answers for nodes by id; those that there are not are absent.
     *
     * @param values leaves of the variables of the operation
     */
    public Map<String, @Nullable Object> answer(
            CompiledNodes nodes, Collection<String> ids, List<Object> values, ReadContext reading) {
        reading.expect(nodes.rows(ids.size(), degrees.apply(reading)));
        return nodes.write(graph.readValue(nodes.statement(ids, values), reading), context(reading));
    }

    /**
     * The complete answer of a root field: maps with their keys in the order of the query, lists and scalars; null
     * where a look-up finds nothing.
     *
     * @param values leaves of the variables of the operation
     */
    public @Nullable Object answer(CompiledField field, List<Object> values, ReadContext reading) {
        return field.writer().write(graph.readValue(field.statement(values), reading), context(reading));
    }

    private WriteContext context(ReadContext reading) {
        return new WriteContext(ontology, documents.at(reading.release(), reading.deadline()), reading.deadline());
    }
}
