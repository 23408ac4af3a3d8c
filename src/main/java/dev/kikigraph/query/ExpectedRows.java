package dev.kikigraph.query;

import dev.kikigraph.ontology.NodeType;
import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.ontology.OwnedField;
import dev.kikigraph.ontology.RelationshipField;
import dev.kikigraph.ontology.Walk;
import dev.kikigraph.query.statement.VariableValue;
import graphql.normalized.ExecutableNormalizedField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    /** How many nodes a list leads to from nodes of a type. */
    private interface Reach {

        Degrees.Degree of(String type, Degrees degrees);
    }

    /**
     * Nodes that others lead to.
     *
     * @param ways by name of the type of those others that have the list: how many it leads to; null where each of them
     *     leads to one
     * @param most how many are read for each of them
     * @param below what is selected of the nodes
     */
    record NodeList(Map<String, @Nullable Reach> ways, int most, ExpectedRows below) {

        /**
         * @param others how many of a type there are
         * @param distinct whether none of them is met twice
         */
        private double nodes(String type, double others, boolean distinct, Degrees degrees) {
            Reach reach = ways.get(type);
            if (reach == null) {
                return others;
            }
            Degrees.Degree degree = reach.of(type, degrees);
            double nodes = others * Math.min(most, degree.atNeighbour());
            return distinct ? Math.min(nodes, degree.total()) : nodes;
        }
    }

    /** Nodes of a type, all or a page of them, and what is selected of each. */
    record OfType(String type, int most, ExpectedRows below) {

        double expected(Degrees degrees) {
            return below.ofNodes((double) Math.min(most, degrees.nodes(type)), degrees);
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
            Map<String, @Nullable Reach> owners = new HashMap<>();
            Map<String, @Nullable Reach> connections = new HashMap<>();
            Map<String, @Nullable Reach> ownedLists = new HashMap<>();
            for (String name : field.getObjectTypeNames()) {
                NodeType type = ontology.nodeType(name).orElse(null);
                if (type == null) {
                    continue;
                }
                if (field.getFieldName().equals("owner")) {
                    owners.put(name, null);
                }
                Reach shared = shared(ontology, field);
                if (shared != null) {
                    connections.put(name, shared);
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
            }
            if (!ownedLists.isEmpty()) {
                lists.add(new NodeList(ownedLists, first(field), of(ontology, field.getChildren())));
            }
        }
        return new ExpectedRows(lists);
    }

    /** @param list a root field that lists nodes of a type */
    static OfType ofType(Ontology ontology, String type, ExecutableNormalizedField list) {
        return new OfType(type, most(list), of(ontology, ofNodesIn(list)));
    }

    private static Reach way(RelationshipField field) {
        boolean outgoing = field.direction() == RelationshipField.Direction.OUT;
        return (type, degrees) -> degrees.degree(type, new Degrees.Way(field.relationshipType(), outgoing));
    }

    private static Reach way(OwnedField field) {
        return (type, degrees) -> degrees.degree(type, new Degrees.Way(field.relationshipType(), true));
    }

    /** Of the lists that the API gives to types itself; null for other fields. */
    private static @Nullable Reach shared(Ontology ontology, ExecutableNormalizedField field) {
        return switch (field.getFieldName()) {
            case Ontology.RELATIONSHIPS -> (type, degrees) -> degrees.degree(type);
            case Ontology.ANCESTORS, Ontology.DESCENDANTS -> {
                Walk walk = Walk.valueOf((String) Objects.requireNonNull(
                        VariableValue.inspect(field.getResolvedArguments().get("along"))));
                List<Degrees.Way> ways = ontology.walked(walk).stream()
                        .map(type -> new Degrees.Way(type, field.getFieldName().equals(Ontology.ANCESTORS)))
                        .toList();
                yield (type, degrees) -> degrees.walked(type, ways);
            }
            default -> null;
        };
    }

    private static List<ExecutableNormalizedField> ofNodesIn(ExecutableNormalizedField connection) {
        return connection.getChildren().stream()
                .flatMap(child -> switch (child.getFieldName()) {
                    case "nodes" -> child.getChildren().stream();
                    case "edges" -> child.getChildren().stream().flatMap(ExpectedRows::ofNodesInEdge);
                    default -> Stream.<ExecutableNormalizedField>empty();
                })
                .toList();
    }

    /** Nodes on a way are about as many as those that ways lead to. */
    private static Stream<ExecutableNormalizedField> ofNodesInEdge(ExecutableNormalizedField field) {
        return switch (field.getFieldName()) {
            case "node" -> field.getChildren().stream();
            case "path" -> field.getChildren().stream().flatMap(ExpectedRows::ofNodesInEdge);
            default -> Stream.empty();
        };
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
