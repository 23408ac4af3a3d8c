package dev.kikigraph.insight.coverage;

import static dev.kikigraph.insight.coverage.CoverageAnswers.content;
import static dev.kikigraph.insight.coverage.CoverageAnswers.coverage;
import static dev.kikigraph.insight.coverage.CoverageAnswers.things;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kikigraph.insight.MoneyGraph;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CoverageByCountryTests {

    private static final Map<String, Object> MEMBER = Map.of("role", "MEMBER");

    /** Country d observes the second framework, so that it is no gap, and no member either. */
    private static MoneyGraph frameworksAndCountries() {
        return new MoneyGraph()
                .related("country:a", "PARTICIPATES_IN", "framework:first", MEMBER)
                .related("country:b", "PARTICIPATES_IN", "framework:first", MEMBER)
                .related("country:d", "PARTICIPATES_IN", "framework:first", MEMBER)
                .related("country:a", "PARTICIPATES_IN", "framework:second", MEMBER)
                .related("country:d", "PARTICIPATES_IN", "framework:second", Map.of("role", "OBSERVER"))
                .node("country:none", Map.of());
    }

    @Test
    void membersAreThoseWhoTakePartInThatRole() {
        Coverage coverage = coverage(
                frameworksAndCountries(),
                "rows",
                "FRAMEWORK",
                "columns",
                "COUNTRY",
                "roles",
                List.of("MEMBER"),
                "omitEmpty",
                true);

        assertThat(coverage.of()).containsExactly("Country");
        assertThat(coverage.columns())
                .extracting(
                        column -> column.heading().key() + " " + column.total().filled())
                .containsExactly("country:a 2", "country:b 1", "country:d 1");
        assertThat(coverage.allRows()).extracting(row -> row.total().count()).containsExactly(3, 1);
    }

    @Test
    void whoeverHasNoRoleInAFrameworkIsAGap() {
        Coverage coverage = coverage(
                frameworksAndCountries(),
                "rows",
                "FRAMEWORK",
                "columns",
                "COUNTRY",
                "rowIds",
                List.of("framework:second"));

        assertThat(coverage.allRows().get(0).cells())
                .filteredOn(CoverageCell::gap)
                .extracting(cell -> cell.column().key())
                .containsExactly("country:b", "country:none");
        assertThat(content(coverage, 0, 2)).extracting(CoverageThing::roles).containsExactly(List.of("OBSERVER"));
    }

    @Test
    void projectsAreWhatIsCountedByCountry() {
        MoneyGraph graph = new MoneyGraph()
                .related("program:a", "FEEDS", "pillar:1")
                .related("project:training", "FUNDED_BY", "program:a")
                .related("project:training", "IN_COUNTRY", "country:th")
                .related("project:telemedicine", "FUNDED_BY", "program:a")
                .related("project:telemedicine", "IN_COUNTRY", "country:th")
                .related("project:elsewhere", "FUNDED_BY", "program:a")
                .related("project:elsewhere", "IN_COUNTRY", "country:vn");

        Coverage coverage = coverage(graph, "rows", "PILLAR", "columns", "COUNTRY", "columnIds", List.of("country:th"));

        assertThat(coverage.of()).containsExactly("Project");
        assertThat(things(coverage, 0, 0)).containsExactly("project:training", "project:telemedicine");
    }
}
