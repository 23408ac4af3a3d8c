package dev.kikigraph.api.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.kikigraph.api.http.AnswerTags.Tag;
import dev.kikigraph.graph.release.GraphReplaced;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.util.unit.DataSize;

/** Answers without errors as they were sent, as far as a number of bytes, for those who ask the same of one release. */
public final class KeptAnswers implements MeterBinder {

    /** The memory of an entry beside its bytes. */
    private static final int OF_EACH = 200;

    private final Cache<String, KeptAnswer> answers;
    private final AtomicLong newest = new AtomicLong();

    public KeptAnswers(DataSize limit) {
        this.answers = Caffeine.newBuilder()
                .recordStats()
                .maximumWeight(limit.toBytes())
                .<String, KeptAnswer>weigher((tag, answer) -> OF_EACH + answer.size())
                .build();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        CaffeineCacheMetrics.monitor(registry, answers, "answers");
        Gauge.builder("kikigraph.answers.kept", this, KeptAnswers::bytes)
                .description("How large the kept answers are together")
                .baseUnit("bytes")
                .register(registry);
    }

    private long bytes() {
        return answers.policy().eviction().orElseThrow().weightedSize().orElse(0);
    }

    @Nullable
    KeptAnswer find(Tag tag) {
        return answers.getIfPresent(tag.value());
    }

    /** Drops those of the releases before where this is the first of another one: nobody will ask for them again. */
    void keep(Tag tag, KeptAnswer answer) {
        long before = newest.getAndAccumulate(tag.release(), Math::max);
        if (before < tag.release()) {
            answers.invalidateAll();
        }
        if (tag.release() >= before) {
            answers.put(tag.value(), answer);
        }
    }

    /** Drops all: releases of another database may have the same numbers. */
    @EventListener(GraphReplaced.class)
    void forget() {
        newest.set(0);
        answers.invalidateAll();
    }

    /** How many there are, once what is to be dropped has been. */
    long count() {
        answers.cleanUp();
        return answers.estimatedSize();
    }
}
