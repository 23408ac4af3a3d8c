package dev.kikigraph.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;

import dev.kikigraph.graph.Graph;
import dev.kikigraph.graph.GraphStartup;
import dev.kikigraph.graph.TestGraph;
import dev.kikigraph.graph.WithNeo4j;
import dev.kikigraph.graph.client.GraphUnavailableException;
import dev.kikigraph.graph.release.Ledger;
import dev.kikigraph.graph.release.ProgressListener;
import dev.kikigraph.graph.release.Release;
import dev.kikigraph.graph.release.Releases;
import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.startup.StartupProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.graphql.autoconfigure.GraphQlAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(classes = SeedImportIT.GraphAndSeed.class, webEnvironment = WebEnvironment.NONE)
@WithNeo4j
class SeedImportIT {

    private static final String SEED = """
            document: plan-2026
            source:plan-2026:
              name: { ja: 計画, en: Plan }
              contentHash: abc
              lineCount: 10
              evidence: 1
            program:x:
              name: { ja: 事業, en: Programme }
              programKind: PROGRAMME
              evidence: 2
              budgets:
                - { fiscalYear: 令和8年度, stage: REQUEST, amount: 約1億円, evidence: 3 }
            """;

    @TempDir
    private static Path folder;

    @Autowired
    private SeedImport seedImport;

    @Autowired
    private Graph graph;

    @Autowired
    private Ontology ontology;

    @DynamicPropertySource
    static void seed(DynamicPropertyRegistry registry) {
        registry.add("kikigraph.seed", () -> folder);
    }

    @BeforeEach
    void clear(@Autowired Driver driver, @Autowired GraphStartup startup) throws IOException {
        TestGraph.clear(driver);
        startup.prepare();
        write(SEED);
    }

    @Test
    void bringsTheSeedIntoTheGraphAndFindsItThere() {
        Release release = seedImport.ensureLoaded();

        assertThat(release.number()).isEqualTo(1);
        assertThat(graph.content().nodes()).containsOnlyKeys("source:plan-2026", "program:x", "budget:x:2026:request");
        assertThat(ContentHash.of(graph.content(), ontology)).isEqualTo(release.contentHash());
        assertThat(seedImport.plan().difference().isEmpty()).isTrue();
        assertThat(seedImport.ensureLoaded()).isEqualTo(release);
    }

    @Test
    void changesNothingForAnotherFileWithTheSameContent() throws IOException {
        Release release = seedImport.ensureLoaded();
        write("# a remark\n" + SEED);

        Release again = seedImport.ensureLoaded();

        assertThat(again.number()).isEqualTo(1);
        assertThat(again.contentHash()).isEqualTo(release.contentHash());
        assertThat(again.seedHash()).isNotEqualTo(release.seedHash());
    }

    @Test
    void bringsAGraphUpToDateThatWasMadeInAnotherWay(@Autowired Driver driver) {
        Release release = seedImport.ensureLoaded();
        try (Session session = driver.session()) {
            session.run("MATCH (n:Program) SET n.name_folded = ['made otherwise']")
                    .consume();
            session.run("MATCH (r:KikigraphRelease) SET r.seedHash = 'of another version'")
                    .consume();
        }

        Release again = seedImport.ensureLoaded();

        assertThat(again.number()).isEqualTo(2);
        assertThat(again.contentHash()).isEqualTo(release.contentHash());
        assertThat(graph.content().nodes().get("program:x").properties())
                .containsEntry("name_folded", List.of("事業", "programme"));
    }

    @Test
    void writesWhatDiffers() throws IOException {
        seedImport.ensureLoaded();
        write(SEED.replace("Programme", "Program"));

        SeedPlan plan = seedImport.plan();
        Release release = seedImport.apply(plan, ProgressListener.NONE);

        assertThat(plan.difference().count()).isEqualTo(2);
        // Its budget is found beside its name.
        assertThat(plan.difference().nodes().changed())
                .extracting(change -> change.to().id())
                .containsExactly("budget:x:2026:request", "program:x");
        assertThat(release.number()).isEqualTo(2);
        assertThat(graph.content().nodes().get("program:x").properties()).containsEntry("nameEn", "Program");
    }

    @Test
    void leavesTheGraphAsItIsWhereTheSeedIsNotValid() throws IOException {
        seedImport.ensureLoaded();
        write(SEED.replace("PROGRAMME", "PROGRAM"));

        assertThatThrownBy(() -> seedImport.ensureLoaded())
                .isInstanceOf(StartupProblem.class)
                .hasMessageStartingWith(
                        "the seed is not valid:\nseed.yaml:9: program:x.programKind: \"PROGRAM\" is no value of ProgramKind");
        assertThat(graph.content().nodes()).hasSize(3);
    }

    @Test
    void isHeldBackWhereMoreThanATenthOfAllThingsWouldGo(
            @Autowired Ledger ledger, @Autowired Ontology ontology, @Autowired Releases releases) throws IOException {
        Release release = seedImport.ensureLoaded();
        write(SEED.substring(0, SEED.indexOf("program:x:")));
        SeedImport careful = new SeedImport(graph, ledger, ontology, new SeedProperties(folder, false), releases);
        SeedImport daring = new SeedImport(graph, ledger, ontology, new SeedProperties(folder, true), releases);

        assertThat(careful.ensureLoaded()).isEqualTo(release);
        assertThat(careful.heldBack())
                .isEqualTo(
                        "The seed is not imported, and release 1 is served as before: it would remove 1 of 2 things, more"
                                + " than a tenth. If that is meant, start once with KIKIGRAPH_ALLOW_REMOVALS=true; import --dry-run"
                                + " tells what would go.");
        assertThat(graph.content().nodes()).containsKey("program:x");

        assertThat(daring.ensureLoaded().number()).isEqualTo(2);
        assertThat(daring.heldBack()).isNull();
        assertThat(graph.content().nodes()).containsOnlyKeys("source:plan-2026");
    }

    @Test
    void isNoReasonToServeWhatAnotherVersionWrote(@Autowired Ledger ledger, @Autowired Ontology ontology)
            throws IOException {
        seedImport.ensureLoaded();
        write(SEED.substring(0, SEED.indexOf("program:x:")));
        Releases ofAnother = mock(Releases.class);
        doThrow(new GraphUnavailableException("written by another version", null))
                .when(ofAnother)
                .requireReadable(any());

        assertThatThrownBy(() -> new SeedImport(graph, ledger, ontology, new SeedProperties(folder, false), ofAnother)
                        .ensureLoaded())
                .isInstanceOf(StartupProblem.class)
                .hasMessageStartingWith("it would remove 1 of 2 things");
        assertThat(graph.content().nodes()).containsKey("program:x");
    }

    @Test
    void aTenthOfAllThingsMayGo(@Autowired Ledger ledger, @Autowired Ontology ontology, @Autowired Releases releases)
            throws IOException {
        StringBuilder nine = new StringBuilder(SEED.substring(0, SEED.indexOf("program:x:")));
        for (int i = 1; i <= 8; i++) {
            nine.append("country:c")
                    .append(i)
                    .append(": { name: { ja: 国")
                    .append(i)
                    .append(", en: C")
                    .append(i);
            nine.append(" }, countryKind: COUNTRY, evidence: 4 }\n");
        }
        write(nine + SEED.substring(SEED.indexOf("program:x:")));
        seedImport.ensureLoaded();
        write(nine.toString());
        SeedImport careful = new SeedImport(graph, ledger, ontology, new SeedProperties(folder, false), releases);

        assertThat(careful.ensureLoaded().number()).isEqualTo(2);
        assertThat(careful.heldBack()).isNull();
    }

    private static void write(String seed) throws IOException {
        Files.writeString(folder.resolve("seed.yaml"), seed);
    }

    @EnableAutoConfiguration(exclude = GraphQlAutoConfiguration.class)
    @AutoConfigurationPackage(basePackageClasses = Graph.class)
    @ComponentScan(
            basePackageClasses = {Ontology.class, Graph.class, SeedImport.class},
            excludeFilters = @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
    static class GraphAndSeed {}
}
