package dev.kikigraph.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kikigraph.provenance.Citation;
import dev.kikigraph.text.NameKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StoredKeysTests {

    private static final Pattern LITERAL = Pattern.compile(
            "\"(sourceOrder|evidence|assertion|rationale|anomalyIds|_folded|_order|\\w*(?:Ja|En|Printed|Min|Max|Numerator|Denominator)|\\w+Qualifier)\"");

    private final Ontology ontology = OntologyReader.read(OntologyFiles.packaged());

    @Test
    void storedKeysAreWrittenInOnePlace() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java"))
                            // Text knows nothing of the ontology; the next test holds the two together.
                            .filter(file ->
                                    !file.endsWith("ontology/StoredKeys.java") && !file.endsWith("text/NameKeys.java"))
                            .flatMap(StoredKeysTests::literals))
                    .isEmpty();
        }
    }

    private static Stream<String> literals(Path file) {
        try {
            return LITERAL
                    .matcher(Files.readString(file))
                    .results()
                    .map(found -> file + ": " + found.group())
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void namesAreStoredWhereTheOntologyHasThem() {
        List<String> keys = Stream.of("name", "acronym", "aliases")
                .map(field -> ontology.nodeType("Program")
                        .orElseThrow()
                        .property(field)
                        .orElseThrow())
                .flatMap(property -> property.storedKeys().stream())
                .toList();

        assertThat(NameKeys.NAMES).isEqualTo(keys);
    }

    @Test
    void documentsHaveThePrefixOfCitations() {
        assertThat(ontology.typeOfId(Citation.SOURCE + "some-plan"))
                .map(NodeType::apparatus)
                .hasValue(ApparatusRole.DOCUMENT);
    }
}
