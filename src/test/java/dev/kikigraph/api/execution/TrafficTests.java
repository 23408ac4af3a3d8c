package dev.kikigraph.api.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TrafficTests {

    private final Traffic traffic = new Traffic();

    @Test
    void eachReleaseAfterTheFirstIsToldOnce() {
        AtomicInteger told = new AtomicInteger();
        traffic.onAnotherRelease(told::incrementAndGet);

        traffic.answersFrom(4);
        assertThat(told).hasValue(0);
        traffic.answersFrom(5);
        assertThat(told).hasValue(1);
        traffic.answersFrom(4);
        traffic.answersFrom(5);
        assertThat(told).hasValue(1);
        traffic.answersFrom(7);
        assertThat(told).hasValue(2);
    }

    @Test
    void itIsQuietWhenAllOperationsHaveEnded() {
        assertThat(traffic.isQuiet()).isTrue();
        traffic.begins();
        traffic.begins();
        traffic.ends();
        assertThat(traffic.isQuiet()).isFalse();
        traffic.ends();
        assertThat(traffic.isQuiet()).isTrue();
    }
}
