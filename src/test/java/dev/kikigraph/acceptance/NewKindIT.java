package dev.kikigraph.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kikigraph.api.support.ApiClient;
import dev.kikigraph.graph.TemporaryData;
import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.ontology.OntologyFiles;
import dev.kikigraph.ontology.OntologyReader;
import dev.kikigraph.ontology.OntologySource;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;

/** A kind that is added to the ontology is everywhere, without code: in facts, ontology, lists, search and pages. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"kikigraph.documents=", "kikigraph.seed=src/test/resources/acceptance/new-kind"})
@ContextConfiguration(initializers = TemporaryData.class)
@Import(NewKindIT.WithPatents.class)
class NewKindIT {

    @LocalServerPort
    private int port;

    @Test
    void itsFactsAreToldWithTheirLabels() throws Exception {
        JsonNode answer = new ApiClient(port).ask("""
                { facts(id: "patent:stent") {
                    typeLabel(lang: JA)
                    values { label(lang: JA) values { label(lang: JA) } }
                    relationships { label(lang: JA) } } }
                """);

        assertThat(answer.path("errors").isMissingNode()).as(answer.toString()).isTrue();
        assertThat(answer.toString()).contains("特許", "特許番号", "第6543210号", "権利者");
    }

    @Test
    void itHasItsPageListAndSearchEntry() throws Exception {
        Browsers.needPages("explorer/index.html");
        Browsers.run(port, "new-kind.test.mjs");
    }

    @Test
    void hostileTextsAreShownAsTheyAre() throws Exception {
        Browsers.needPages("explorer/index.html");
        Browsers.run(port, "hostile-texts.test.mjs");
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class WithPatents {

        @Bean
        @Primary
        Ontology ontologyWithPatents() {
            var sources = new ArrayList<>(OntologyFiles.packaged());
            sources.add(new OntologySource("patent.graphqls", """
                    "A right to an invention."
                    type Patent implements Thing @node @id(prefix: "patent") @label(ja: "特許") {
                      "Its number, as the office that granted it writes it."
                      patentNumber: String! @label(ja: "特許番号")
                      "Who holds it."
                      heldBy: [Organisation!]! @relationship(type: "HELD_BY", direction: OUT) @label(ja: "権利者")
                    }
                    """));
            return OntologyReader.read(sources);
        }
    }
}
