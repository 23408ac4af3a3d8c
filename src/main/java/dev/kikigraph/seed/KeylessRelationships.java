package dev.kikigraph.seed;

import dev.kikigraph.seed.DraftRelationship.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Finds what a relationship that one file writes without a key confirms, where another file tells several apart by keys: the one
 * that says the same.
 */
final class KeylessRelationships {

    private final Draft draft;
    private final Problems problems;

    KeylessRelationships(Reading reading) {
        this.draft = reading.draft();
        this.problems = reading.problems();
    }

    void join() {
        Map<String, List<DraftRelationship>> keyed = draft.relationships().values().stream()
                .filter(relationship -> !relationship.id().equals(relationship.plainId()))
                .collect(Collectors.groupingBy(DraftRelationship::plainId));
        keyed.forEach((id, relationships) -> {
            DraftRelationship keyless = draft.relationships().get(id);
            if (keyless != null) {
                List.copyOf(keyless.written()).forEach(written -> join(written, keyless, relationships));
                if (keyless.written().isEmpty()) {
                    draft.relationships().remove(id);
                }
            }
        });
    }

    private void join(Written written, DraftRelationship keyless, List<DraftRelationship> keyed) {
        List<DraftRelationship> confirmed = keyed.stream()
                .filter(relationship -> confirms(written.statement(), relationship))
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
            List<String> keys = new ArrayList<>();
            confirmed.forEach(relationship ->
                    keys.add(relationship.id().substring(relationship.plainId().length() + 1)));
            problems.add(
                    written.statement().place(),
                    written.statement().path(),
                    "does not tell which relationship it confirms; give it the key: of one of them, %s",
                    String.join(" or ", keys));
        }
    }

    private static boolean confirms(DraftStatement statement, DraftRelationship relationship) {
        return relationship.statements().stream()
                .allMatch(
                        other -> !other.place().file().equals(statement.place().file())
                                && ExactValue.given(relationship, statement).stream()
                                        .allMatch(property ->
                                                ExactValue.agree(property, statement.values(), other.values())));
    }
}
