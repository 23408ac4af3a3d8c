package dev.kikigraph.insight.coverage;

import dev.kikigraph.insight.snapshot.SnapshotNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A thing in a cell.
 *
 * @param inferredOnly whether it is there by inference only
 * @param amount in yen; null where things are counted
 * @param roles in which one takes part in the other, of a framework and a country
 */
public record CoverageThing(
        SnapshotNode thing, boolean inferredOnly, @Nullable Long amount, List<String> roles) {}
