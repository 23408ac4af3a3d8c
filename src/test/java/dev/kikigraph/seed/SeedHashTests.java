package dev.kikigraph.seed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kikigraph.ontology.OntologySource;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeedHashTests {

    private static final List<OntologySource> ONTOLOGY = List.of(new OntologySource("a.graphqls", "type A"));

    private static final SeedFile PROGRAMME = SeedFixture.file("p.yaml", """
            document: plan-2026
            program:x:
              name: { ja: 名, en: Name }
              programKind: PROGRAMME
              evidence: 2
              partOf: { program:base: 2 }
            """);

    @Test
    void contentIsTheSameInOtherFilesAndAnotherOrder() {
        SeedFile rearranged = SeedFixture.file("folder/a.yaml", """
                document: plan-2026
                program:base:
                  parts: { program:x: 2 }
                program:x:
                  evidence: 2
                  programKind: PROGRAMME
                  name: { en: Name, ja: 名 }
                """);

        assertThat(SeedFixture.read(SeedFixture.base(), rearranged).contentHash())
                .isEqualTo(SeedFixture.read(PROGRAMME, SeedFixture.base()).contentHash())
                .hasSize(64);
    }

    @Test
    void contentDiffersWithAnyValue() {
        SeedFile changed = SeedFixture.file(
                "p.yaml", new String(PROGRAMME.content(), StandardCharsets.UTF_8).replace("Name", "Names"));

        assertThat(SeedFixture.read(SeedFixture.base(), changed).contentHash())
                .isNotEqualTo(SeedFixture.read(SeedFixture.base(), PROGRAMME).contentHash());
    }

    @Test
    void seedIsTheSameInWhateverOrderItsFilesAreFound() {
        assertThat(new SeedFiles(List.of(PROGRAMME, SeedFixture.base())).hash(ONTOLOGY))
                .isEqualTo(new SeedFiles(List.of(SeedFixture.base(), PROGRAMME)).hash(ONTOLOGY));
    }

    @Test
    void seedDiffersWithNamesBytesOntologyAndDerivation() {
        String hash = new SeedFiles(List.of(PROGRAMME)).hash(ONTOLOGY);

        assertThat(new SeedFiles(List.of(new SeedFile("q.yaml", PROGRAMME.content()))).hash(ONTOLOGY))
                .isNotEqualTo(hash);
        assertThat(new SeedFiles(List.of(SeedFixture.file("p.yaml", ""))).hash(ONTOLOGY))
                .isNotEqualTo(hash);
        assertThat(new SeedFiles(List.of(PROGRAMME)).hash(List.of(new OntologySource("a.graphqls", "type B"))))
                .isNotEqualTo(hash);
        assertThat(new SeedFiles(List.of(PROGRAMME)).hash(ONTOLOGY, "another")).isNotEqualTo(hash);
    }
}
