package dev.kikigraph.query;

import dev.kikigraph.ontology.NodeType;
import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.ontology.OwnedField;
import dev.kikigraph.ontology.RelationshipField;
import dev.kikigraph.query.statement.VariableValue;
import graphql.normalized.ExecutableNormalizedField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How many nodes the lists within a selection are expected to read, from the sizes of pages and the degrees of a
 * release. A filter makes them fewer, which is not foreseen.
 *
 * @param lists the lists that the selection of a node has
 * @param types names of the types of nodes that have any of them
 */
record ExpectedRows(List<NodeList> lists, Set<String> types) {

    private static final Set<String> OF_ALL = Set.of("aggregate", "facets", "edgeAggregate", "edgeFacets");

    private static final int ALL = Integer.MAX_VALUE;

    /**
     * Nodes that others lead to.
     *
     * @param from names of the types of those others that have the list
     * @param way null where each leads to one
     * @param most how many are read for each of them
     * @param below what is selected of the nodes
     */
    record NodeList(Set<String> from, Degrees.@Nullable Way way, int most, ExpectedRows below) {

        /** @param type name of the type of the others */
        private double expected(double others, String type, boolean distinct, Degrees degrees) {
            double nodes = way == null ? others : nodes(others, degrees.degree(type, way), distinct);
            return nodes == 0 ? 0 : nodes + below.expected(nodes, false, degrees);
        }

        private double nodes(double others, Degrees.Degree degree, boolean distinct) {
            double nodes = others * Math.min(most, degree.atNeighbour());
            return distinct ? Math.min(nodes, degree.total()) : nodes;
        }
    }

    /** Nodes of a type, all or a page of them, and what is selected of each. */
    record OfType(String type, int most, ExpectedRows below) {

        double expected(Degrees degrees) {
            return below.ofNodes(Math.min(most, degrees.nodes(type)), degrees);
        }
    }

    /** For nodes that are looked up, none of them twice, themselves included. */
    double ofNodes(double nodes, Degrees degrees) {
        return nodes + expected(nodes, true, degrees);
    }

    /**
     * For nodes of the type with the most.
     *
     * @param distinct whether none of the nodes is met twice
     */
    private double expected(double nodes, boolean distinct, Degrees degrees) {
        double most = 0;
        for (String type : types) {
            double ofType = 0;
            for (NodeList list : lists) {
                if (list.from().contains(type)) {
                    ofType += list.expected(nodes, type, distinct, degrees);
                }
            }
            most = Math.max(most, ofType);
        }
        return most;
    }

    /** @param fields of nodes */
    static ExpectedRows of(Ontology ontology, List<ExecutableNormalizedField> fields) {
        List<NodeList> lists = new ArrayList<>();
        for (ExecutableNormalizedField field : fields) {
            if (field.getFieldName().equals("owner")) {
                lists.add(new NodeList(field.getObjectTypeNames(), null, 1, of(ontology, field.getChildren())));
            }
            Map<Degrees.Way, Set<String>> connections = new LinkedHashMap<>();
            Map<Degrees.Way, Set<String>> ownedLists = new LinkedHashMap<>();
            for (String name : field.getObjectTypeNames()) {
                NodeType type = ontology.nodeType(name).orElse(null);
                if (type != null) {
                    type.relationship(field.getFieldName())
                            .ifPresent(relationship -> add(connections, way(relationship), name));
                    type.ownedField(field.getFieldName()).ifPresent(owned -> add(ownedLists, way(owned), name));
                }
            }
            connections.forEach(
                    (way, from) -> lists.add(new NodeList(from, way, most(field), of(ontology, ofNodesIn(field)))));
            ownedLists.forEach(
                    (way, from) -> lists.add(new NodeList(from, way, first(field), of(ontology, field.getChildren()))));
        }
        Set<String> types = lists.stream().flatMap(list -> list.from().stream()).collect(Collectors.toSet());
        return new ExpectedRows(lists, types);
    }

    /** @param list a root field that lists nodes of a type */
    static OfType ofType(Ontology ontology, String type, ExecutableNormalizedField list) {
        return new OfType(type, most(list), of(ontology, ofNodesIn(list)));
    }

    private static void add(Map<Degrees.Way, Set<String>> ways, Degrees.Way way, String from) {
        ways.computeIfAbsent(way, w -> new LinkedHashSet<>()).add(from);
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
