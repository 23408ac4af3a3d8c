package dev.kikigraph.insight.support;

import dev.kikigraph.insight.snapshot.SnapshotNode;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who asks for support.
 *
 * @param groups one of which it must be open to; empty for whomever
 * @param stage of development; null for any
 * @param fiscalYear null for any
 */
record SupportRequest(
        Set<SnapshotNode> groups,
        @Nullable SnapshotNode stage,
        @Nullable Long fiscalYear) {}
