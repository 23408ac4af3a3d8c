package dev.kikigraph.insight.changes;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.kikigraph.graph.model.RecordedDifference;
import dev.kikigraph.graph.release.GraphReplaced;
import dev.kikigraph.graph.release.Ledger;
import dev.kikigraph.graph.release.Release;
import dev.kikigraph.problem.QueryException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Reads the entries of the ledger that are needed to go back to an earlier release. Entries never change in a database,
 * so that they are kept.
 */
@Component
class LedgerReader {

    /** Characters of the entries that are kept, and of those that one answer may need. */
    private static final long MOST_CHARACTERS = 40_000_000;

    private final Ledger ledger;
    private final Cache<Long, RecordedDifference> entries = Caffeine.newBuilder()
            .maximumWeight(MOST_CHARACTERS)
            .weigher((Long release, RecordedDifference entry) -> entry.size())
            .build();

    LedgerReader(Ledger ledger) {
        this.ledger = ledger;
    }

    @EventListener(GraphReplaced.class)
    void forget() {
        entries.invalidateAll();
    }

    /** Numbers of all releases, the oldest first. */
    List<Long> releases() {
        return ledger.releases().stream().map(Release::number).toList();
    }

    /**
     * @param after the release to go back to
     * @param last the present release
     * @throws QueryException if one of them was not kept, or they are too large together
     */
    List<RecordedDifference> differences(long after, long last) {
        List<RecordedDifference> differences = new ArrayList<>();
        long characters = 0;
        for (long release = last; release > after; release--) {
            RecordedDifference difference = entries.getIfPresent(release);
            if (difference == null) {
                difference = ledger.recordedDifference(release).orElse(null);
            }
            if (difference == null) {
                throw QueryException.badRequest(
                        "What release %d changed was too much to be kept, so that nothing is known of before it. Ask since %d or later, or since 0 until %d for all that there is.",
                        release, release, last);
            }
            entries.put(release, difference);
            characters += difference.size();
            if (characters > MOST_CHARACTERS) {
                throw QueryException.tooCostly(
                        "Releases %d to %d changed too much to be compared at once. Ask since %d or later.",
                        after + 1, last, release);
            }
            differences.add(difference);
        }
        return differences;
    }
}
