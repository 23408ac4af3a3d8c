package dev.kikigraph.insight.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kikigraph.insight.search.FullText.Found;
import dev.kikigraph.insight.search.FullText.Labelled;
import java.util.List;
import org.junit.jupiter.api.Test;

class FoundTests {

    @Test
    void isCompleteUnlessCountingStopped() {
        assertThat(found(60_000, 39_999).isComplete()).isTrue();
        assertThat(found(60_000, 40_000).isComplete()).isFalse();
    }

    private static Found found(long programs, long agencies) {
        return new Found(
                List.of(
                        new Labelled(List.of("Node", "Thing", "Program"), programs),
                        new Labelled(List.of("Node", "Thing", "Agency"), agencies)),
                List.of());
    }
}
