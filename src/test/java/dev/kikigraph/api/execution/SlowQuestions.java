package dev.kikigraph.api.execution;

import dev.kikigraph.graph.client.ReadContext;
import dev.kikigraph.insight.answer.DomainQuestion;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Lets a test have domain questions compute on and on, without a look at the time. */
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

    private record SlowQuestion(DomainQuestion question, Computing computing) implements DomainQuestion {

        @Override
        public String field() {
            return question.field();
        }

        @Override
        public @Nullable Object answer(Map<String, Object> arguments, ReadContext reading) {
            computing.ended.join();
            return question.answer(arguments, reading);
        }
    }

    @Bean
    static Computing computing() {
        return new Computing();
    }

    @Bean
    static BeanPostProcessor slowQuestions(Computing computing) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DomainQuestion question ? new SlowQuestion(question, computing) : bean;
            }
        };
    }
}
