package dev.kikigraph.insight.changes;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which changes are asked for; null for all.
 *
 * @param types names of node types
 */
record ChangesFilter(
        @Nullable List<String> types,
        @Nullable List<ChangeKind> kinds,
        @Nullable List<String> ids) {}
