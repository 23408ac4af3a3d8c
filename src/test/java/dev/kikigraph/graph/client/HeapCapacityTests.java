package dev.kikigraph.graph.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class HeapCapacityTests {

    private static final long MEGABYTE = 1024 * 1024;

    @Test
    void thereIsRoomForWhatIsSmall() {
        assertThat(HeapCapacity.has(MEGABYTE)).isTrue();
        assertThatCode(() -> HeapCapacity.require("reading the seed", MEGABYTE)).doesNotThrowAnyException();
    }

    @Test
    void aPartOfTheHeapIsLeftForRequests() {
        assertThat(HeapCapacity.has(Runtime.getRuntime().maxMemory() - 1)).isFalse();
    }

    @Test
    void whatDoesNotFitIsToldInOneSentenceWithFigures() {
        assertThatThrownBy(() -> HeapCapacity.require("reading the seed", 1_000_000 * MEGABYTE))
                .isInstanceOf(HeapTooSmallException.class)
                .hasMessageMatching(
                        "reading the seed needs about 1,000,001 MB, and of the heap of [\\d,]+ MB only [\\d,]+ MB"
                                + " are free: start Kikigraph with a larger one, for example with -Xmx(114\\d{4})m or"
                                + " JDK_JAVA_OPTIONS=-Xmx\\1m\\.");
    }
}
