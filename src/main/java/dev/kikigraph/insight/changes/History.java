package dev.kikigraph.insight.changes;

import dev.kikigraph.graph.model.RecordedDifference;
import dev.kikigraph.graph.model.RecordedDifference.NodeEntry;
import dev.kikigraph.graph.model.RecordedDifference.Place;
import dev.kikigraph.graph.model.RecordedDifference.RelationshipEntry;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import dev.kikigraph.insight.snapshot.SnapshotRelationship;
import dev.kikigraph.ontology.NodeType;
import dev.kikigraph.ontology.Ontology;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Content of the graph at earlier releases: what it holds now, with the differences of later releases undone. Goes back
 * as far as the differences that it was given.
 */
final class History {

    private final Snapshot snapshot;
    private final Map<String, List<At<NodeEntry>>> nodes = new HashMap<>();
    private final Map<String, List<At<RelationshipEntry>>> relationships = new HashMap<>();
    private final Map<String, List<At<Long>>> derived = new HashMap<>();
    private final Map<String, Set<String>> bySource = new HashMap<>();
    private final Map<String, Set<String>> owningByTarget = new HashMap<>();

    /** An entry of the ledger that one node or relationship has. */
    private record At<E>(long release, E entry) {}

    /**
     * @param snapshot of the release after the last of the differences
     * @param differences without gaps, in any order
     */
    History(Snapshot snapshot, List<RecordedDifference> differences) {
        this.snapshot = snapshot;
        differences.stream()
                .sorted(Comparator.comparingLong(RecordedDifference::release).reversed())
                .forEach(this::add);
    }

    private void add(RecordedDifference difference) {
        difference.nodes().forEach((id, entry) -> nodes.computeIfAbsent(id, key -> new ArrayList<>(1))
                .add(new At<>(difference.release(), entry)));
        difference.derived().forEach((id, number) -> derived.computeIfAbsent(id, key -> new ArrayList<>(1))
                .add(new At<>(difference.release(), number)));
        difference.relationships().forEach((id, entry) -> {
            relationships.computeIfAbsent(id, key -> new ArrayList<>(1)).add(new At<>(difference.release(), entry));
            index(id, entry.from());
            index(id, entry.to());
        });
    }

    private void index(String id, @Nullable Place place) {
        if (place == null) {
            return;
        }
        bySource.computeIfAbsent(place.source(), key -> new LinkedHashSet<>()).add(id);
        if (snapshot.ontology().isOwnership(place.type())) {
            owningByTarget
                    .computeIfAbsent(place.target(), key -> new LinkedHashSet<>())
                    .add(id);
        }
    }

    Snapshot snapshot() {
        return snapshot;
    }

    /** Ids of the nodes that any of the differences touches. */
    Set<String> touchedNodes() {
        return nodes.keySet();
    }

    Set<String> touchedRelationships() {
        return relationships.keySet();
    }

    /** Whether it was touched up to a release. */
    boolean nodeTouchedUntil(String id, long until) {
        return nodes.getOrDefault(id, List.of()).stream().anyMatch(at -> at.release() <= until);
    }

    boolean relationshipTouchedUntil(String id, long until) {
        return relationships.getOrDefault(id, List.of()).stream().anyMatch(at -> at.release() <= until);
    }

    /** Whether a node is owned rather than a thing. */
    boolean isOwned(String id) {
        return snapshot.ontology()
                .typeOfId(id)
                .map(type -> type.kind() == NodeType.Kind.OWNED)
                .orElseGet(() -> nodes.getOrDefault(id, List.of()).stream()
                        .anyMatch(at -> at.entry().labels().contains(Ontology.OWNED)));
    }

    /** Ids of things for which something else is effective, and that were there at both releases. */
    List<String> derivedAnew(long since, long until) {
        return derived.entrySet().stream()
                .filter(entry -> entry.getValue().stream()
                                .filter(at -> at.release() > since && at.release() <= until)
                                .mapToLong(At::entry)
                                .sum()
                        != 0)
                .map(Map.Entry::getKey)
                .filter(id -> node(id, since) != null && node(id, until) != null)
                .toList();
    }

    /** Null where it was not there. */
    @Nullable
    PropertiesVersion node(String id, long release) {
        PropertiesVersion values =
                snapshot.node(id).<PropertiesVersion>map(node -> node::get).orElse(null);
        for (At<NodeEntry> at : nodes.getOrDefault(id, List.of())) {
            if (at.release() <= release) {
                break;
            }
            NodeEntry entry = at.entry();
            if (!entry.existed()) {
                values = null;
            } else {
                PropertiesVersion after = entry.exists() && values != null ? values : PropertiesVersion.NONE;
                values = after.before(entry.before());
            }
        }
        return values;
    }

    /** Whether any property of a node that was there at both releases differs, be it derived or not. */
    boolean nodeDiffers(String id, long since, long until) {
        PropertiesVersion before = node(id, since);
        PropertiesVersion after = node(id, until);
        return before != null
                && after != null
                && nodes.getOrDefault(id, List.of()).stream()
                        .filter(at -> at.release() > since && at.release() <= until)
                        .flatMap(at -> at.entry().before().keySet().stream())
                        .anyMatch(key -> !Objects.equals(before.get(key), after.get(key)));
    }

    /** One of {@link #touchedRelationships()}; null where it was not there. */
    @Nullable
    RelationshipVersion touchedRelationship(String id, long release) {
        List<At<RelationshipEntry>> entries = Objects.requireNonNull(relationships.get(id));
        RelationshipVersion relationship = current(id, entries.get(0).entry().to());
        for (At<RelationshipEntry> at : entries) {
            if (at.release() <= release) {
                break;
            }
            RelationshipEntry entry = at.entry();
            if (entry.from() == null) {
                relationship = null;
            } else {
                PropertiesVersion after =
                        entry.complete() || relationship == null ? PropertiesVersion.NONE : relationship.values();
                relationship = new RelationshipVersion(entry.from(), after.before(entry.before()));
            }
        }
        return relationship;
    }

    private @Nullable RelationshipVersion current(String id, @Nullable Place place) {
        if (place == null) {
            return null;
        }
        return snapshot.node(place.source()).stream()
                .flatMap(source -> source.out().stream())
                .filter(relationship -> relationship.id().equals(id))
                .findFirst()
                .map(relationship -> new RelationshipVersion(place, relationship::get))
                .orElse(new RelationshipVersion(place, PropertiesVersion.NONE));
    }

    /** All that started at a node. By id, in the order in which the graph gives them. */
    Map<String, RelationshipVersion> relationshipsFrom(String source, long release) {
        Map<String, RelationshipVersion> found = new LinkedHashMap<>();
        snapshot.node(source).ifPresent(node -> node.out().stream()
                .filter(relationship -> !relationships.containsKey(relationship.id()))
                .forEach(relationship -> found.put(relationship.id(), version(relationship))));
        for (String id : bySource.getOrDefault(source, Set.of())) {
            RelationshipVersion relationship = touchedRelationship(id, release);
            if (relationship != null && relationship.place().source().equals(source)) {
                found.put(id, relationship);
            }
        }
        return found;
    }

    private static RelationshipVersion version(SnapshotRelationship relationship) {
        return new RelationshipVersion(
                new Place(
                        relationship.type(),
                        relationship.source().id(),
                        relationship.target().id()),
                relationship::get);
    }

    /** Id of what owned a node; null where nothing did. */
    @Nullable
    String owner(String owned, long release) {
        for (String id : owningByTarget.getOrDefault(owned, Set.of())) {
            RelationshipVersion relationship = touchedRelationship(id, release);
            if (relationship != null && relationship.place().target().equals(owned)) {
                return relationship.place().source();
            }
        }
        return snapshot.node(owned).stream()
                .flatMap(node -> node.in().stream())
                .filter(relationship -> snapshot.ontology().isOwnership(relationship.type())
                        && !relationships.containsKey(relationship.id()))
                .map(SnapshotRelationship::source)
                .map(SnapshotNode::id)
                .findFirst()
                .orElse(null);
    }
}
