package dev.kikigraph.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kikigraph.ontology.NodeType;
import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.ontology.OntologyFiles;
import dev.kikigraph.ontology.OntologyReader;
import dev.kikigraph.ontology.OwnedField;
import dev.kikigraph.ontology.Property;
import dev.kikigraph.ontology.ScalarKind;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The README tells of each kind of thing what it owns, and in which fields money stands, as the ontology has it. */
class KindsTests {

    private static final Ontology ONTOLOGY = OntologyReader.read(OntologyFiles.packaged());

    private static final Pattern CODE = Pattern.compile("`(\\w+)`");

    @Test
    void eachKindStandsBesideWhatItOwns() throws IOException {
        Map<String, List<String>> expected = new TreeMap<>();
        for (NodeType type : ONTOLOGY.nodeTypes()) {
            if (type.kind() == NodeType.Kind.THING) {
                expected.put(
                        type.name(), type.owned().stream().map(OwnedField::name).toList());
            }
        }

        assertThat(table("kinds of things")).isEqualTo(expected);
    }

    @Test
    void fieldsOfMoneyAreTold() throws IOException {
        Map<String, List<String>> expected = new TreeMap<>();
        for (NodeType type : ONTOLOGY.nodeTypes()) {
            List<String> money = type.properties().stream()
                    .filter(property -> property.isScalar(ScalarKind.YEN))
                    .map(Property::name)
                    .toList();
            if (!money.isEmpty()) {
                expected.put(type.name(), money);
            }
        }

        assertThat(table("where money stands")).isEqualTo(expected);
    }

    /** Names in the first column, each with those in the second. */
    private static Map<String, List<String>> table(String heading) throws IOException {
        Map<String, List<String>> rows = new TreeMap<>();
        Arrays.stream(DocumentationFiles.text("README.md").split("\n", -1))
                .dropWhile(line -> !line.startsWith("| " + heading + " |"))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> line.split("\\|", -1))
                .forEach(cells -> names(cells[1]).forEach(name -> rows.put(name, names(cells[2]))));
        return rows;
    }

    private static List<String> names(String cell) {
        return CODE.matcher(cell)
                .results()
                .map((MatchResult name) -> name.group(1))
                .collect(Collectors.toList());
    }
}
