package dev.kikigraph.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ListNameTests {

    @Test
    void collectionsAreSorted() {
        Set<String> roles = new LinkedHashSet<>(List.of("OBSERVER", "MEMBER", "CHAIR"));

        assertThat(ListName.of("coverage", roles).text())
                .isEqualTo("[\"coverage\",[\"\\\"CHAIR\\\"\",\"\\\"MEMBER\\\"\",\"\\\"OBSERVER\\\"\"]]");
        assertThat(ListName.of("coverage", List.of("MEMBER", "CHAIR", "OBSERVER")))
                .isEqualTo(ListName.of("coverage", roles));
    }

    @Test
    void mapsAreSortedByTheirKeys() {
        Map<String, Object> some = new LinkedHashMap<>();
        some.put("to", "country:jp");
        some.put("from", null);
        Map<String, Object> others = new LinkedHashMap<>();
        others.put("from", null);
        others.put("to", "country:jp");

        assertThat(ListName.of("paths", some)).isEqualTo(ListName.of("paths", others));
    }

    @Test
    void partsAreToldApart() {
        assertThat(ListName.of("a b", "c")).isNotEqualTo(ListName.of("a", "b c"));
        assertThat(ListName.of(List.of("a", "b"))).isNotEqualTo(ListName.of("a", "b"));
        assertThat(ListName.of((Object) null)).isNotEqualTo(ListName.of("null"));
        assertThat(ListName.of(1)).isNotEqualTo(ListName.of("1"));
        assertThat(ListName.of(TimeUnit.DAYS).text()).isEqualTo("[\"DAYS\"]");
        assertThat(ListName.of(ListName.of("a"), "b").text()).isEqualTo("[\"[\\\"a\\\"]\",\"b\"]");
    }

    @Test
    void whatHasNoNameOfItsOwnIsRefused() {
        assertThatThrownBy(() -> ListName.of(new Object())).isInstanceOf(IllegalArgumentException.class);
    }
}
