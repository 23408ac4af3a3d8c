package dev.kikigraph.api.warming;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kikigraph.api.execution.Traffic;
import dev.kikigraph.api.http.AnswerWriter;
import dev.kikigraph.api.http.QuestionReader;
import dev.kikigraph.problem.ApiError;
import dev.kikigraph.problem.ErrorCode;
import graphql.ExecutionResult;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.graphql.ExecutionGraphQlRequest;
import org.springframework.graphql.ExecutionGraphQlResponse;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.util.unit.DataSize;
import reactor.core.publisher.Mono;

@ExtendWith(OutputCaptureExtension.class)
class WarmingTests {

    private final List<ExecutionGraphQlRequest> asked = new CopyOnWriteArrayList<>();

    @Test
    void viewsAndTabsAreAskedWithTheirVariablesInTheirOrder(CapturedOutput output) throws IOException {
        accept(warming(request -> ExecutionResult.newExecutionResult().data(Map.of())));

        int all = PageQuery.all().size();
        await(output, "Warm after \\d+\\.\\d s: " + all + " queries of the pages answered\\.");
        assertThat(asked).hasSize(all);
        assertThat(asked.get(0).getDocument()).contains("query Dataset");
        assertThat(asked)
                .filteredOn(one -> one.getDocument().contains("query PathsBetween"))
                .allSatisfy(one -> assertThat(one.getDocument()).contains("fragment Proof on Evidence"))
                .extracting(one -> one.getVariables().get("lang"))
                .containsExactly("JA", "EN");
        assertThat(asked.get(all - 17).getDocument()).contains("query Pillars");
        assertThat(asked.get(all - 16).getVariables()).isEqualTo(Map.of("text", "基盤法"));
        assertThat(asked.get(all - 1).getDocument()).contains("query WhatToApplyFor");
    }

    @Test
    void whatAnotherGraphCannotAnswerIsNoFailure(CapturedOutput output) throws IOException {
        accept(warming(request -> request.getDocument().contains("query WhatToApplyFor")
                ? error(ErrorCode.BAD_REQUEST, "There is no such field.")
                : ExecutionResult.newExecutionResult().data(Map.of())));

        int all = PageQuery.all().size();
        await(
                output,
                "%d of %d queries of the pages answered; the others ask for what is not in this graph\\."
                        .formatted(all - 1, all));
        assertThat(output).doesNotContain("WARN");
    }

    @Test
    void failureIsToldInOneLineAndEndsIt(CapturedOutput output) {
        accept(warming(request -> error(ErrorCode.UNAVAILABLE, "The database does not answer.")));

        await(
                output,
                "WARN.*The queries of the pages were not all asked in advance, and the first to ask them waits longer:"
                        + " Dataset: The database does not answer\\.");
        assertThat(asked).hasSize(1);
        assertThat(output.getOut()).hasLineCount(1);
    }

    @Test
    void stopEndsItAfterTheQueryThatIsUnderWay(CapturedOutput output) throws InterruptedException {
        BlockingQueue<Boolean> underWay = new LinkedBlockingQueue<>();
        BlockingQueue<Boolean> goOn = new LinkedBlockingQueue<>();
        Warming warming = warming(request -> {
            underWay.add(true);
            take(goOn);
            return error(ErrorCode.UNAVAILABLE, "The database is closed.");
        });
        accept(warming);
        take(underWay);

        publish(warming, ReadinessState.REFUSING_TRAFFIC);
        goOn.add(true);

        assertThat(underWay.poll(200, TimeUnit.MILLISECONDS)).isNull();
        assertThat(asked).hasSize(1);
        assertThat(output.getAll()).isEmpty();
    }

    private Warming warming(Function<ExecutionGraphQlRequest, ExecutionResult.Builder<?>> answer) {
        WebGraphQlHandler handler = WebGraphQlHandler.builder(request -> {
                    asked.add(request);
                    return Mono.<ExecutionGraphQlResponse>just(new DefaultExecutionGraphQlResponse(
                            request.toExecutionInput(), answer.apply(request).build()));
                })
                .build();
        return new Warming(
                new QuestionReader(DataSize.ofKilobytes(256)),
                handler,
                new AnswerWriter(DataSize.ofMegabytes(1)),
                new Traffic());
    }

    private static ExecutionResult.Builder<?> error(ErrorCode code, String message) {
        return ExecutionResult.newExecutionResult().addError(ApiError.of(code, message));
    }

    private static void accept(Warming warming) {
        publish(warming, ReadinessState.ACCEPTING_TRAFFIC);
    }

    private static void publish(Warming warming, ReadinessState state) {
        warming.onApplicationEvent(new AvailabilityChangeEvent<>(warming, state));
    }

    private static boolean take(BlockingQueue<Boolean> queue) {
        try {
            return queue.take();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CapturedOutput output, String line) {
        Awaitility.await().untilAsserted(() -> assertThat(output.getAll()).containsPattern(line));
    }
}
