package dev.kikigraph.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kikigraph.api.support.ApiClient;
import dev.kikigraph.graph.Graph;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Things of the real data with all that lies above and below them, and relationships of all their types. */
@WithRealData
class WalksOfTheSeedIT {

    @LocalServerPort
    private int port;

    @Autowired
    private Graph graph;

    @Test
    void everyCountryReachesARegion() {
        JsonNode countries = ask("""
                { countries(first: 200, where: { countryKind: { eq: COUNTRY } }) {
                  totalCount nodes { id ancestors { nodes { ... on Country { countryKind } } } } } }
                """).path("countries");

        assertThat(countries.path("totalCount").asInt()).isEqualTo(42);
        assertThat(countries.path("nodes"))
                .filteredOn(
                        country -> !country.findValuesAsString("countryKind").contains("REGION"))
                .isEmpty();
    }

    @Test
    void whatLiesInARegionIsFoundOverAllSteps() {
        JsonNode answer = ask("""
                {
                  africa: countries(where: { below: { id: { eq: "region:africa" } } }) { nodes { id } }
                  americas: countries(where: { below: { id: { eq: "region:americas" } }, countryKind: { eq: COUNTRY } }) { nodes { id } }
                  laos: country(id: "country:la") { partOf { edges { assertion node { id } } } }
                  umbrella: program(id: "program:mediso-seminars") { ancestors { edges { depth assertion node { id } } } }
                }
                """);

        assertThat(answer.path("africa").findValuesAsString("id"))
                .containsExactlyInAnyOrder(
                        "country:ci",
                        "country:eg",
                        "country:gh",
                        "country:ke",
                        "country:sn",
                        "country:tz",
                        "country:ug",
                        "country:za",
                        "country:zm");
        assertThat(answer.path("americas").findValuesAsString("id"))
                .containsExactlyInAnyOrder(
                        "country:ar",
                        "country:br",
                        "country:ca",
                        "country:co",
                        "country:mx",
                        "country:pe",
                        "country:sv",
                        "country:us");
        assertThat(answer.path("laos").findValuesAsString("id")).containsExactly("region:asia");
        assertThat(answer.path("laos").findValuesAsString("assertion")).containsExactly("INFERRED");
        assertThat(answer.path("umbrella").findValuesAsString("depth")).containsExactly("1", "2");
    }

    @Test
    void relationshipsAreAllThatAreSaidAndNoneThatIsDerived() {
        List<String> said = graph.content().relationships().values().stream()
                .filter(one ->
                        one.source().startsWith("program:") || one.target().startsWith("program:"))
                .filter(one -> !one.type().startsWith("EFFECTIVE_"))
                .map(one -> one.id())
                .toList();
        JsonNode programs = ask(
                "{ programs(first: 200) { nodes { relationships(first: 200) { edges { relationshipId relationshipType } } } } }");

        assertThat(programs.findValuesAsString("relationshipType")).noneMatch(type -> type.startsWith("EFFECTIVE_"));
        assertThat(programs.findValuesAsString("relationshipId").stream().distinct())
                .containsExactlyInAnyOrderElementsOf(said);
    }

    private JsonNode ask(String document) {
        JsonNode answer = new ApiClient(port).ask(document);
        assertThat(answer.path("errors")).as(answer.toString()).isEmpty();
        return answer.path("data");
    }
}
