package dev.kikigraph.seed.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kikigraph.seed.yaml.YamlValue.Entries;
import dev.kikigraph.seed.yaml.YamlValue.Items;
import dev.kikigraph.seed.yaml.YamlValue.Text;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlReaderTests {

    private final List<String> problems = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {"2025-12-01", "16:20", "no", "007", "0x1F", "1_000", "1e3", ".inf", "<<", "="})
    void leavesTextAsItIs(String text) {
        assertThat(read("key: " + text)).isInstanceOfSatisfying(Entries.class, entries -> assertThat(
                        entries.entries().get("key").value())
                .isEqualTo(new Text(text, new Place("a.yaml", 1, 6))));
        assertThat(problems).isEmpty();
    }

    @Test
    void knowsWhereEverythingStands() {
        YamlValue value = read("""
                # first
                program:x:
                  lines: [18, { program:y: 76 }]
                """);

        assertThat(value).isInstanceOf(Entries.class);
        var record = ((Entries) value).entries().get("program:x");
        assertThat(record.keyPlace()).isEqualTo(new Place("a.yaml", 2, 1));
        var lines = ((Entries) record.value()).entries().get("lines").value();
        assertThat(lines.place()).isEqualTo(new Place("a.yaml", 3, 10));
        assertThat(((Items) lines).items().get(1)).isInstanceOfSatisfying(Entries.class, flow -> assertThat(
                        flow.entries().get("program:y").value())
                .isEqualTo(new Text("76", new Place("a.yaml", 3, 28))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# nothing\n", "---\n"})
    void findsNothingInAnEmptyFile(String content) {
        assertThat(read(content)).isNull();
        assertThat(problems).isEmpty();
    }

    @Test
    void readsPastAByteOrderMark() {
        assertThat(read("\uFEFFkey: text")).isInstanceOf(Entries.class);
    }

    @Test
    void refusesOtherEncodings() {
        YamlReader.read("a.yaml", "a: b\nname: 名".getBytes(Charset.forName("Shift_JIS")), this::add);

        assertThat(problems).containsExactly("a.yaml:2 is not UTF-8; save the file as UTF-8");
    }

    @Test
    void refusesUnprintableCharacters() {
        read("a: b\nname: \u0001");

        assertThat(problems).containsExactly("a.yaml:2 has the unprintable character U+0001; remove it");
    }

    @Test
    void refusesWhatIsNestedWithoutEnd() {
        read("[".repeat(10_000));

        assertThat(problems).containsExactly("a.yaml:1 is nested more than 20 deep");
    }

    @Test
    void refusesAFileWithoutEnd() {
        read("a: " + "b".repeat(5_000_001));

        assertThat(problems).containsExactly("a.yaml:1 has 5000004 characters; split the file, 5000000 is the most");
    }

    @Test
    void refusesAKeyThatIsNoText() {
        read("? [a, b]\n: c");

        assertThat(problems).containsExactly("a.yaml:1 is a list or map in the place of a key");
    }

    private @Nullable YamlValue read(String content) {
        return YamlReader.read("a.yaml", content.getBytes(StandardCharsets.UTF_8), this::add);
    }

    private void add(Place place, String message) {
        problems.add(place + " " + message);
    }
}
