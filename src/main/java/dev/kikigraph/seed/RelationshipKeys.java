package dev.kikigraph.seed;

import dev.kikigraph.ontology.Property;
import dev.kikigraph.ontology.ValueType;
import dev.kikigraph.problem.NearestName;
import dev.kikigraph.seed.DraftRelationship.Written;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Finds, where several relationships of a type run between the same two nodes, which of them another file confirms:
 * without a key the one of the same role, coverage or the like. No file may give one of its own key to what another
 * file says.
 */
final class RelationshipKeys {

    private final Draft draft;
    private final Problems problems;

    RelationshipKeys(ReaderState reading) {
        this.draft = reading.draft();
        this.problems = reading.problems();
    }

    void settle() {
        Map<String, List<DraftRelationship>> all = draft.relationships().values().stream()
                .collect(Collectors.groupingBy(DraftRelationship::plainId, TreeMap::new, Collectors.toList()));
        all.values().stream().filter(alike -> alike.size() > 1).forEach(this::settle);
    }

    private void settle(List<DraftRelationship> alike) {
        DraftRelationship keyless = draft.relationships().get(alike.get(0).plainId());
        List<DraftRelationship> keyed =
                alike.stream().filter(one -> one != keyless).toList();
        if (keyless != null) {
            List.copyOf(keyless.written()).forEach(written -> join(written, keyless, keyed));
            if (keyless.written().isEmpty()) {
                draft.relationships().remove(keyless.id());
            }
        }
        for (DraftRelationship relationship : keyed) {
            alike.stream()
                    .filter(other ->
                            other != relationship && !other.statements().isEmpty())
                    .filter(other -> isLater(relationship, other) && saysTheSame(relationship, other))
                    .findFirst()
                    .ifPresent(other -> report(relationship, other));
        }
    }

    private void join(Written written, DraftRelationship keyless, List<DraftRelationship> keyed) {
        List<DraftRelationship> confirmed = keyed.stream()
                .filter(one -> isOfAnotherFile(written.statement(), one) && isOfTheKind(written.statement(), one))
                .toList();
        if (confirmed.isEmpty()) {
            return;
        }
        keyless.written().remove(written);
        keyless.statements().remove(written.statement());
        if (confirmed.size() == 1) {
            confirmed.get(0).written().add(written);
            confirmed.get(0).statements().add(written.statement());
        } else {
            problems.add(
                    written.statement().place(),
                    written.statement().path(),
                    "does not tell which relationship it confirms; give it the key: of one of them, %s",
                    NearestName.oneOf(
                            confirmed.stream().map(RelationshipKeys::key).toList()));
        }
    }

    private void report(DraftRelationship relationship, DraftRelationship other) {
        problems.add(
                relationship.place(),
                relationship.path(),
                "says under the key %s what stands already at %s; %s",
                key(relationship),
                other.place(),
                other.id().equals(other.plainId())
                        ? "leave out the key:, or say what tells the two apart"
                        : "use the key %s, or say what tells the two apart".formatted(key(other)));
    }

    private static boolean isLater(DraftRelationship relationship, DraftRelationship other) {
        return isOfAnotherFile(relationship.first(), other)
                && relationship.place().compareTo(other.place()) > 0;
    }

    private static boolean isOfAnotherFile(DraftStatement statement, DraftRelationship relationship) {
        return relationship.statements().stream()
                .noneMatch(
                        other -> other.place().file().equals(statement.place().file()));
    }

    private static boolean saysTheSame(DraftRelationship relationship, DraftRelationship other) {
        List<Property> given = ExactValue.given(relationship, relationship.first());
        return !given.isEmpty() && agree(given, relationship.first(), other);
    }

    /**
     * By its enumerated values, where the type has any that tell: when and since when is not what tells two roles
     * apart.
     */
    private static boolean isOfTheKind(DraftStatement statement, DraftRelationship relationship) {
        List<Property> given = ExactValue.given(relationship, statement);
        List<Property> kinds = given.stream()
                .filter(property -> property.type() instanceof ValueType.Enumeration)
                .toList();
        return agree(kinds.isEmpty() ? given : kinds, statement, relationship);
    }

    private static boolean agree(List<Property> properties, DraftStatement statement, DraftRelationship relationship) {
        return relationship.statements().stream().allMatch(other -> properties.stream()
                .allMatch(property -> ExactValue.agree(property, statement.values(), other.values())));
    }

    private static String key(DraftRelationship relationship) {
        return relationship.id().substring(relationship.plainId().length() + 1);
    }
}
