package dev.kikigraph.graph.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(30)
class StatementPlannerTests {

    private final ExecutorService others = Executors.newCachedThreadPool();
    private final Map<String, CompletableFuture<Object>> planning = Collections.synchronizedMap(new LinkedHashMap<>());
    private final StatementPlanner plans = new StatementPlanner(
            statement -> planning.computeIfAbsent(statement.text(), text -> new CompletableFuture<>()));

    @AfterEach
    void end() {
        others.shutdownNow();
    }

    @Test
    void statementIsPlannedOnceForAllWhoWaitForIt() throws Exception {
        Future<?> one = askInBackground("a");
        Future<?> other = askInBackground("a");
        finish("a");
        one.get();
        other.get();

        ask("a", Duration.ofMillis(1));

        assertThat(planning).containsOnlyKeys("a");
    }

    @Test
    void statementIsPlannedAnewForAnotherRelease() {
        planned("a");
        planning.clear();

        assertThatThrownBy(() -> plans.require(statement("a"), reading(2, Duration.ofMillis(50))))
                .isInstanceOf(DeadlineException.class);
    }

    @Test
    void whoeverHasNoMoreTimeLeavesThePlanBehind() {
        assertThatThrownBy(() -> ask("a", Duration.ofMillis(50)))
                .isInstanceOf(DeadlineException.class)
                .hasMessage("The query took longer than 0.05 s and was stopped; ask for less at a time.");

        assertThatThrownBy(() -> ask("a", Duration.ofSeconds(10)))
                .as("asked again while it is being made")
                .isInstanceOf(GraphUnavailableException.class);
        finish("a");
        assertThatCode(() -> ask("a", Duration.ofMillis(50))).doesNotThrowAnyException();
    }

    @Test
    void whileTwoAreLeftBehindOnlyWhatIsPlannedCanBeAsked() {
        planned("known");
        leaveBehind("a");
        leaveBehind("b");

        assertThatThrownBy(() -> ask("c", Duration.ofSeconds(10)))
                .isInstanceOf(GraphUnavailableException.class)
                .hasMessage(
                        "Others ask what takes long to prepare, and this has not been asked before. Try again in a few"
                                + " seconds.");
        assertThatCode(() -> ask("known", Duration.ofMillis(50))).doesNotThrowAnyException();
        assertThat(planning).doesNotContainKey("c");

        finish("a");
        planned("c");
    }

    @Test
    void twoAreMadeAtATimeAndOthersWaitForTheirTurn() throws Exception {
        Future<?> a = askInBackground("a");
        Future<?> unusedB = askInBackground("b");
        begun("a");
        begun("b");
        Future<?> c = askInBackground("c");

        assertThat(planning).doesNotContainKey("c");
        finish("a");
        a.get();
        begun("c");
        finish("c");
        c.get();
    }

    @Test
    void shortestOfThoseThatWaitIsMadeFirstAndOfEquallyLongOnesTheOldest() {
        Future<?> unusedA = askInBackground("a");
        Future<?> unusedB = askInBackground("b");
        begun("a");
        begun("b");
        for (String text : List.of("as long as it takes", "a longer one", "first", "other", "third")) {
            int before = plans.waiting();
            Future<?> unused = askInBackground(text);
            Awaitility.await().until(() -> plans.waiting() > before);
        }

        for (String finished : List.of("a", "first", "other")) {
            finish(finished);
        }
        begun("third");

        assertThat(planning).containsOnlyKeys("a", "b", "first", "other", "third");
        assertThat(planning.keySet()).endsWith("first", "other", "third");
    }

    @Test
    void whoeverGetsNoTurnInTimeIsToldToTryAgain() {
        Future<?> unusedA = askInBackground("a");
        Future<?> unusedB = askInBackground("b");
        begun("a");
        begun("b");

        assertThatThrownBy(() -> ask("c", Duration.ofMillis(50))).isInstanceOf(GraphUnavailableException.class);
    }

    @Test
    void statementThatCannotBePlannedIsTriedAgain() throws Exception {
        Future<?> first = askInBackground("a");
        begun("a");
        planning.get("a").completeExceptionally(new GraphException("wrong", null));
        assertThatThrownBy(first::get).hasRootCauseMessage("wrong");
        planning.clear();

        planned("a");
    }

    @Test
    void plansThatFailLeaveTheirTurnToOthers() {
        for (String text : List.of("a", "b", "c")) {
            Future<?> asked = askInBackground(text);
            begun(text);
            planning.get(text).completeExceptionally(new GraphException("wrong", null));
            assertThatThrownBy(asked::get).hasRootCauseMessage("wrong");
        }

        planned("d");
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 2", "10, 11", "100, 101", "1000, 1001"})
    void parametersOfAnotherOrderOfMagnitudeArePlannedAnew(int one, int other) {
        assertThat(key("x".repeat(one))).isNotEqualTo(key("x".repeat(other)));
        assertThat(key(Collections.nCopies(one, "x"))).isNotEqualTo(key(Collections.nCopies(other, "x")));
    }

    @ParameterizedTest
    @CsvSource({"2, 10", "11, 100", "101, 1000"})
    void parametersOfTheSameOrderOfMagnitudeShareAPlan(int one, int other) {
        assertThat(key("x".repeat(one))).isEqualTo(key("y".repeat(other)));
        assertThat(key(Collections.nCopies(one, "x"))).isEqualTo(key(Collections.nCopies(other, "y")));
    }

    @Test
    void parametersOfAnotherTypeArePlannedAnew() {
        assertThat(List.of(key(1L), key(1.5), key(true), key(List.of(1L)), key(List.of("x"))))
                .doesNotHaveDuplicates();
        assertThat(key(List.of(1L))).isEqualTo(key(List.of(2L)));
    }

    private static PlanKey key(Object value) {
        return PlanKey.of(new Statement("text", Map.of("p", value)), 1);
    }

    private static Statement statement(String text) {
        return new Statement(text, Map.of());
    }

    private static ReadContext reading(long release, Duration time) {
        return new ReadContext(release, Deadline.in(time), Long.MAX_VALUE, Long.MAX_VALUE);
    }

    private void ask(String text, Duration time) {
        plans.require(statement(text), reading(1, time));
    }

    private Future<?> askInBackground(String text) {
        return others.submit(() -> ask(text, Duration.ofSeconds(20)));
    }

    private void begun(String text) {
        Awaitility.await().until(() -> planning.containsKey(text));
    }

    private void finish(String text) {
        begun(text);
        planning.get(text).complete("plan");
    }

    private void planned(String text) {
        Future<?> asked = askInBackground(text);
        finish(text);
        assertThatCode(asked::get).doesNotThrowAnyException();
    }

    private void leaveBehind(String text) {
        assertThatThrownBy(() -> ask(text, Duration.ofMillis(50))).isInstanceOf(DeadlineException.class);
    }
}
