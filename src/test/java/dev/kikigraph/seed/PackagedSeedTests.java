package dev.kikigraph.seed;

import static org.assertj.core.api.Assertions.assertThatCode;

import dev.kikigraph.ontology.OntologyFiles;
import dev.kikigraph.ontology.OntologyReader;
import org.junit.jupiter.api.Test;

class PackagedSeedTests {

    @Test
    void isValid() {
        SeedReader reader = new SeedReader(OntologyReader.read(OntologyFiles.packaged()));

        assertThatCode(() -> reader.read(SeedFiles.packaged())).doesNotThrowAnyException();
    }
}
