package dev.kikigraph.graph;

import dev.kikigraph.graph.client.DriverFailures;
import dev.kikigraph.graph.client.GraphException;
import dev.kikigraph.graph.model.GraphDifference;
import dev.kikigraph.graph.model.OntologyNames;
import dev.kikigraph.graph.release.DifferenceWriter;
import dev.kikigraph.graph.release.LedgerWriter;
import dev.kikigraph.graph.release.NewRelease;
import dev.kikigraph.graph.release.ProgressListener;
import dev.kikigraph.graph.release.Release;
import dev.kikigraph.graph.release.ReleaseConflictException;
import dev.kikigraph.graph.release.Releases;
import dev.kikigraph.ontology.Ontology;
import org.springframework.context.annotation.Lazy;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;

/**
 * Writes differences, by the driver whichever way the database is reached. Made with all that it needs at the first
 * import, since most starts have nothing to write.
 */
@Component
@Lazy
class GraphWriter {

    private final Neo4jClient client;
    private final PlatformTransactionManager transactions;
    private final Releases releases;
    private final LedgerWriter ledger;
    private final OntologyNames names;

    GraphWriter(
            Neo4jClient client,
            PlatformTransactionManager transactions,
            Releases releases,
            LedgerWriter ledger,
            Ontology ontology) {
        this.client = client;
        this.transactions = transactions;
        this.releases = releases;
        this.ledger = ledger;
        this.names = OntologyNames.of(ontology);
    }

    /** Does what {@link Graph#apply} says. */
    Release apply(GraphDifference difference, NewRelease release, ProgressListener progress) {
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
}
