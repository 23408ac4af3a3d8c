package dev.kikigraph.insight.changes;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.kikigraph.insight.snapshot.Snapshot;
import java.util.function.Supplier;

/** Comparisons that were made lately, each kept with the snapshot that it was made by. */
final class ChangesCache {

    private static final int MOST = 8;

    private final Cache<Range, NetChanges> cache =
            Caffeine.newBuilder().maximumSize(MOST).build();

    private record Range(long since, long until) {}

    static NetChanges of(Snapshot snapshot, long since, long until, Supplier<NetChanges> comparison) {
        return snapshot.derived(ChangesCache.class, s -> new ChangesCache())
                .cache
                .get(new Range(since, until), range -> comparison.get());
    }
}
