package dev.kikigraph.insight.changes;

import dev.kikigraph.graph.model.RecordedDifference.Place;
import dev.kikigraph.insight.answer.RelationshipLabels;
import dev.kikigraph.insight.snapshot.Localized;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import dev.kikigraph.ontology.NodeType;
import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.ontology.StoredKeys;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Compares things as they were at two releases. */
final class Comparison {

    private final History history;
    private final Ontology ontology;
    private final long since;
    private final long until;

    /** @param since 0 for before the first release, when there was nothing */
    Comparison(History history, long since, long until) {
        this.history = history;
        this.ontology = history.snapshot().ontology();
        this.since = since;
        this.until = until;
    }

    @Nullable
    PropertiesVersion nodeBefore(String id) {
        return since == 0 ? null : history.node(id, since);
    }

    @Nullable
    PropertiesVersion nodeAfter(String id) {
        return history.node(id, until);
    }

    @Nullable
    String ownerBefore(String owned) {
        return since == 0 ? null : history.owner(owned, since);
    }

    @Nullable
    String ownerAfter(String owned) {
        return history.owner(owned, until);
    }

    /**
     * The change of a thing between the two releases.
     *
     * @param owned ids of what it owns or owned that may differ
     * @return null where it was there at neither release
     */
    @Nullable
    ThingChange thing(String id, Set<String> owned) {
        PropertiesVersion before = nodeBefore(id);
        PropertiesVersion after = nodeAfter(id);
        if (before == null && after == null) {
            return null;
        }
        NodeType type = ontology.typeOfId(id).orElse(null);
        List<OwnedChange> ofOwned = new ArrayList<>();
        for (String one : inOrder(owned)) {
            OwnedChange change = owned(id, one);
            if (change != null) {
                ofOwned.add(change);
            }
        }
        return new ThingChange(
                id,
                type == null ? null : type.name(),
                name(id, after == null ? before : after),
                ChangeKind.of(before, after),
                node(id),
                fields(type, before, after),
                List.copyOf(ofOwned),
                relationships(id, before, after));
    }

    private List<String> inOrder(Set<String> owned) {
        return owned.stream()
                .sorted(Comparator.comparingLong(this::order).thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** Position in the source at the later release, or the last that it had. */
    long order(String id) {
        PropertiesVersion after = nodeAfter(id);
        PropertiesVersion last = after == null ? nodeBefore(id) : after;
        return last != null && last.get(StoredKeys.SOURCE_ORDER) instanceof Long order ? order : Long.MAX_VALUE;
    }

    /** Null where nothing of it differs for a reader, or it never was the thing's. */
    private @Nullable OwnedChange owned(String thing, String id) {
        PropertiesVersion before = thing.equals(ownerBefore(id)) ? nodeBefore(id) : null;
        PropertiesVersion after = thing.equals(ownerAfter(id)) ? nodeAfter(id) : null;
        if (before == null && after == null) {
            return null;
        }
        NodeType type = ontology.typeOfId(id).orElse(null);
        OwnedChange change = new OwnedChange(
                id,
                type == null ? null : type.name(),
                ChangeKind.of(before, after),
                node(id),
                fields(type, before, after),
                relationships(id, before, after));
        boolean same = change.kind() == ChangeKind.CHANGED
                && change.fields().isEmpty()
                && change.relationships().isEmpty();
        return same ? null : change;
    }

    private static List<FieldChange> fields(
            @Nullable NodeType type, @Nullable PropertiesVersion before, @Nullable PropertiesVersion after) {
        return FieldChanges.between(type == null ? List.of() : type.properties(), before, after);
    }

    /**
     * Changes of the relationships that start at a node: while it was there and, where it is told below a thing, while
     * the thing owned it.
     */
    private List<RelationshipChange> relationships(
            String source, @Nullable PropertiesVersion before, @Nullable PropertiesVersion after) {
        Map<String, RelationshipVersion> earlier = before == null ? Map.of() : toldFrom(source, since);
        Map<String, RelationshipVersion> later = after == null ? Map.of() : toldFrom(source, until);
        Set<String> ids = new TreeSet<>(earlier.keySet());
        ids.addAll(later.keySet());
        List<RelationshipChange> changes = new ArrayList<>();
        for (String id : ids) {
            RelationshipVersion from = earlier.get(id);
            RelationshipVersion to = later.get(id);
            if (from != null && to != null && !from.place().equals(to.place())) {
                changes.add(relationship(id, from, null));
                changes.add(relationship(id, null, to));
            } else {
                changes.add(relationship(id, from, to));
            }
        }
        changes.removeIf(
                change -> change.kind() == ChangeKind.CHANGED && change.fields().isEmpty());
        return List.copyOf(changes);
    }

    /** The relationships that start at a node, without those to what it owns, which is told as such. */
    private Map<String, RelationshipVersion> toldFrom(String source, long release) {
        Map<String, RelationshipVersion> relations = history.relationshipsFrom(source, release);
        relations
                .values()
                .removeIf(relationship ->
                        ontology.isOwnership(relationship.place().type()));
        return relations;
    }

    private RelationshipChange relationship(
            String id, @Nullable RelationshipVersion before, @Nullable RelationshipVersion after) {
        RelationshipVersion last = Objects.requireNonNull(after == null ? before : after);
        String type = last.place().type();
        String target = last.place().target();
        return new RelationshipChange(
                id,
                type,
                label(last),
                ChangeKind.of(before, after),
                target,
                name(target, after == null ? history.node(target, since) : history.node(target, until)),
                node(target),
                FieldChanges.between(
                        ontology.propertiesOfRelationship(type),
                        before == null ? null : before.values(),
                        after == null ? null : after.values()));
    }

    private Localized label(RelationshipVersion relationship) {
        Place place = relationship.place();
        return RelationshipLabels.of(
                place.type(),
                ontology.typeOfId(place.source()).orElse(null),
                ontology.typeOfId(place.target()).orElse(null),
                false,
                ontology);
    }

    private static Localized name(String id, @Nullable PropertiesVersion values) {
        Object ja = values == null ? null : values.get(StoredKeys.japanese("name"));
        Object en = values == null ? null : values.get(StoredKeys.english("name"));
        return new Localized(ja == null ? id : ja.toString(), en == null ? null : en.toString());
    }

    private @Nullable SnapshotNode node(String id) {
        return history.snapshot().node(id).orElse(null);
    }
}
