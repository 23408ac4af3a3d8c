package dev.kikigraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kikigraph.graph.GraphContent;
import dev.kikigraph.graph.GraphDifference;
import dev.kikigraph.graph.NewRelease;
import dev.kikigraph.graph.StoredNode;
import dev.kikigraph.graph.StoredRelationship;
import dev.kikigraph.ontology.TestOntology;
import dev.kikigraph.seed.SeedPlan;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DifferenceTextTests {

    private static final StoredNode COUNTRY = node("Country", "country:jp", Map.of("nameJa", "日本"));

    @Test
    void showsWhatIsNewWhatChangesAndWhatGoes() {
        GraphContent before =
                content(COUNTRY, node("Program", "program:a", Map.of("nameEn", "A", "number", "1", "sourceOrder", 1L)));
        GraphContent after = content(
                node("Program", "program:a", Map.of("nameEn", "A", "acronym", "AA", "number", "2", "sourceOrder", 2L)),
                node("Program", "program:b", Map.of()));
        before.relationships().put("x", relationship("program:a", "PARTICIPATES_IN", "country:jp", "/chair"));
        after.relationships().put("y", relationship("program:b", "PART_OF", "program:a", ""));

        DifferenceText text = text(before, after);

        assertThat(text.lines(10))
                .containsExactly(
                        "+ Program program:b",
                        "~ Program program:a (A)",
                        "    acronym: nothing → AA",
                        "    number: 1 → 2",
                        "- Country country:jp (日本)",
                        "+ program:b -PART_OF→ program:a",
                        "- program:a -PARTICIPATES_IN→ country:jp (chair)");
        assertThat(text.summary())
                .isEqualTo("1 node new, 1 changed, 1 removed; 1 relationship new, 0 changed, 1 removed.");
    }

    @Test
    void leavesOutWhatFollowsFromTheRest() {
        GraphContent before = content(node("Program", "program:a", Map.of("sourceOrder", 1L)));
        GraphContent after = content(
                node("Program", "program:a", Map.of("sourceOrder", 2L, "nameJa_folded", "a")),
                node("Budget", "budget:a:2026", Map.of()));
        after.relationships().put("x", relationship("program:a", "HAS_BUDGET", "budget:a:2026", ""));

        assertThat(text(before, after).lines(10)).containsExactly("+ Budget budget:a:2026");
        assertThat(text(before, after).summary())
                .isEqualTo("1 node new, 1 changed, 0 removed; 1 relationship new, 0 changed, 0 removed;"
                        + " 1 of those changed only in what is derived.");
    }

    @Test
    void saysHowManyMoreThereAre() {
        DifferenceText text = text(content(), content(COUNTRY, node("Program", "program:a", Map.of())));

        assertThat(text.lines(1)).containsExactly("+ Country country:jp (日本)", "… and 1 more; --all shows them");
    }

    private static DifferenceText text(GraphContent before, GraphContent after) {
        SeedPlan plan = new SeedPlan(
                before, after, GraphDifference.between(before, after), new NewRelease(0, "content", "seed"));
        return new DifferenceText(plan, TestOntology.create());
    }

    private static GraphContent content(StoredNode... nodes) {
        Map<String, StoredNode> byId = new TreeMap<>();
        Arrays.stream(nodes).forEach(node -> byId.put(node.id(), node));
        return new GraphContent(byId, new TreeMap<>());
    }

    private static StoredNode node(String label, String id, Map<String, Object> properties) {
        return new StoredNode(id, Set.of(label, "Node"), properties);
    }

    private static StoredRelationship relationship(String source, String type, String target, String key) {
        return new StoredRelationship(source + "/" + type + "/" + target + key, type, source, target, Map.of());
    }
}
