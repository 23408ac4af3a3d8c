package dev.kikigraph.api.execution;

import graphql.execution.instrumentation.Instrumentation;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.schema.DataFetcher;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Lets a test have questions that are answered in Java compute on and on, without a look at the time. */
@TestConfiguration(proxyBeanMethods = false)
class SlowQuestions {

    static final class Computing {

        private volatile CompletableFuture<Void> ended = CompletableFuture.completedFuture(null);

        /** No question is answered before {@link #end}. */
        void begin() {
            ended = new CompletableFuture<>();
        }

        void end() {
            ended.complete(null);
        }
    }

    @Bean
    Computing computing() {
        return new Computing();
    }

    @Bean
    Instrumentation slowQuestions(Computing computing) {
        return new SimplePerformantInstrumentation() {
            @Override
            public DataFetcher<?> instrumentDataFetcher(
                    DataFetcher<?> answer,
                    InstrumentationFieldFetchParameters parameters,
                    @Nullable InstrumentationState state) {
                boolean root = parameters
                                .getEnvironment()
                                .getExecutionStepInfo()
                                .getPath()
                                .getLevel()
                        == 1;
                return !root || parameters.isTrivialDataFetcher()
                        ? answer
                        : environment -> {
                            computing.ended.join();
                            return answer.get(environment);
                        };
            }
        };
    }
}
