package dev.kikigraph.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kikigraph.api.support.ApiClient;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/**
 * Facets of a node that is looked up are read by another statement than those of nodes deeper down, and are the same.
 */
@WithRealData
class FacetsIT {

    private static final String BUCKETS =
            "{ field totalBuckets missing buckets { value label count node { id } aggregate { count } } }";

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "Agency, agency:meti, administers, \"facets(by: [TYPE, PILLARS, STAGES, IMPLEMENTED_BY], first: 3)\"",
                "Pillar, pillar:1, contributors, \"facets(by: [TYPE, ADMINISTERED_BY, PERIOD_FROM])\"",
                "Country, country:jp, frameworks, \"facets(by: [FRAMEWORK_KIND, PARTICIPANTS], first: 7)\"",
                "Country, country:jp, frameworks, \"edgeFacets(by: [ROLE, SINCE, ASSERTION])\"",
                "Program, program:device-hub-strengthening, parts, \"facets(by: [PROGRAM_KIND, ADMINISTERED_BY])\"",
                "Program, program:device-hub-strengthening, hubs, \"edgeFacets(by: [ASSERTION])\"",
            })
    void facetsAreTheSameAtAnyDepth(String type, String id, String connection, String facets) {
        String selection = "%s { totalCount facets: %s %s }".formatted(connection, facets, BUCKETS);
        String lookUp = type.substring(0, 1).toLowerCase(Locale.ROOT) + type.substring(1);

        JsonNode answer = new ApiClient(port)
                .ask("{ one: %s(id: \"%s\") { %s } all: nodes(ids: [\"%s\"]) { ... on %s { %s } } }"
                        .formatted(lookUp, id, selection, id, type, selection));

        JsonNode one = answer.path("data").path("one");
        assertThat(one.path(connection).path("facets").path(0).path("buckets"))
                .as(answer.toString())
                .isNotEmpty();
        assertThat(one).isEqualTo(answer.path("data").path("all").path(0));
    }
}
