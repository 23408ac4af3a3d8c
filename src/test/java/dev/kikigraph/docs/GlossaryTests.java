package dev.kikigraph.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kikigraph.ontology.Documentation;
import dev.kikigraph.ontology.NodeType;
import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.ontology.OntologyFiles;
import dev.kikigraph.ontology.OntologyReader;
import dev.kikigraph.ontology.Property;
import dev.kikigraph.ontology.RelationshipField;
import dev.kikigraph.ontology.RelationshipField.Direction;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The glossary calls things as the ontology does. */
class GlossaryTests {

    private static final Pattern ROW =
            Pattern.compile("^\\| (?<label>\\S+) \\| .+ \\| `(?<name>[\\w.]+)` \\|$", Pattern.MULTILINE);

    private static final Ontology ONTOLOGY = OntologyReader.read(OntologyFiles.packaged());
    private static final Map<String, Set<String>> LABELS = labels();

    private record Row(String name, String label) {}

    private static Stream<Row> rows() throws IOException {
        return ROW.matcher(DocumentationFiles.text("docs/glossary.md"))
                .results()
                .map((MatchResult row) -> new Row(row.group(2), row.group(1)));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void japaneseLabelIsThatOfTheOntology(Row row) {
        assertThat(LABELS).containsKey(row.name());
        assertThat(LABELS.get(row.name())).contains(row.label());
    }

    @Test
    void everyKindOfNodeIsThere() throws IOException {
        List<String> names = rows().map(Row::name).toList();

        assertThat(ONTOLOGY.nodeTypes()).extracting(NodeType::name).allMatch(names::contains);
    }

    /** Of a relationship those of the fields at its start. */
    private static Map<String, Set<String>> labels() {
        Map<String, Set<String>> labels = new HashMap<>();
        ONTOLOGY.enums().forEach(type -> {
            add(labels, type.name(), type.documentation());
            type.values().forEach(value -> add(labels, type.name() + "." + value.name(), value.documentation()));
        });
        ONTOLOGY.interfaces().forEach(type -> add(labels, type.name(), type.properties()));
        for (NodeType type : ONTOLOGY.nodeTypes()) {
            add(labels, type.name(), type.documentation());
            add(labels, type.name(), type.properties());
            for (RelationshipField field : type.relationships()) {
                if (field.direction() == Direction.OUT) {
                    add(labels, field.relationshipType(), field.documentation());
                }
            }
        }
        return labels;
    }

    private static void add(Map<String, Set<String>> labels, String type, List<Property> properties) {
        properties.forEach(property -> add(labels, type + "." + property.name(), property.documentation()));
    }

    private static void add(Map<String, Set<String>> labels, String name, Documentation documentation) {
        labels.computeIfAbsent(name, n -> new HashSet<>()).add(Objects.requireNonNull(documentation.labelJa()));
    }
}
