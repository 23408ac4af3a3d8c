package dev.kikigraph.graph.inheritance;

import dev.kikigraph.graph.model.StoredNode;
import dev.kikigraph.graph.model.StoredRelationship;
import dev.kikigraph.ontology.StoredKeys;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A node or relationship that something follows from.
 *
 * @param fiscalYears those that it is tied to; null where it is tied to none and holds in all
 */
record Fact(String id, boolean inferred, @Nullable Set<Long> fiscalYears) {

    private static final String FISCAL_YEARS = "fiscalYears";

    static Fact of(StoredNode node) {
        return new Fact(node.id(), inferred(node.properties()), null);
    }

    static Fact of(StoredRelationship relationship) {
        return new Fact(
                relationship.id(),
                inferred(relationship.properties()),
                years(relationship.properties().get(FISCAL_YEARS)));
    }

    private static boolean inferred(Map<String, Object> properties) {
        return "INFERRED".equals(properties.get(StoredKeys.ASSERTION));
    }

    private static @Nullable Set<Long> years(@Nullable Object stored) {
        if (!(stored instanceof List<?> years) || years.isEmpty()) {
            return null;
        }
        Set<Long> result = new TreeSet<>();
        years.forEach(year -> result.add((Long) year));
        return result;
    }
}
