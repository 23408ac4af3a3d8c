package dev.kikigraph.query.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kikigraph.query.statement.VariableValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VariablesTests {

    private static final Map<String, Object> WHERE =
            Map.of("where", Map.of("OR", List.of(Map.of("id", "a"), Map.of("id", "b"))));

    @Test
    void leavesMakeNoDifferenceToTheShape() {
        Variables other = new Variables(Map.of("where", Map.of("OR", List.of(Map.of("id", "c"), Map.of("id", "d")))));

        assertThat(other.shape()).isEqualTo(new Variables(WHERE).shape());
        assertThat(other.leaves()).containsExactly("c", "d");
    }

    @Test
    void alternativesBooleansAndNullsAreShape() {
        assertThat(new Variables(Map.of("where", Map.of("OR", List.of(Map.of("id", "a"))))).shape())
                .isNotEqualTo(new Variables(WHERE).shape());
        assertThat(new Variables(Map.of("v", true)).shape()).isNotEqualTo(new Variables(Map.of("v", false)).shape());
        assertThat(new Variables(Map.of("v", true)).leaves()).isEmpty();
    }

    @Test
    void aListOfValuesIsOneLeaf() {
        assertThat(new Variables(Map.of("ids", List.of("a", "b"))).shape())
                .isEqualTo(new Variables(Map.of("ids", List.of("c"))).shape());
    }

    @Test
    void whatIsLookedAtIsTold() {
        List<Integer> inspected = new ArrayList<>();
        Map<String, Object> marked = new Variables(Map.of("first", 5)).marked(inspected::add);

        assertThat(inspected).isEmpty();
        assertThat(VariableValue.inspect(marked.get("first"))).isEqualTo(5);
        assertThat(inspected).containsExactly(0);
    }

    @Test
    void parametersTakeAnotherValueAndWhatIsMadeOfIt() {
        Variables variables = new Variables(Map.of("name", "Umi"));
        Object folded = VariableValue.changed(variables.marked(position -> {}).get("name"), name -> name.toString()
                .toLowerCase(Locale.ROOT));

        assertThat(VariableValue.bound(Map.of("p0", folded, "p1", 25L), List.of("YAMA")))
                .isEqualTo(Map.of("p0", "yama", "p1", 25L));
    }

    @Test
    void listsWithVariablesInThemAreOneParameter() {
        Variables variables = new Variables(Map.of("one", "B", "several", List.of("C", "D")));
        Map<String, Object> marked = variables.marked(position -> {});
        List<Object> parts = List.of("a", marked.get("one"), marked.get("several"));
        Object lowered = VariableValue.changed(parts, list -> ((List<?>) list)
                .stream().map(each -> each.toString().toLowerCase(Locale.ROOT)).toList());

        assertThat(VariableValue.inspect(parts)).isEqualTo(List.of("a", "B", List.of("C", "D")));
        assertThat(VariableValue.bound(
                        Map.of("p0", VariableValue.joined(parts), "p1", lowered), leaves(variables, "E", "F", "G")))
                .isEqualTo(Map.of("p0", List.of("a", "E", "F", "G"), "p1", List.of("a", "e", "f", "g")));
    }

    private static List<Object> leaves(Variables variables, String one, String... several) {
        return variables.leaves().stream()
                .map(leaf -> leaf instanceof List<?> ? List.of(several) : (Object) one)
                .toList();
    }
}
