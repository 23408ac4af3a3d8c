package dev.kikigraph.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kikigraph.api.support.ApiClient;
import dev.kikigraph.graph.Graph;
import dev.kikigraph.graph.model.StoredRelationship;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Lists and questions give the same of what things inherit, over the whole graph, and nothing of it is said. */
@WithRealData
class EffectiveIT {

    private static final List<String> MINISTRIES =
            List.of("agency:mhlw", "agency:meti", "agency:mext", "agency:cabinet-office");

    @LocalServerPort
    private int port;

    @Autowired
    private Graph graph;

    @Test
    void programmesOfAMinistryAreMoreThanThoseThatNameIt() {
        JsonNode answer = ask("""
                {
                  own: programs(where: { administeredBy: { some: { node: { id: { eq: "agency:mhlw" } } } } }) { totalCount }
                  effective: programs(where: { effectiveMinistries: { some: { node: { id: { eq: "agency:mhlw" } } } } }) { totalCount }
                  without: programs(where: { effectiveMinistries: { none: {} } }) { totalCount }
                }
                """);

        assertThat(answer.path("own").path("totalCount").asInt()).isEqualTo(24);
        assertThat(answer.path("effective").path("totalCount").asInt()).isEqualTo(88);
        assertThat(answer.path("without").path("totalCount").asInt()).isEqualTo(3);
    }

    /** Stages and groups are left apart here: of two of these, coverage also asks whether one term has both. */
    @ParameterizedTest
    @CsvSource({
        "PROGRAM, programs, MINISTRY, PILLAR",
        "SUPPORT_HUB, supportHubs, MINISTRY, PILLAR",
        "PROJECT, projects, MINISTRY, PILLAR",
        "MEASURE, measures, MINISTRY, PILLAR",
        "PROGRAM, programs, MINISTRY, FISCAL_YEAR",
        "PROJECT, projects, PILLAR, FISCAL_YEAR",
        "PROGRAM, programs, PILLAR, DEVELOPMENT_STAGE",
        "SUPPORT_HUB, supportHubs, MINISTRY, DEVELOPMENT_STAGE",
        "PROGRAM, programs, PILLAR, APPLICANT_GROUP"
    })
    void cellsOfCoverageHaveAsManyThingsAsListsWithTheSameConditions(
            String type, String list, String rows, String columns) {
        JsonNode coverage =
                ask("{ coverage(rows: %s, columns: %s, of: [%s]) { rows { cells { row { key } column { key } count } } } }"
                                .formatted(rows, columns, type))
                        .path("coverage");

        assertThat(coverage.path("rows")).isNotEmpty();
        for (JsonNode row : coverage.path("rows")) {
            for (JsonNode cell : row.path("cells")) {
                String where = "{ AND: [{ %s }, { %s }] }"
                        .formatted(
                                condition(rows, cell.path("row").path("key").asString()),
                                condition(
                                        columns, cell.path("column").path("key").asString()));
                assertThat(count(list, where))
                        .as("%s of %s", list, where)
                        .isEqualTo(cell.path("count").asInt());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"PROGRAM, programs", "SUPPORT_HUB, supportHubs", "PROJECT, projects", "MEASURE, measures"})
    void thingsWithoutPillarAreThoseWithoutAnEffectiveOne(String type, String list) {
        for (String ministry : MINISTRIES) {
            JsonNode question =
                    ask("{ withoutPillar(types: [%s], ministry: \"%s\") { totalCount } }".formatted(type, ministry));

            assertThat(count(list, "{ effectivePillars: { none: {} }, %s }".formatted(condition("MINISTRY", ministry))))
                    .as("%s of %s", list, ministry)
                    .isEqualTo(question.path("withoutPillar").path("totalCount").asInt());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"pillar:1", "pillar:2", "pillar:3"})
    void contributionsToAPillarAreTheThingsThatItIsEffectiveFor(String pillar) {
        JsonNode question = ask(
                "{ lineage(id: \"%s\", direction: FROM_PILLARS) { contributions { totalCount } } }".formatted(pillar));
        int listed = List.of("programs", "supportHubs", "projects", "measures").stream()
                .mapToInt(list -> count(list, "{ " + condition("PILLAR", pillar) + " }"))
                .sum();

        assertThat(listed)
                .isPositive()
                .isEqualTo(question.path("lineage")
                        .path("contributions")
                        .path("totalCount")
                        .asInt());
    }

    @Test
    void budgetsOfAMinistryAreThoseOfItsProgrammes() {
        for (String ministry : MINISTRIES) {
            JsonNode answer = ask("""
                    {
                      budgetTotal(ministry: "%1$s") {
                        counted(first: 200) { nodes { budget { id } } }
                        excluded(first: 200) { nodes { budget { id } } }
                      }
                      programs(first: 200, where: { effectiveMinistries: { some: { node: { id: { eq: "%1$s" } } } } }) {
                        nodes { budgets { id } }
                      }
                    }
                    """.formatted(ministry));
            Set<String> totalled = new TreeSet<>();
            for (String part : List.of("counted", "excluded")) {
                for (JsonNode one : answer.path("budgetTotal").path(part).path("nodes")) {
                    if (!one.path("budget").isNull()) {
                        totalled.add(one.path("budget").path("id").asString());
                    }
                }
            }
            Set<String> listed = new TreeSet<>();
            answer.path("programs").path("nodes").forEach(program -> program.path("budgets")
                    .forEach(budget -> listed.add(budget.path("id").asString())));

            assertThat(totalled).as(ministry).isEqualTo(listed);
        }
    }

    @Test
    void partsShowTheMoneyOfWhatTheyBelongToWithItsOwner() {
        JsonNode answer = ask("""
                {
                  program(id: "program:device-3r") {
                    budgets { id }
                    moneyFrom { edges { depth node { fiscalYear amountPrinted owner { id } } } }
                  }
                  programs(where: { moneyFrom: { some: {} } }) { totalCount }
                  projects(where: { moneyFrom: { some: {} } }) { totalCount }
                  supportHubs(where: { moneyFrom: { some: {} } }) { totalCount }
                }
                """);

        JsonNode edges = answer.path("program").path("moneyFrom").path("edges");
        assertThat(answer.path("program").path("budgets")).isEmpty();
        assertThat(edges.findValuesAsString("amountPrinted")).containsExactlyInAnyOrder("24億円", "25億円");
        assertThat(edges.findValuesAsString("depth")).containsOnly("1");
        assertThat(edges.findValuesAsString("id")).containsOnly("program:next-gen-device-development");
        assertThat(answer.path("programs").path("totalCount").asInt()).isEqualTo(98);
        assertThat(answer.path("projects").path("totalCount").asInt()).isEqualTo(19);
        assertThat(answer.path("supportHubs").path("totalCount").asInt()).isEqualTo(5);
    }

    @Test
    void nothingThatWalksWhatIsSaidSeesWhatIsDerived() {
        List<StoredRelationship> all =
                List.copyOf(graph.content().relationships().values());
        long derived =
                all.stream().filter(one -> one.type().startsWith("EFFECTIVE_")).count();
        JsonNode answer = ask("""
                {
                  dataset { relationships }
                  paths(from: "program:device-hub-strengthening", to: "agency:mhlw", maxLength: 3, first: 200) {
                    nodes { steps { relationships { type } } }
                  }
                }
                """);

        assertThat(derived).isPositive();
        assertThat(answer.path("dataset").path("relationships").asLong()).isEqualTo(all.size() - derived);
        assertThat(answer.path("paths").path("nodes")).isNotEmpty();
        assertThat(answer.path("paths").toString()).doesNotContain("EFFECTIVE_");
        assertThat(new ApiClient(port)
                        .ask(
                                "{ paths(from: \"program:device-hub-strengthening\", to: \"agency:mhlw\", via: { relationships: [\"EFFECTIVE_MINISTRY\"] }) { totalCount } }")
                        .toString())
                .contains("via.relationships has EFFECTIVE_MINISTRY, which is no type of relationship.");
    }

    private static String condition(String dimension, String key) {
        return switch (dimension) {
            case "MINISTRY" -> some("effectiveMinistries", key);
            case "PILLAR" -> some("effectivePillars", key);
            case "DEVELOPMENT_STAGE" -> some("effectiveStages", key);
            case "APPLICANT_GROUP" -> some("effectiveOpenTo", key);
            default -> "effectiveFiscalYears: { has: " + key + " }";
        };
    }

    private static String some(String field, String id) {
        return "%s: { some: { node: { id: { eq: \"%s\" } } } }".formatted(field, id);
    }

    private int count(String list, String where) {
        return ask("{ %s(where: %s) { totalCount } }".formatted(list, where))
                .path(list)
                .path("totalCount")
                .asInt();
    }

    private JsonNode ask(String document) {
        JsonNode answer = new ApiClient(port).ask(document);
        assertThat(answer.path("errors")).as(answer.toString()).isEmpty();
        return answer.path("data");
    }
}
