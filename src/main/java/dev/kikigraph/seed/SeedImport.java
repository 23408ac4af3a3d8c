package dev.kikigraph.seed;

import dev.kikigraph.graph.Graph;
import dev.kikigraph.graph.SeedLoad;
import dev.kikigraph.graph.client.Deadline;
import dev.kikigraph.graph.client.GraphUnavailableException;
import dev.kikigraph.graph.client.HeapTooSmallException;
import dev.kikigraph.graph.model.GraphContent;
import dev.kikigraph.graph.model.GraphDifference;
import dev.kikigraph.graph.release.Ledger;
import dev.kikigraph.graph.release.NewRelease;
import dev.kikigraph.graph.release.ProgressListener;
import dev.kikigraph.graph.release.Release;
import dev.kikigraph.graph.release.ReleaseConflictException;
import dev.kikigraph.graph.release.Releases;
import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.ontology.OntologyFiles;
import dev.kikigraph.startup.StartupProblem;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Brings the seed that the settings name into the graph, as a difference that is written at once. */
@Component
@EnableConfigurationProperties(SeedProperties.class)
public class SeedImport implements SeedLoad {

    private static final Logger log = LoggerFactory.getLogger(SeedImport.class);
    private static final int ATTEMPTS = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Graph graph;
    private final Ledger ledger;
    private final Ontology ontology;
    private final SeedProperties properties;
    private final Releases releases;
    private volatile @Nullable String heldBack;

    SeedImport(Graph graph, Ledger ledger, Ontology ontology, SeedProperties properties, Releases releases) {
        this.graph = graph;
        this.ledger = ledger;
        this.ontology = ontology;
        this.properties = properties;
        this.releases = releases;
    }

    @Override
    public Release ensureLoaded() {
        SeedFiles files = SeedFiles.at(properties.seed());
        Optional<Release> current = ledger.current();
        String seedHash = files.hash(OntologyFiles.packaged());
        heldBack = null;
        if (current.isPresent() && current.get().seedHash().equals(seedHash)) {
            return current.get();
        }
        try {
            return imported(files, seedHash);
        } catch (RemovalsProblem e) {
            return held(current.filter(this::isReadable).orElseThrow(() -> e), e.text());
        } catch (HeapTooSmallException e) {
            return held(current.filter(this::isReadable).orElseThrow(() -> e), e.text());
        }
    }

    /** Whether this version can serve it as before; one that another version wrote it may not read. */
    private boolean isReadable(Release current) {
        try {
            releases.requireReadable(Deadline.in(PATIENCE));
            return true;
        } catch (GraphUnavailableException e) {
            log.warn("Release {} cannot be served as before: {}", current.number(), e.getMessage());
            return false;
        }
    }

    private Release held(Release served, String reason) {
        heldBack =
                "The seed is not imported, and release %d is served as before: %s".formatted(served.number(), reason);
        log.warn("{}", heldBack);
        return served;
    }

    private Release imported(SeedFiles files, String seedHash) {
        Seed seed = read(files);
        for (int attempt = 1; ; attempt++) {
            try {
                SeedPlan plan = plan(seed, seedHash);
                String refusal = refusal(plan);
                if (refusal != null) {
                    throw new RemovalsProblem(refusal);
                }
                if (!plan.difference().isEmpty()) {
                    log.info("Importing the seed: {} changes", plan.difference().count());
                }
                return apply(plan, ProgressListener.NONE);
            } catch (ReleaseConflictException e) {
                // Another service that starts on the same database was faster; most likely with the same seed.
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    @Override
    public @Nullable String heldBack() {
        return heldBack;
    }

    /** Why a plan is not to be applied, as a sentence; null where it may be. */
    public @Nullable String refusal(SeedPlan plan) {
        return plan.removesMuch() && !properties.allowRemovals()
                ? "it would remove %,d of %,d things, more than a tenth."
                        .formatted(plan.removedThings().size(), plan.thingsBefore())
                : null;
    }

    /**
     * Plan of what an import of the seed would change now. Changes nothing.
     *
     * @throws StartupProblem if the seed is not valid
     */
    public SeedPlan plan() {
        SeedFiles files = SeedFiles.at(properties.seed());
        return plan(read(files), files.hash(OntologyFiles.packaged()));
    }

    /**
     * Writes what was planned, all at once.
     *
     * @throws ReleaseConflictException if something else was written since it was planned
     */
    public Release apply(SeedPlan plan, ProgressListener progress) {
        return graph.apply(plan.difference(), plan.release(), progress);
    }

    private SeedPlan plan(Seed seed, String seedHash) {
        long follows = ledger.current().map(Release::number).orElse(0L);
        GraphContent before = graph.content();
        GraphDifference difference = GraphDifference.between(before, seed.content());
        return new SeedPlan(before, seed.content(), difference, new NewRelease(follows, seed.contentHash(), seedHash));
    }

    /** Ends an import by which too much would go. */
    private static final class RemovalsProblem extends StartupProblem {

        private static final long serialVersionUID = 1;

        RemovalsProblem(String refusal) {
            super(
                    refusal,
                    "If that is meant, start once with KIKIGRAPH_ALLOW_REMOVALS=true; import --dry-run tells what would go.");
        }
    }

    private Seed read(SeedFiles files) {
        try {
            return new SeedReader(ontology).read(files);
        } catch (SeedException e) {
            throw new StartupProblem("the seed is not valid:\n" + e.getMessage(), "", e);
        }
    }
}
