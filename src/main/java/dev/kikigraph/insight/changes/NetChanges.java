package dev.kikigraph.insight.changes;

import dev.kikigraph.ontology.NodeType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The things that differ between two releases, in the order of the source: what was added and removed again, or changed and changed
 * back, does not.
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

    /** What of a thing may differ. */
    private static final class Touched {
        private final Set<String> owned = new TreeSet<>();
        private final Map<String, Set<String>> relationships = new HashMap<>();

        void relationship(String source, String id) {
            relationships.computeIfAbsent(source, key -> new TreeSet<>()).add(id);
        }
    }

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
        history.snapshot().vertices().stream()
                .filter(vertex -> vertex.type().kind() == NodeType.Kind.THING)
                .filter(vertex -> !history.touchedNodes().contains(vertex.id()))
                .forEach(vertex -> order.put(vertex.id(), vertex.sourceOrder()));
        for (String id : history.touchedNodes()) {
            if (!history.isOwned(id) && history.node(id, until) != null) {
                order.put(id, comparison.order(id));
            }
        }
        sort(order);
    }

    private ThingChange added(String id) {
        Touched touched = new Touched();
        Map<String, Relation> from = history.relationshipsFrom(id, until);
        from.forEach((relationship, relation) -> {
            if (history.isOwnership(relation.place().type())) {
                String owned = relation.place().target();
                touched.owned.add(owned);
                history.relationshipsFrom(owned, until).keySet().forEach(r -> touched.relationship(owned, r));
            } else {
                touched.relationship(id, relationship);
            }
        });
        ThingChange change = comparison.thing(id, touched.owned, touched.relationships);
        if (change == null) {
            throw new IllegalStateException(id + " is not there at release " + until);
        }
        return change;
    }

    private void compare() {
        Map<String, Touched> things = new TreeMap<>();
        for (String id : history.touchedNodes()) {
            if (!history.nodeTouchedUntil(id, until)) {
                continue;
            }
            if (history.isOwned(id)) {
                owners(id).forEach(owner -> touched(things, owner).owned.add(id));
            } else {
                touched(things, id);
            }
        }
        for (String id : history.touchedRelationships()) {
            if (history.relationshipTouchedUntil(id, until)) {
                add(things, id, history.relationship(id, since));
                add(things, id, history.relationship(id, until));
            }
        }
        Map<String, Long> order = new HashMap<>();
        things.forEach((id, touched) -> {
            ThingChange change = comparison.thing(id, touched.owned, touched.relationships);
            if (change != null && change.visible()) {
                known.put(id, change);
                order.put(id, comparison.order(id));
            } else if (change != null && differsAtAll(id, touched)) {
                derivedOnly++;
            }
        });
        sort(order);
    }

    /** Not where it was changed and changed back. */
    private boolean differsAtAll(String id, Touched touched) {
        return history.nodeDiffers(id, since, until)
                || touched.owned.stream().anyMatch(owned -> history.nodeDiffers(owned, since, until));
    }

    private void add(Map<String, Touched> things, String id, @Nullable Relation relation) {
        if (relation == null) {
            return;
        }
        String source = relation.place().source();
        if (history.isOwnership(relation.place().type())) {
            touched(things, source).owned.add(relation.place().target());
        } else if (history.isOwned(source)) {
            owners(source).forEach(owner -> {
                touched(things, owner).owned.add(source);
                touched(things, owner).relationship(source, id);
            });
        } else {
            touched(things, source).relationship(source, id);
        }
    }

    private static Touched touched(Map<String, Touched> things, String id) {
        return things.computeIfAbsent(id, key -> new Touched());
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
