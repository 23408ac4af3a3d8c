package dev.kikigraph.seed;

import dev.kikigraph.ontology.OwnedField;
import dev.kikigraph.seed.yaml.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Everything that the seed says, before it is known whether what it refers to is there. */
final class Draft {

    private final Problems problems;
    private final Map<String, DraftNode> nodes = new LinkedHashMap<>();
    private final Map<String, DraftRelationship> relationships = new LinkedHashMap<>();
    private final List<Ownership> ownerships = new ArrayList<>();
    private final List<Correction> corrections = new ArrayList<>();
    private final Set<String> unreadable = new HashSet<>();
    private final Map<String, Origin> origins = new HashMap<>();
    private final List<DraftUncited> uncited = new ArrayList<>();

    Draft(Problems problems) {
        this.problems = problems;
    }

    record Ownership(OwnedField field, DraftNode owner, DraftNode owned) {}

    /**
     * A value that contradicts what is printed, so that an anomaly must tell of it.
     *
     * @param node the node that has the value, itself or at one of its relationships
     */
    record Correction(DraftNode node, Place place, String path) {}

    void add(DraftNode node, String path) {
        DraftNode earlier = nodes.putIfAbsent(node.id(), node);
        if (earlier == null) {
            origins.put(node.id(), new Origin(node.place(), path));
            return;
        }
        String advice = node.owner() == earlier.owner()
                ? "add a key: that tells the two apart"
                : "its owner and that one's have the same slug, so give one of the two another key";
        problems.add(
                node.place(),
                path,
                "has the id %s, which stands already at %s; %s",
                node.id(),
                earlier.place(),
                advice);
    }

    void add(DraftRelationship relationship) {
        DraftRelationship earlier = relationships.putIfAbsent(relationship.id(), relationship);
        if (earlier == null) {
            origins.put(relationship.id(), new Origin(relationship.place(), relationship.path()));
        } else {
            problems.add(
                    relationship.place(),
                    relationship.path(),
                    "is written a second time; it stands already at %s. Remove one, or give each a key: where there are two",
                    earlier.place());
        }
    }

    void add(Ownership ownership) {
        ownerships.add(ownership);
    }

    void add(DraftUncited lines) {
        uncited.add(lines);
    }

    void add(Correction correction) {
        corrections.add(correction);
    }

    /** Some owned things have no id for want of a readable key; what refers to such ids is not to blame. */
    void addUnreadable(String idBeginning) {
        unreadable.add(idBeginning);
    }

    boolean mayExist(String id) {
        return nodes.containsKey(id) || unreadable.stream().anyMatch(id::startsWith);
    }

    Map<String, DraftNode> nodes() {
        return nodes;
    }

    Map<String, DraftRelationship> relationships() {
        return relationships;
    }

    /** Where nodes and relationships are written, by their ids. */
    Map<String, Origin> origins() {
        return origins;
    }

    List<DraftUncited> uncited() {
        return uncited;
    }

    List<Ownership> ownerships() {
        return ownerships;
    }

    List<Correction> corrections() {
        return corrections;
    }
}
