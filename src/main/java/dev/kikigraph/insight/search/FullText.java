package dev.kikigraph.insight.search;

import dev.kikigraph.graph.Graph;
import dev.kikigraph.graph.client.ReadContext;
import dev.kikigraph.graph.client.Statement;
import dev.kikigraph.graph.search.SearchIndex;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Asks the full-text index. */
final class FullText {

    /**
     * How many things are counted. Counting takes the time: a million things of which these fit are counted in 100 ms.
     */
    static final int MOST_COUNTED = 100_000;

    /** How many of them are ranked. */
    static final int MOST_RANKED = 1_000;

    private static final String STATEMENT = """
            CALL db.index.fulltext.queryNodes($index, $query, {limit: $most}) YIELD node
            WITH collect(node) AS found
            CALL (found) {
              UNWIND found AS node
              WITH labels(node) AS labels, count(*) AS number
              RETURN collect([labels, number]) AS counts
            }
            CALL (found) {
              UNWIND found AS node
              WITH node WHERE $labels IS NULL OR any(label IN labels(node) WHERE label IN $labels)
              WITH node LIMIT $ranked
              RETURN collect(node.id) AS ids
            }
            RETURN [counts, ids]
            """;

    /**
     * @param labels sets of labels with how many things have them, of all that was found
     * @param ids the best, of the labels asked for
     */
    record Found(List<Labelled> labels, List<String> ids) {

        /** Whether everything that fits was counted. */
        boolean isComplete() {
            return labels.stream().mapToLong(Labelled::number).sum() < MOST_COUNTED;
        }
    }

    record Labelled(Collection<?> labels, long number) {}

    private final Graph graph;

    FullText(Graph graph) {
        this.graph = graph;
    }

    /** @param labels any one of which the ids are to have; all where there is none */
    Found find(String query, Collection<String> labels, ReadContext reading) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("index", SearchIndex.NAME);
        parameters.put("query", query);
        parameters.put("most", MOST_COUNTED);
        parameters.put("ranked", MOST_RANKED);
        parameters.put("labels", labels.isEmpty() ? null : List.copyOf(labels));
        List<?> row = (List<?>) Objects.requireNonNull(graph.readValue(new Statement(STATEMENT, parameters), reading));
        return new Found(
                ((List<?>) row.get(0)).stream().map(FullText::labelled).toList(),
                ((List<?>) row.get(1)).stream().map(String.class::cast).toList());
    }

    private static Labelled labelled(Object row) {
        List<?> values = (List<?>) row;
        return new Labelled((List<?>) values.get(0), (Long) values.get(1));
    }
}
