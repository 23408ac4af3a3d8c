package dev.kikigraph.insight.changes;

import dev.kikigraph.graph.model.RecordedDifference.Place;
import dev.kikigraph.ontology.NodeType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The things that differ between two releases, in the order of the source: what was added and removed again, or changed
 * and changed back, does not.
 */
final class NetChanges {

    private final History history;
    private final Comparison comparison;
    private final long since;
    private final long until;
    private final List<String> ids = new ArrayList<>();

    /** By id of the thing; empty where everything was added, which is compared when it is looked at. */
    private final Map<String, ThingChange> known = new HashMap<>();

    private int derivedOnly;

    NetChanges(History history, long since, long until) {
        this.history = history;
        this.comparison = new Comparison(history, since, until);
        this.since = since;
        this.until = until;
        if (since == 0) {
            addEverything();
        } else {
            compare();
        }
    }

    int size() {
        return ids.size();
    }

    String id(int i) {
        return ids.get(i);
    }

    ChangeKind kind(int i) {
        ThingChange change = known.get(ids.get(i));
        return change == null ? ChangeKind.ADDED : change.kind();
    }

    ThingChange at(int i) {
        String id = ids.get(i);
        ThingChange change = known.get(id);
        return change == null ? added(id) : change;
    }

    /** How many things differ only in what is derived, such as their position in the source. */
    int derivedOnly() {
        return derivedOnly;
    }

    private void addEverything() {
        Map<String, Long> order = new HashMap<>();
        history.snapshot().nodes().stream()
                .filter(node -> node.type().kind() == NodeType.Kind.THING)
                .filter(node -> !history.touchedNodes().contains(node.id()))
                .forEach(node -> order.put(node.id(), node.sourceOrder()));
        for (String id : history.touchedNodes()) {
            if (!history.isOwned(id) && history.node(id, until) != null) {
                order.put(id, comparison.order(id));
            }
        }
        sort(order);
    }

    private ThingChange added(String id) {
        Set<String> owned = history.relationshipsFrom(id, until).values().stream()
                .map(RelationshipVersion::place)
                .filter(place -> history.snapshot().ontology().isOwnership(place.type()))
                .map(Place::target)
                .collect(Collectors.toSet());
        ThingChange change = comparison.thing(id, owned);
        if (change == null) {
            throw new IllegalStateException(id + " is not there at release " + until);
        }
        return change;
    }

    private void compare() {
        // By id of a thing that may differ: ids of what it owns or owned that may.
        Map<String, Set<String>> touched = new TreeMap<>();
        history.touchedNodes().stream()
                .filter(id -> history.nodeTouchedUntil(id, until))
                .forEach(id -> touch(touched, id));
        for (String id : history.touchedRelationships()) {
            if (history.relationshipTouchedUntil(id, until)) {
                touch(touched, history.touchedRelationship(id, since));
                touch(touched, history.touchedRelationship(id, until));
            }
        }
        Map<String, Long> order = new HashMap<>();
        Set<String> derived = new HashSet<>(history.derivedAnew(since, until));
        touched.forEach((id, owned) -> {
            ThingChange change = comparison.thing(id, owned);
            if (change != null && change.visible()) {
                known.put(id, change);
                order.put(id, comparison.order(id));
            } else if (change != null && differsAtAll(id, owned)) {
                derived.add(id);
            }
        });
        derived.removeAll(known.keySet());
        derivedOnly = derived.size();
        sort(order);
    }

    /** Not where it was changed and changed back. */
    private boolean differsAtAll(String id, Set<String> owned) {
        return history.nodeDiffers(id, since, until)
                || owned.stream().anyMatch(one -> history.nodeDiffers(one, since, until));
    }

    private void touch(Map<String, Set<String>> touched, @Nullable RelationshipVersion relationship) {
        if (relationship == null) {
            return;
        }
        Place place = relationship.place();
        if (history.snapshot().ontology().isOwnership(place.type())) {
            owned(touched, place.source()).add(place.target());
        } else {
            touch(touched, place.source());
        }
    }

    private void touch(Map<String, Set<String>> touched, String node) {
        if (history.isOwned(node)) {
            owners(node).forEach(owner -> owned(touched, owner).add(node));
        } else {
            owned(touched, node);
        }
    }

    private static Set<String> owned(Map<String, Set<String>> touched, String thing) {
        return touched.computeIfAbsent(thing, key -> new HashSet<>());
    }

    private Set<String> owners(String owned) {
        Set<String> owners = new LinkedHashSet<>();
        for (long release : new long[] {since, until}) {
            String owner = history.owner(owned, release);
            if (owner != null) {
                owners.add(owner);
            }
        }
        return owners;
    }

    private void sort(Map<String, Long> order) {
        order.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.naturalOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> ids.add(entry.getKey()));
    }
}
