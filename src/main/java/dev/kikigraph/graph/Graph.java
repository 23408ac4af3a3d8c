package dev.kikigraph.graph;

import dev.kikigraph.graph.client.Deadline;
import dev.kikigraph.graph.client.DeadlineException;
import dev.kikigraph.graph.client.GraphException;
import dev.kikigraph.graph.client.GraphProperties;
import dev.kikigraph.graph.client.GraphUnavailableException;
import dev.kikigraph.graph.client.HeapCapacity;
import dev.kikigraph.graph.client.HeapTooSmallException;
import dev.kikigraph.graph.client.ReadContext;
import dev.kikigraph.graph.client.ReadTooLargeException;
import dev.kikigraph.graph.client.SlowStatements;
import dev.kikigraph.graph.client.Statement;
import dev.kikigraph.graph.client.StatementPlanner;
import dev.kikigraph.graph.client.StatementReader;
import dev.kikigraph.graph.model.GraphContent;
import dev.kikigraph.graph.model.GraphDifference;
import dev.kikigraph.graph.model.StoredNode;
import dev.kikigraph.graph.model.StoredRelationship;
import dev.kikigraph.graph.release.NewRelease;
import dev.kikigraph.graph.release.ProgressListener;
import dev.kikigraph.graph.release.Release;
import dev.kikigraph.graph.release.ReleaseConflictException;
import dev.kikigraph.graph.release.Releases;
import dev.kikigraph.ontology.StoredKeys;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The knowledge graph: statements are read from it, differences written to it. Safe for use by many threads. */
@Component
public class Graph {

    private static final Statement RELEASE = new Statement(
            "OPTIONAL MATCH (release:" + Release.LABEL + ") RETURN coalesce(max(release.number), 0)", Map.of());

    private static final Statement SIZE = new Statement("RETURN COUNT { (:Node) } + COUNT { (:Node)-->() }", Map.of());

    /** Of a node or relationship with its properties in {@link GraphContent}, in bytes, as measured. */
    private static final long HEAP_PER_ELEMENT = 1_300;

    private static final Statement NODES = new Statement("""
            MATCH (n:Node)
            RETURN n.id, labels(n), properties(n)
            """, Map.of());

    private static final Statement RELATIONSHIPS = new Statement("""
            MATCH (source:Node)-[r]->(target:Node)
            RETURN r.id, type(r), source.id, target.id, properties(r)
            """, Map.of());

    private final StatementReader reader;
    private final StatementPlanner plans;
    private final ObjectProvider<GraphWriter> writer;
    private final Duration timeout;
    private final long memory;
    private final long rows;
    private final SlowStatements slow;
    private final ObservationRegistry observations;

    Graph(
            StatementReader reader,
            ObjectProvider<GraphWriter> writer,
            GraphProperties properties,
            ObservationRegistry observations) {
        this.reader = reader;
        this.plans = new StatementPlanner(reader::plan);
        this.writer = writer;
        this.timeout = properties.query().timeout();
        this.memory = properties.query().memory().toBytes();
        this.rows = properties.query().rows();
        this.slow = new SlowStatements(properties.query().slow());
        this.observations = observations;
    }

    /** When an operation that begins now has to be done. */
    public Deadline deadline() {
        return Deadline.in(timeout);
    }

    /** Reading of one operation, within its deadline and the limits on memory and rows. */
    public ReadContext reading(long release, Deadline deadline) {
        return new ReadContext(release, deadline, memory, rows, observations.getCurrentObservation());
    }

    /**
     * Runs one reading statement.
     *
     * @return the first column of the only row as List, Map, String, Long, Double, Boolean or null; null where there is
     *     no row
     * @throws DeadlineException at the deadline
     * @throws ReadTooLargeException if all that was read needs more memory than an operation may take
     * @throws GraphUnavailableException if the database cannot be reached, or is busy planning others
     * @throws GraphException if the statement fails for another reason
     */
    public @Nullable Object readValue(Statement statement, ReadContext reading) {
        reading.deadline().check();
        long begin = System.nanoTime();
        try {
            plans.require(statement, reading);
            return observed(statement, reading);
        } finally {
            slow.took(statement, Duration.ofNanos(System.nanoTime() - begin));
        }
    }

    /** Neither the statement nor what went wrong is told: both may have values of an operation. */
    private @Nullable Object observed(Statement statement, ReadContext reading) {
        Observation observation = Observation.createNotStarted("kikigraph.statements", observations)
                .contextualName("statement")
                .highCardinalityKeyValue("db.system.name", "neo4j")
                .highCardinalityKeyValue("kikigraph.release", String.valueOf(reading.release()))
                .parentObservation(reading.request())
                .start();
        String outcome = "failed";
        try {
            Object value = reader.read(statement, reading);
            outcome = "read";
            return value;
        } finally {
            observation.highCardinalityKeyValue("kikigraph.outcome", outcome).stop();
        }
    }

    /** As {@link #readValue(Statement, ReadContext)}, for no operation of its own, without a limit of memory. */
    public @Nullable Object readValue(Statement statement, Deadline deadline) {
        return readValue(statement, ReadContext.within(deadline));
    }

    /** How many nodes and relationships there are. */
    public long size() {
        return (Long) Objects.requireNonNull(readValue(SIZE, Deadline.never()));
    }

    /**
     * Everything in the graph, as of one release: reads again where a release was written meanwhile.
     *
     * @throws HeapTooSmallException if the heap has no room for it
     * @throws GraphException as for {@link #readValue}, but without a limit of time
     */
    public GraphContent content() {
        HeapCapacity.require("comparing the seed with the graph", size() * HEAP_PER_ELEMENT);
        while (true) {
            long before = currentRelease();
            Map<String, StoredNode> nodes = new LinkedHashMap<>();
            Map<String, StoredRelationship> relationships = new LinkedHashMap<>();
            scan(node -> nodes.put(node.id(), node), one -> relationships.put(one.id(), one));
            // Neo4j shows each statement what is committed by then.
            if (currentRelease() == before) {
                return new GraphContent(nodes, relationships);
            }
        }
    }

    /**
     * Reads every node, then every relationship, without holding them all. Another release may be written meanwhile:
     * whoever asks has to look at the release before and after, as {@link Releases} does.
     *
     * @throws GraphException as for {@link #readValue}, but without a limit of time
     */
    public void scan(Consumer<StoredNode> nodes, Consumer<StoredRelationship> relationships) {
        reader.scan(NODES, row -> nodes.accept(node(row)));
        reader.scan(RELATIONSHIPS, row -> relationships.accept(relationship(row)));
    }

    /**
     * Writes a difference and its entry in the ledger; all of it becomes visible at once, or nothing does. An empty
     * difference makes no new release, but where there is a release it keeps the hash of the seed.
     *
     * @return the release that the graph is at now
     * @throws HeapTooSmallException if the heap has no room for so many changes
     * @throws ReleaseConflictException if the graph is no longer at the release that the difference was made against
     * @throws IllegalArgumentException if the difference has a label or type that is not in the ontology, or a
     *     relationship without one of its ends
     * @throws GraphException if the database fails
     */
    public Release apply(GraphDifference difference, NewRelease release, ProgressListener progress) {
        HeapCapacity.require("importing the seed", difference.count() * reader.heapPerChange());
        return writer.getObject().apply(difference, release, progress);
    }

    private long currentRelease() {
        return (Long) Objects.requireNonNull(readValue(RELEASE, Deadline.never()));
    }

    private static StoredNode node(List<@Nullable Object> row) {
        return new StoredNode(text(row, 0), labels(row, 1), properties(row, 2));
    }

    private static StoredRelationship relationship(List<@Nullable Object> row) {
        return new StoredRelationship(text(row, 0), text(row, 1), text(row, 2), text(row, 3), properties(row, 4));
    }

    private static String text(List<@Nullable Object> row, int column) {
        return (String) Objects.requireNonNull(row.get(column));
    }

    @SuppressWarnings("unchecked")
    private static Set<String> labels(List<@Nullable Object> row, int column) {
        return new HashSet<>((List<String>) Objects.requireNonNull(row.get(column)));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> properties(List<@Nullable Object> row, int column) {
        Map<String, Object> properties =
                new LinkedHashMap<>((Map<String, Object>) Objects.requireNonNull(row.get(column)));
        properties.remove(StoredKeys.ID);
        return properties;
    }
}
