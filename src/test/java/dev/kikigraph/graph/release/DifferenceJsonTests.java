package dev.kikigraph.graph.release;

import static dev.kikigraph.graph.SampleContent.content;
import static dev.kikigraph.graph.SampleContent.program;
import static dev.kikigraph.graph.SampleContent.relationship;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kikigraph.graph.model.GraphDifference;
import dev.kikigraph.graph.model.StoredNode;
import dev.kikigraph.ontology.StoredKeys;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DifferenceJsonTests {

    private static final StoredNode A = program("a", Map.of("nameJa", "旧", "acronym", "A"));
    private static final StoredNode A_LATER = program("a", Map.of("nameJa", "新"));
    private static final StoredNode B = program("b", Map.of("nameJa", "乙", "order", 2L));
    private static final StoredNode C = program("c", Map.of("nameJa", "丙"));

    private static final GraphDifference DIFFERENCE = GraphDifference.between(
            content(List.of(A, B), List.of()),
            content(List.of(A_LATER, C), List.of(relationship("PART_OF", C, A, Map.of("assertion", "STATED")))));

    @Test
    void keepsIdentityOfCreatedFromAndToOfChangedAndEverythingOfRemoved() {
        assertThat(new DifferenceJson(StoredKeys::isEffective, 1_000_000).write(DIFFERENCE))
                .isEqualTo("{\"nodes\":{"
                        + "\"created\":[{\"id\":\"program:c\",\"labels\":[\"Node\",\"Program\",\"Thing\"]}],"
                        + "\"changed\":[{\"id\":\"program:a\",\"labels\":[\"Node\",\"Program\",\"Thing\"],"
                        + "\"properties\":{\"acronym\":[\"A\",null],\"nameJa\":[\"旧\",\"新\"]}}],"
                        + "\"removed\":[{\"id\":\"program:b\",\"labels\":[\"Node\",\"Program\",\"Thing\"],"
                        + "\"properties\":{\"nameJa\":\"乙\",\"order\":2}}]},"
                        + "\"relationships\":{"
                        + "\"created\":[{\"id\":\"program:c-PART_OF-program:a\",\"type\":\"PART_OF\","
                        + "\"source\":\"program:c\",\"target\":\"program:a\"}],"
                        + "\"changed\":[],\"removed\":[]}}");
    }

    @Test
    void whatIsNeverShownIsLeftOut() {
        StoredNode before = program("a", Map.of("nameJa", "旧", "nameJa_folded", "旧"));
        StoredNode after = program("a", Map.of("nameJa", "新", "nameJa_folded", "新"));
        StoredNode asBefore = program("b", Map.of("nameJa", "乙"));
        StoredNode foldedAnew = program("b", Map.of("nameJa", "乙", "nameJa_folded", "乙"));
        StoredNode removed = program("c", Map.of("nameJa", "丙", "nameJa_folded", "丙"));
        GraphDifference difference = GraphDifference.between(
                content(List.of(before, asBefore, removed), List.of()), content(List.of(after, foldedAnew), List.of()));

        assertThat(new DifferenceJson(StoredKeys::isEffective, 1_000_000).write(difference))
                .isEqualTo("{\"nodes\":{\"created\":[],"
                        + "\"changed\":[{\"id\":\"program:a\",\"labels\":[\"Node\",\"Program\",\"Thing\"],"
                        + "\"properties\":{\"nameJa\":[\"旧\",\"新\"]}}],"
                        + "\"removed\":[{\"id\":\"program:c\",\"labels\":[\"Node\",\"Program\",\"Thing\"],"
                        + "\"properties\":{\"nameJa\":\"丙\"}}]},"
                        + "\"relationships\":{\"created\":[],\"changed\":[],\"removed\":[]}}");
    }

    @Test
    void ofWhatIsEffectiveNothingIsKeptButThatItDiffers() {
        GraphDifference difference = GraphDifference.between(
                content(List.of(A, B), List.of()),
                content(List.of(A, B), List.of(relationship("EFFECTIVE_PILLAR", A, B, Map.of("from", List.of("x"))))));

        assertThat(new DifferenceJson(StoredKeys::isEffective, 1_000_000).write(difference))
                .matches("\\{\"nodes\":\\{\"created\":\\[],\"changed\":\\[],\"removed\":\\[]},"
                        + "\"relationships\":\\{\"created\":\\[],\"changed\":\\[],\"removed\":\\[]},"
                        + "\"derived\":\\{\"program:a\":-?\\d+}}");
    }

    @Test
    void nothingIsKeptWhereItWouldBeTooLarge() {
        assertThat(new DifferenceJson(StoredKeys::isEffective, 100).write(DIFFERENCE))
                .isNull();
    }
}
