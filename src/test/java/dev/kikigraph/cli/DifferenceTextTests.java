package dev.kikigraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kikigraph.graph.model.GraphContent;
import dev.kikigraph.graph.model.GraphDifference;
import dev.kikigraph.graph.model.StoredNode;
import dev.kikigraph.graph.model.StoredRelationship;
import dev.kikigraph.graph.release.NewRelease;
import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.ontology.OntologyFiles;
import dev.kikigraph.ontology.OntologyReader;
import dev.kikigraph.ontology.TestOntology;
import dev.kikigraph.seed.SeedPlan;
import java.util.Arrays;
import java.util.List;
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
                .isEqualTo("1 node new, 0 changed, 0 removed; 1 relationship new, 0 changed, 0 removed;"
                        + " besides, 1 changed only in what is derived.");
    }

    @Test
    void saysHowManyMoreThereAre() {
        DifferenceText text = text(content(), content(COUNTRY, node("Program", "program:a", Map.of())));

        assertThat(text.lines(1)).containsExactly("+ Country country:jp (日本)", "… and 1 more; --all shows them");
    }

    @Test
    void showsAmountsWithTheirPrintsPiecesOfEvidenceAndWhatIsDerivedApart() {
        GraphContent before = content(
                budget("budget:a", 120_000_000L, "1.2億円", true, "plan-2026 4", "plan-2026 9"),
                budget("budget:b", 1_000_000L, "1百万円", true, "plan-2026 5"));
        GraphContent after = content(
                budget(
                        "budget:a",
                        130_000_000L,
                        "1.3億円",
                        false,
                        "plan-2026 4",
                        "plan-2027 3\tamount=130000000=JPY 130 million"),
                budget("budget:c", 77_000_000L, "77百万円", true, "plan-2027 6"));
        before.relationships().put("x", owning("budget:a", "plan-2026 4"));
        after.relationships().put("x", owning("budget:a", "plan-2026 4", "plan-2027 3"));

        assertThat(text(before, after, OntologyReader.read(OntologyFiles.packaged()))
                        .lines(10))
                .containsExactly(
                        "+ Budget budget:c: amount 77,000,000 (77百万円)",
                        "~ Budget budget:a: amount 130,000,000 (1.3億円)",
                        "    amount: 120,000,000 (1.2億円) → 130,000,000 (1.3億円)",
                        "    + evidence plan-2027 3 (amount: JPY 130 million)",
                        "    - evidence plan-2026 9",
                        "- Budget budget:b: amount 1,000,000 (1百万円)",
                        "Derived from the rest:",
                        "  Budget budget:a: amount 130,000,000 (1.3億円)",
                        "    inTotal: true → false");
    }

    private static StoredNode budget(String id, long amount, String printed, boolean inTotal, String... evidence) {
        return node(
                "Budget",
                id,
                Map.of(
                        "amount", amount,
                        "amountPrinted", printed,
                        "amountQualifier", "EXACT",
                        "inTotal", inTotal,
                        "evidence", List.of(evidence)));
    }

    private static StoredRelationship owning(String budget, String... evidence) {
        return new StoredRelationship("x", "HAS_BUDGET", "program:a", budget, Map.of("evidence", List.of(evidence)));
    }

    private static DifferenceText text(GraphContent before, GraphContent after) {
        return text(before, after, TestOntology.create());
    }

    private static DifferenceText text(GraphContent before, GraphContent after, Ontology ontology) {
        SeedPlan plan = new SeedPlan(
                before, after, GraphDifference.between(before, after), new NewRelease(0, "content", "seed"));
        return new DifferenceText(plan, ontology);
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
