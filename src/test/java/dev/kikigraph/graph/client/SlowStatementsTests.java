package dev.kikigraph.graph.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class SlowStatementsTests {

    private final SlowStatements slow = new SlowStatements(Duration.ofSeconds(2));

    @Test
    void slowStatementIsToldOnceWithoutItsValues(CapturedOutput output) {
        slow.took(
                new Statement("MATCH (n)\n  WHERE n.id = $id RETURN n", Map.of("id", "secret")),
                Duration.ofMillis(2_140));
        slow.took(
                new Statement("MATCH (n)\n  WHERE n.id = $id RETURN n", Map.of("id", "other")), Duration.ofSeconds(3));

        assertThat(output).containsOnlyOnce("A statement took 2.1 s: MATCH (n) WHERE n.id = $id RETURN n");
        assertThat(output).doesNotContain("secret").doesNotContain("3.0 s");
    }

    @Test
    void longStatementIsCut(CapturedOutput output) {
        slow.took(new Statement("RETURN " + "1 + ".repeat(200) + "1", Map.of()), Duration.ofSeconds(2));

        assertThat(output).contains("1 + 1…").doesNotContain("1 + ".repeat(100));
    }

    @Test
    void otherStatementsAreNotTold(CapturedOutput output) {
        slow.took(new Statement("RETURN 1", Map.of()), Duration.ofMillis(1_999));

        assertThat(output).doesNotContain("A statement took");
    }
}
