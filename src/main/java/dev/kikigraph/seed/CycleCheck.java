package dev.kikigraph.seed;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds what is part of itself, or comes before itself, through others. */
final class CycleCheck {

    private static final Map<String, String> TYPES = Map.of("PART_OF", "partOf", "SUCCEEDS", "succeeds");

    private final Draft draft;
    private final Problems problems;

    CycleCheck(Draft draft, Problems problems) {
        this.draft = draft;
        this.problems = problems;
    }

    void check() {
        TYPES.forEach((type, field) -> {
            Map<String, List<DraftRelationship>> leaving = draft.relationships().values().stream()
                    .filter(r ->
                            r.relationshipType().equals(type) && !r.source().equals(r.target()))
                    .collect(Collectors.groupingBy(DraftRelationship::source));
            Set<String> done = new HashSet<>();
            leaving.keySet().stream().sorted().forEach(start -> search(start, leaving, done, field));
        });
    }

    /** Goes into the depth without recursion: a chain may be as long as the seed is. */
    private void search(String start, Map<String, List<DraftRelationship>> leaving, Set<String> done, String field) {
        List<String> path = new ArrayList<>();
        Deque<Iterator<DraftRelationship>> open = new ArrayDeque<>();
        enter(start, path, open, leaving, done);
        while (!open.isEmpty()) {
            if (!open.peek().hasNext()) {
                open.pop();
                path.remove(path.size() - 1);
                continue;
            }
            DraftRelationship next = open.peek().next();
            if (path.contains(next.target())) {
                report(next, path.subList(path.indexOf(next.target()), path.size()), field);
            } else {
                enter(next.target(), path, open, leaving, done);
            }
        }
    }

    private static void enter(
            String id,
            List<String> path,
            Deque<Iterator<DraftRelationship>> open,
            Map<String, List<DraftRelationship>> leaving,
            Set<String> done) {
        if (done.add(id)) {
            path.add(id);
            open.push(leaving.getOrDefault(id, List.of()).iterator());
        }
    }

    private void report(DraftRelationship last, List<String> circle, String field) {
        problems.add(
                ProblemCode.CIRCLE,
                last.place(),
                last.path(),
                "closes a circle of %s: %s → %s; one of them must go",
                field,
                String.join(" → ", circle),
                last.target());
    }
}
