package dev.kikigraph.provenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kikigraph.provenance.Citation.Print;
import java.util.List;
import org.junit.jupiter.api.Test;

class CitationTests {

    @Test
    void isReadAsItIsKept() {
        Citation whole = new Citation("plan-2026", "16-20,76", List.of());
        Citation confirming = new Citation(
                "plan-2027",
                "4",
                List.of("amount", "stage"),
                List.of(new Print("amount", "120000000", "120 = 百万円"), new Print("stage", "INITIAL", null)));

        assertThat(whole.stored()).isEqualTo("plan-2026 16-20,76");
        assertThat(confirming.stored())
                .isEqualTo("plan-2027 4 amount,stage\tamount=120000000=120 = 百万円\tstage=INITIAL");
        assertThat(Citation.parse(whole.stored())).isEqualTo(whole);
        assertThat(Citation.parse(confirming.stored())).isEqualTo(confirming);
    }

    @Test
    void whiteSpaceOfAPrintIsOneSpace() {
        Citation citation = new Citation("plan", "4", List.of(), List.of(new Print("amount", "12", "1\t 2\n円")));

        assertThat(citation.stored()).isEqualTo("plan 4\tamount=12=1 2 円");
    }

    @Test
    void namesWhatItIsSaidToProve() {
        Citation citation = Citation.parse("plan 4,9-12 amount");

        assertThat(citation.names("amount")).isTrue();
        assertThat(citation.proves("name")).isFalse();
        assertThat(Citation.parse("plan 4").proves("name")).isTrue();
        assertThat(citation.firstLine()).isEqualTo(4);
        assertThat(citation.lastLine()).isEqualTo(12);
    }

    @Test
    void isTextForReaders() {
        assertThat(Citation.parse("plan 4 amount\tamount=12=12円\tstage=INITIAL").text())
                .isEqualTo("plan 4 amount (amount: 12円; stage: INITIAL)");
        assertThat(Citation.parse("plan 4").text()).isEqualTo("plan 4");
    }

    @Test
    void anotherFormIsRefused() {
        assertThatThrownBy(() -> Citation.parse("plan"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No citation: plan");
    }
}
