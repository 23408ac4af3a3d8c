package dev.kikigraph.insight.changes;

import org.jspecify.annotations.Nullable;

/** Kind of a change between two releases. */
public enum ChangeKind {
    ADDED,
    CHANGED,
    REMOVED;

    /** @param before null where it was not there; not both are null */
    static ChangeKind of(@Nullable Object before, @Nullable Object after) {
        return before == null ? ADDED : after == null ? REMOVED : CHANGED;
    }
}
