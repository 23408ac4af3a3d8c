package dev.kikigraph.graph;

import dev.kikigraph.graph.client.ReadContext;
import dev.kikigraph.graph.client.Statement;
import dev.kikigraph.graph.client.StatementReader;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * Lets a test have the database take long over statements that read a certain property, to plan them or to run them.
 */
@TestConfiguration(proxyBeanMethods = false)
public class SlowDatabase {

    /** Runs until it is stopped. */
    public static final Statement SLOW =
            new Statement("UNWIND range(1, 100000000) AS a UNWIND range(1, 1000) AS b RETURN count(a + b)", Map.of());

    private static final String NONE = "\0";

    /** Properties whose statements are slow. */
    public static final class Slowness {

        private volatile String planning = NONE;
        private volatile String running = NONE;
        private final Collection<CompletableFuture<?>> made = new ConcurrentLinkedQueue<>();
        private volatile CompletableFuture<Void> planned = CompletableFuture.completedFuture(null);

        /** Plans of statements that read it are not made before {@link #end}. */
        public void ofPlanning(String property) {
            planned = new CompletableFuture<>();
            planning = property;
        }

        /** Statements that read it run until they are stopped. */
        public void ofRunning(String property) {
            running = property;
        }

        /** Returns when all plans are made. */
        public void end() {
            planning = NONE;
            running = NONE;
            planned.complete(null);
            made.forEach(plan -> plan.handle((nothing, failure) -> nothing).join());
            made.clear();
        }

        private CompletableFuture<?> plan(StatementReader reader, Statement statement) {
            CompletableFuture<?> plan = statement.text().contains(planning)
                    ? planned.thenCompose(end -> reader.plan(statement))
                    : reader.plan(statement);
            made.add(plan);
            return plan;
        }
    }

    private record SlowReader(StatementReader reader, Slowness slowness) implements StatementReader {

        @Override
        public @Nullable Object read(Statement statement, ReadContext reading) {
            return reader.read(statement.text().contains(slowness.running) ? SLOW : statement, reading);
        }

        @Override
        public void scan(Statement statement, Consumer<List<@Nullable Object>> rows) {
            reader.scan(statement, rows);
        }

        @Override
        public CompletableFuture<?> plan(Statement statement) {
            return slowness.plan(reader, statement);
        }

        @Override
        public long heapPerChange() {
            return reader.heapPerChange();
        }
    }

    @Bean
    static Slowness slowness() {
        return new Slowness();
    }

    @Bean
    static BeanPostProcessor slowReaders(Slowness slowness) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof StatementReader reader ? new SlowReader(reader, slowness) : bean;
            }
        };
    }
}
