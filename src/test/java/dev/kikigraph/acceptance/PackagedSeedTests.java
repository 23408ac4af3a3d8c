package dev.kikigraph.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kikigraph.ontology.OntologyFiles;
import dev.kikigraph.ontology.OntologyReader;
import dev.kikigraph.seed.SeedFiles;
import dev.kikigraph.seed.SeedReader;
import org.junit.jupiter.api.Test;

class PackagedSeedTests {

    @Test
    void isValidWithoutWarnings() {
        SeedReader reader = new SeedReader(OntologyReader.read(OntologyFiles.packaged()));

        assertThat(reader.read(SeedFiles.packaged()).warnings()).isEmpty();
    }
}
