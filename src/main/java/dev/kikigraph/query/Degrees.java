package dev.kikigraph.query;

import dev.kikigraph.graph.Graph;
import dev.kikigraph.graph.client.Deadline;
import dev.kikigraph.graph.client.Statement;
import dev.kikigraph.ontology.StoredKeys;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** How many nodes of each type a release has, and how many relationships start and end at them. */
public final class Degrees {

    /** As long as ways over several relationships are taken to be. */
    private static final int STEPS = 10;

    private static final String STATEMENT = """
            CALL {
              MATCH (node:Node)
              UNWIND labels(node) AS label
              WITH label, count(*) AS nodes
              RETURN collect([label, nodes]) AS counts
            }
            CALL {
              MATCH (node:Node)-[relationship]->(:Node)
              WITH node, type(relationship) AS type, count(*) AS degree
              UNWIND labels(node) AS label
              WITH label, type, sum(degree) AS total, sum(degree * degree) AS squares
              RETURN collect([label, type, total, squares]) AS outgoing
            }
            CALL {
              MATCH (node:Node)<-[relationship]-(:Node)
              WITH node, type(relationship) AS type, count(*) AS degree
              UNWIND labels(node) AS label
              WITH label, type, sum(degree) AS total, sum(degree * degree) AS squares
              RETURN collect([label, type, total, squares]) AS incoming
            }
            RETURN [counts, outgoing, incoming]
            """;

    /**
     * Relationships of one type in one direction.
     *
     * @param type the type of the relationship, e.g. {@code FEEDS}
     */
    record Way(String type, boolean outgoing) {}

    /**
     * @param total how many relationships the nodes have together
     * @param atNeighbour how many a node has on average that is met by following them, which leads to nodes with many
     *     of them more often
     */
    record Degree(double total, double atNeighbour) {

        private static final Degree NONE = new Degree(0, 0);

        private Degree plus(Degree other) {
            return new Degree(total + other.total, atNeighbour + other.atNeighbour);
        }
    }

    private final Map<String, Long> nodes = new HashMap<>();
    private final Map<String, Map<Way, Degree>> degrees = new HashMap<>();

    /**
     * @param counts name of a type, and how many nodes it has
     * @param outgoing name of a type, type of relationships that start there, the sum of their degrees and that of the
     *     squares of these
     * @param incoming the same for those that end there
     */
    Degrees(List<?> counts, List<?> outgoing, List<?> incoming) {
        for (Object row : counts) {
            List<?> count = (List<?>) row;
            nodes.put((String) count.get(0), (Long) count.get(1));
        }
        add(outgoing, true);
        add(incoming, false);
    }

    /** Counts what a graph holds. */
    public static Degrees read(Graph graph, Deadline deadline) {
        List<?> read = (List<?>) Objects.requireNonNull(graph.readValue(new Statement(STATEMENT, Map.of()), deadline));
        return new Degrees((List<?>) read.get(0), (List<?>) read.get(1), (List<?>) read.get(2));
    }

    private void add(List<?> rows, boolean outgoing) {
        for (Object row : rows) {
            List<?> values = (List<?>) row;
            double total = (Long) values.get(2);
            Degree degree = new Degree(total, (Long) values.get(3) / total);
            degrees.computeIfAbsent((String) values.get(0), label -> new HashMap<>())
                    .put(new Way((String) values.get(1), outgoing), degree);
        }
    }

    long nodes(String type) {
        return nodes.getOrDefault(type, 0L);
    }

    /** Of relationships of all types that are said, in both directions. */
    Degree degree(String type) {
        return degrees.getOrDefault(type, Map.of()).entrySet().stream()
                .filter(entry -> !StoredKeys.isEffective(entry.getKey().type()))
                .map(Map.Entry::getValue)
                .reduce(Degree.NONE, Degree::plus);
    }

    /** Of ways over several relationships, which are taken to lead on from each node as from those of the type. */
    Degree walked(String type, List<Way> ways) {
        Degree step = ways.stream().map(way -> degree(type, way)).reduce(Degree.NONE, Degree::plus);
        double nodes = 0;
        double last = 1;
        for (int i = 0; i < STEPS; i++) {
            last *= step.atNeighbour();
            nodes += last;
        }
        return new Degree(step.total() * STEPS, Math.min(nodes, step.total()));
    }

    Degree degree(String type, Way way) {
        return degrees.getOrDefault(type, Map.of()).getOrDefault(way, Degree.NONE);
    }
}
