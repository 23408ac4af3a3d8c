package dev.kikigraph.query;

import dev.kikigraph.ontology.NodeType;
import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.ontology.OwnedField;
import dev.kikigraph.ontology.RelationshipField;
import dev.kikigraph.query.order.OrderCompiler;
import dev.kikigraph.query.statement.VariableValue;
import graphql.normalized.ExecutableNormalizedField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How many nodes the lists within a selection are expected to read, from the sizes of pages and the degrees of a
 * release. A filter makes them fewer, which is not foreseen.
 *
 * @param lists the lists that the selection of a node has
 */
record ExpectedRows(List<NodeList> lists) {

    private static final Set<String> OF_ALL = Set.of("aggregate", "facets", "edgeAggregate", "edgeFacets");

    private static final int ALL = Integer.MAX_VALUE;

    /**
     * Nodes that others lead to.
     *
     * @param ways by name of the type of those others that have the list; null where each of them leads to one
     * @param most how many are read for each of them
     * @param below what is selected of the nodes
     */
    record NodeList(Map<String, Degrees.@Nullable Way> ways, int most, ExpectedRows below) {

        /**
         * @param others how many of a type there are
         * @param distinct whether none of them is met twice
         */
        private double nodes(String type, double others, boolean distinct, Degrees degrees) {
            Degrees.Way way = ways.get(type);
            if (way == null) {
                return others;
            }
            Degrees.Degree degree = degrees.degree(type, way);
            double nodes = others * Math.min(most, degree.atNeighbour());
            return distinct ? Math.min(nodes, degree.total()) : nodes;
        }
    }

    /**
     * Nodes of a type, all or a page of them, and what is selected of each.
     *
     * @param ranked what all of them are sorted by
     */
    record OfType(String type, int most, ExpectedRows below, ExpectedRows ranked) {

        double expected(Degrees degrees) {
            double nodes = degrees.nodes(type);
            double sorted = ranked.lists().isEmpty() ? 0 : ranked.ofNodes(nodes, degrees);
            return sorted + below.ofNodes(Math.min(most, nodes), degrees);
        }
    }

    /** For nodes that are looked up, none of them twice, themselves included. */
    double ofNodes(double nodes, Degrees degrees) {
        return nodes + below(nodes, true, degrees);
    }

    /**
     * For nodes of the type with the most, without themselves. Each list is looked at once, whatever types have it.
     *
     * @param distinct whether none of the nodes is met twice
     */
    private double below(double nodes, boolean distinct, Degrees degrees) {
        Map<String, Double> byType = new HashMap<>();
        for (NodeList list : lists) {
            double ofEach = 1 + list.below().below(1, false, degrees);
            list.ways()
                    .keySet()
                    .forEach(type ->
                            byType.merge(type, list.nodes(type, nodes, distinct, degrees) * ofEach, Double::sum));
        }
        return byType.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }

    /** @param fields of nodes */
    static ExpectedRows of(Ontology ontology, List<ExecutableNormalizedField> fields) {
        List<NodeList> lists = new ArrayList<>();
        for (ExecutableNormalizedField field : fields) {
            Map<String, Degrees.@Nullable Way> owners = new HashMap<>();
            Map<String, Degrees.@Nullable Way> connections = new HashMap<>();
            Map<String, Degrees.@Nullable Way> ownedLists = new HashMap<>();
            for (String name : field.getObjectTypeNames()) {
                NodeType type = ontology.nodeType(name).orElse(null);
                if (type == null) {
                    continue;
                }
                if (field.getFieldName().equals("owner")) {
                    owners.put(name, null);
                }
                type.relationship(field.getFieldName())
                        .ifPresent(relationship -> connections.put(name, way(relationship)));
                type.ownedField(field.getFieldName()).ifPresent(owned -> ownedLists.put(name, way(owned)));
            }
            if (!owners.isEmpty()) {
                lists.add(new NodeList(owners, 1, of(ontology, field.getChildren())));
            }
            if (!connections.isEmpty()) {
                lists.add(new NodeList(connections, most(field), of(ontology, ofNodesIn(field))));
                addRanked(ontology, connections, field, lists);
            }
            if (!ownedLists.isEmpty()) {
                lists.add(new NodeList(ownedLists, first(field), of(ontology, field.getChildren())));
                addRanked(ontology, ownedLists, field, lists);
            }
        }
        return new ExpectedRows(lists);
    }

    /** A list that is sorted by what its nodes lead to is read whole, and that with it. */
    private static void addRanked(
            Ontology ontology,
            Map<String, Degrees.@Nullable Way> ways,
            ExecutableNormalizedField list,
            List<NodeList> lists) {
        ExpectedRows ranked = ranked(ontology, list);
        if (!ranked.lists().isEmpty()) {
            lists.add(new NodeList(ways, ALL, ranked));
        }
    }

    /** The lists that the order of a list counts or adds up. */
    private static ExpectedRows ranked(Ontology ontology, ExecutableNormalizedField list) {
        List<NodeList> lists = new ArrayList<>();
        for (String key : OrderCompiler.rankedBy(list)) {
            Map<String, Degrees.@Nullable Way> ways = new HashMap<>();
            for (NodeType type : ontology.nodeTypes()) {
                type.relationship(key).ifPresent(field -> ways.put(type.name(), way(field)));
                type.ownedField(key).ifPresent(field -> ways.put(type.name(), way(field)));
            }
            lists.add(new NodeList(ways, ALL, new ExpectedRows(List.of())));
        }
        return new ExpectedRows(lists);
    }

    /** @param list a root field that lists nodes of a type */
    static OfType ofType(Ontology ontology, String type, ExecutableNormalizedField list) {
        return new OfType(type, most(list), of(ontology, ofNodesIn(list)), ranked(ontology, list));
    }

    private static Degrees.Way way(RelationshipField field) {
        return new Degrees.Way(field.relationshipType(), field.direction() == RelationshipField.Direction.OUT);
    }

    private static Degrees.Way way(OwnedField field) {
        return new Degrees.Way(field.relationshipType(), true);
    }

    private static List<ExecutableNormalizedField> ofNodesIn(ExecutableNormalizedField connection) {
        return connection.getChildren().stream()
                .flatMap(child -> switch (child.getFieldName()) {
                    case "nodes" -> child.getChildren().stream();
                    case "edges" ->
                        child.getChildren().stream()
                                .filter(edge -> edge.getFieldName().equals("node"))
                                .flatMap(node -> node.getChildren().stream());
                    default -> Stream.<ExecutableNormalizedField>empty();
                })
                .toList();
    }

    private static int most(ExecutableNormalizedField connection) {
        boolean ofAll =
                connection.getChildren().stream().map(c -> c.getFieldName()).anyMatch(OF_ALL::contains);
        return ofAll
                ? ALL
                : VariableValue.page(connection.getResolvedArguments()).size();
    }

    private static int first(ExecutableNormalizedField list) {
        Integer first =
                (Integer) VariableValue.inspect(list.getResolvedArguments().get("first"));
        return first == null ? ALL : first;
    }
}
