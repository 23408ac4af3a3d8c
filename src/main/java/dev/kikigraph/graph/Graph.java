package dev.kikigraph.graph;

import dev.kikigraph.graph.client.Deadline;
import dev.kikigraph.graph.client.DeadlineException;
import dev.kikigraph.graph.client.DriverFailures;
import dev.kikigraph.graph.client.GraphException;
import dev.kikigraph.graph.client.GraphProperties;
import dev.kikigraph.graph.client.GraphUnavailableException;
import dev.kikigraph.graph.client.HeapCapacity;
import dev.kikigraph.graph.client.HeapTooSmallException;
import dev.kikigraph.graph.client.ReadContext;
import dev.kikigraph.graph.client.ReadTooLargeException;
import dev.kikigraph.graph.client.Sessions;
import dev.kikigraph.graph.client.SlowStatements;
import dev.kikigraph.graph.client.Statement;
import dev.kikigraph.graph.client.StatementPlanner;
import dev.kikigraph.graph.client.StatementReader;
import dev.kikigraph.graph.model.GraphContent;
import dev.kikigraph.graph.model.GraphDifference;
import dev.kikigraph.graph.model.OntologyNames;
import dev.kikigraph.graph.model.StoredNode;
import dev.kikigraph.graph.model.StoredRelationship;
import dev.kikigraph.graph.release.DifferenceWriter;
import dev.kikigraph.graph.release.Ledger;
import dev.kikigraph.graph.release.NewRelease;
import dev.kikigraph.graph.release.ProgressListener;
import dev.kikigraph.graph.release.Release;
import dev.kikigraph.graph.release.ReleaseConflictException;
import dev.kikigraph.graph.release.Releases;
import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.ontology.StoredKeys;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionContext;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;

/** The knowledge graph: statements are read from it, differences written to it. Safe for use by many threads. */
@Component
public class Graph {

    private static final String RELEASE =
            "OPTIONAL MATCH (release:" + Release.LABEL + ") RETURN coalesce(max(release.number), 0)";

    private static final Statement SIZE = new Statement("RETURN COUNT { (:Node) } + COUNT { (:Node)-->() }", Map.of());

    /** Of a node or relationship with its properties in {@link GraphContent}, in bytes, as measured. */
    private static final long HEAP_PER_ELEMENT = 1_300;

    private static final String NODES = """
            MATCH (n:Node)
            RETURN n.id, labels(n), properties(n)
            """;

    private static final String RELATIONSHIPS = """
            MATCH (source:Node)-[r]->(target:Node)
            RETURN r.id, type(r), source.id, target.id, properties(r)
            """;

    private final Sessions sessions;
    private final StatementReader reader;
    private final StatementPlanner plans;
    private final Neo4jClient client;
    private final PlatformTransactionManager transactions;
    private final Releases releases;
    private final Ledger ledger;
    private final OntologyNames names;
    private final Duration timeout;
    private final long memory;
    private final long rows;
    private final SlowStatements slow;
    private final Timer statements;

    Graph(
            Sessions sessions,
            StatementReader reader,
            Neo4jClient client,
            PlatformTransactionManager transactions,
            Releases releases,
            Ledger ledger,
            Ontology ontology,
            GraphProperties properties,
            MeterRegistry meters) {
        this.sessions = sessions;
        this.reader = reader;
        this.plans = new StatementPlanner(reader::plan);
        this.client = client;
        this.transactions = transactions;
        this.releases = releases;
        this.ledger = ledger;
        this.names = OntologyNames.of(ontology);
        this.timeout = properties.query().timeout();
        this.memory = properties.query().memory().toBytes();
        this.rows = properties.query().rows();
        this.slow = new SlowStatements(properties.query().slow());
        this.statements = Timer.builder("kikigraph.statements")
                .description("Statements read from the graph")
                .register(meters);
    }

    /** When an operation that begins now has to be done. */
    public Deadline deadline() {
        return Deadline.in(timeout);
    }

    /** Reading of one operation, within its deadline and the limits on memory and rows. */
    public ReadContext reading(long release, Deadline deadline) {
        return new ReadContext(release, deadline, memory, rows);
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
            long planned = System.nanoTime();
            try {
                return reader.read(statement, reading);
            } finally {
                statements.record(Duration.ofNanos(System.nanoTime() - planned));
            }
        } finally {
            slow.took(statement, Duration.ofNanos(System.nanoTime() - begin));
        }
    }

    /** As {@link #readValue(Statement, ReadContext)}, for no operation of its own, without a limit of memory. */
    public @Nullable Object readValue(Statement statement, Deadline deadline) {
        return readValue(statement, new ReadContext(0, deadline, Long.MAX_VALUE, Long.MAX_VALUE));
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
        try (Session session = sessions.reading()) {
            while (true) {
                GraphContent content = session.executeRead(Graph::contentOfOneRelease);
                if (content != null) {
                    return content;
                }
            }
        } catch (RuntimeException e) {
            throw DriverFailures.translate(e);
        }
    }

    /**
     * Reads every node, then every relationship, without holding them all. Another release may be written meanwhile:
     * whoever asks has to look at the release before and after, as {@link Releases} does.
     *
     * @throws GraphException as for {@link #readValue}, but without a limit of time
     */
    public void scan(Consumer<StoredNode> nodes, Consumer<StoredRelationship> relationships) {
        try (Session session = sessions.reading()) {
            session.run(NODES).forEachRemaining(row -> nodes.accept(node(row)));
            session.run(RELATIONSHIPS).forEachRemaining(row -> relationships.accept(relationship(row)));
        } catch (RuntimeException e) {
            throw DriverFailures.translate(e);
        }
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
        try {
            TransactionStatus transaction = transactions.getTransaction(TransactionDefinition.withDefaults());
            Release written = written(transaction, difference, release, progress);
            releases.committing(() -> transactions.commit(transaction));
            return written;
        } catch (IllegalArgumentException | GraphException e) {
            throw e;
        } catch (RuntimeException e) {
            throw DriverFailures.translate(e);
        }
    }

    private Release written(
            TransactionStatus transaction, GraphDifference difference, NewRelease release, ProgressListener progress) {
        try {
            return write(difference, release, progress);
        } catch (RuntimeException | Error e) {
            transactions.rollback(transaction);
            throw e;
        }
    }

    private Release write(GraphDifference difference, NewRelease release, ProgressListener progress) {
        Release current = ledger.lock();
        long number = current == null ? 0 : current.number();
        if (number != release.follows()) {
            throw new ReleaseConflictException(release.follows(), number);
        }
        if (current != null && difference.isEmpty()) {
            return ledger.confirm(current, release.seedHash());
        }
        new DifferenceWriter(client, names, difference, progress).write();
        return ledger.record(release, difference);
    }

    /**
     * Null where another release was written between the statements: Neo4j shows each statement what is committed by
     * then.
     */
    private static @Nullable GraphContent contentOfOneRelease(TransactionContext tx) {
        long before = tx.run(RELEASE).single().get(0).asLong();
        Map<String, StoredNode> nodes = new LinkedHashMap<>();
        tx.run(NODES).forEachRemaining(row -> {
            StoredNode node = node(row);
            nodes.put(node.id(), node);
        });
        Map<String, StoredRelationship> relationships = new LinkedHashMap<>();
        tx.run(RELATIONSHIPS).forEachRemaining(row -> {
            StoredRelationship relationship = relationship(row);
            relationships.put(relationship.id(), relationship);
        });
        long after = tx.run(RELEASE).single().get(0).asLong();
        return before == after ? new GraphContent(nodes, relationships) : null;
    }

    private static StoredNode node(Record row) {
        return new StoredNode(
                row.get(0).asString(), new HashSet<>(row.get(1).asList(v -> v.asString())), properties(row, 2));
    }

    private static StoredRelationship relationship(Record row) {
        return new StoredRelationship(
                row.get(0).asString(),
                row.get(1).asString(),
                row.get(2).asString(),
                row.get(3).asString(),
                properties(row, 4));
    }

    private static Map<String, Object> properties(Record row, int column) {
        Map<String, Object> properties = new LinkedHashMap<>(row.get(column).asMap());
        properties.remove(StoredKeys.ID);
        return properties;
    }
}
