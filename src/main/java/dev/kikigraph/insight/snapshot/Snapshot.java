package dev.kikigraph.insight.snapshot;

import dev.kikigraph.graph.model.StoredNode;
import dev.kikigraph.graph.model.StoredRelationship;
import dev.kikigraph.ontology.NodeType;
import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.ontology.RelationshipType;
import dev.kikigraph.ontology.StoredKeys;
import dev.kikigraph.provenance.DocumentIndex;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The graph of one release in memory. Immutable once it is built, but for what is derived from it. */
public final class Snapshot {

    /** By position in the source, then by id. */
    public static final Comparator<SnapshotNode> IN_ORDER_OF_THE_SOURCE =
            Comparator.comparingLong(SnapshotNode::sourceOrder).thenComparing(SnapshotNode::id);

    private final Ontology ontology;
    private final DocumentIndex documents;
    private final Map<String, SnapshotNode> nodes;
    private final Map<String, List<SnapshotNode>> byType;
    private final Map<Class<?>, Derived<?>> derived = new ConcurrentHashMap<>();

    private Snapshot(
            Ontology ontology,
            DocumentIndex documents,
            Map<String, SnapshotNode> nodes,
            Map<String, List<SnapshotNode>> byType) {
        this.ontology = ontology;
        this.documents = documents;
        this.nodes = nodes;
        this.byType = byType;
    }

    public Ontology ontology() {
        return ontology;
    }

    /** Index that tells the section of a line. */
    public DocumentIndex documents() {
        return documents;
    }

    public Optional<SnapshotNode> node(String id) {
        return Optional.ofNullable(nodes.get(id));
    }

    public Collection<SnapshotNode> nodes() {
        return nodes.values();
    }

    /** Nodes of a type, in the order of the source. */
    public List<SnapshotNode> ofType(String typeName) {
        return byType.getOrDefault(typeName, List.of());
    }

    /**
     * Value that depends on nothing but the snapshot: computed when it is first asked for, then kept with it.
     *
     * @param kind identifies it
     */
    public <T> T derived(Class<T> kind, Function<Snapshot, T> computation) {
        Derived<?> one = derived.computeIfAbsent(kind, k -> new Derived<>(computation));
        return kind.cast(one.of(this));
    }

    /** Computed outside of the map, so that a computation may use what another one has derived. */
    private static final class Derived<T> {

        private final Function<Snapshot, T> computation;
        private @Nullable T value;

        Derived(Function<Snapshot, T> computation) {
            this.computation = computation;
        }

        synchronized T of(Snapshot snapshot) {
            T known = value;
            if (known == null) {
                known = computation.apply(snapshot);
                value = known;
            }
            return known;
        }
    }

    /** Takes what a graph holds: first all nodes, then all relationships. */
    public static final class Builder {

        // So that answers do not depend on the order in which the database gave them.
        private static final Comparator<SnapshotRelationship> BY_TARGET = Comparator.comparing(
                        SnapshotRelationship::target, IN_ORDER_OF_THE_SOURCE)
                .thenComparing(SnapshotRelationship::id);

        private static final Comparator<SnapshotRelationship> BY_SOURCE = Comparator.comparing(
                        SnapshotRelationship::source, IN_ORDER_OF_THE_SOURCE)
                .thenComparing(SnapshotRelationship::id);

        private final Ontology ontology;
        private final Map<String, SnapshotNode> nodes = new LinkedHashMap<>();
        private final Set<List<String>> lineage = new HashSet<>();
        private final CompactProperties compact = new CompactProperties();

        public Builder(Ontology ontology) {
            this.ontology = ontology;
            for (RelationshipType type : ontology.relationshipTypes()) {
                type.ends().stream()
                        .filter(RelationshipType.Ends::lineage)
                        .forEach(ends -> lineage.add(List.of(type.name(), ends.source(), ends.target())));
            }
        }

        public void add(StoredNode node) {
            NodeType type = ontology.typeOfId(node.id()).orElse(null);
            if (type != null) {
                nodes.put(node.id(), new SnapshotNode(node.id(), type, compact.of(node.properties())));
            }
        }

        public void add(StoredRelationship stored) {
            SnapshotNode source = nodes.get(stored.source());
            SnapshotNode target = nodes.get(stored.target());
            if (source != null && target != null) {
                SnapshotRelationship relationship = new SnapshotRelationship(
                        stored.id(),
                        stored.type(),
                        source,
                        target,
                        lineage.contains(List.of(
                                stored.type(),
                                source.type().name(),
                                target.type().name())),
                        compact.of(stored.properties()));
                if (ontology.isOwnership(stored.type())) {
                    target.ownedBy(source);
                }
                if (StoredKeys.isEffective(stored.type())) {
                    source.addEffective(relationship);
                    target.addEffectiveOf(relationship);
                } else {
                    source.out().add(relationship);
                    target.in().add(relationship);
                }
            }
        }

        public Snapshot build(DocumentIndex documents) {
            Map<String, List<SnapshotNode>> byType = new HashMap<>();
            for (SnapshotNode node : nodes.values()) {
                byType.computeIfAbsent(node.type().name(), name -> new ArrayList<>())
                        .add(node);
                node.sort(BY_TARGET, BY_SOURCE);
            }
            byType.values().forEach(list -> list.sort(IN_ORDER_OF_THE_SOURCE));
            return new Snapshot(ontology, documents, nodes, byType);
        }
    }
}
