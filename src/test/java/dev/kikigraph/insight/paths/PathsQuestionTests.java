package dev.kikigraph.insight.paths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kikigraph.insight.BoundArguments;
import dev.kikigraph.insight.MoneyGraph;
import dev.kikigraph.insight.SmallGraph;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.paging.Page;
import dev.kikigraph.problem.QueryException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PathsQuestionTests {

    private static final Snapshot COUNTRIES = new SmallGraph()
            .nodes("country:au", "country:br", "country:sg", "country:jp", "framework:imdrf", "framework:mdsap")
            .stated("country:au", "PARTICIPATES_IN", "framework:imdrf")
            .stated("country:br", "PARTICIPATES_IN", "framework:imdrf")
            .stated("country:sg", "PARTICIPATES_IN", "framework:imdrf")
            .stated("country:jp", "PARTICIPATES_IN", "framework:imdrf")
            .stated("country:au", "PARTICIPATES_IN", "framework:mdsap")
            .stated("country:br", "PARTICIPATES_IN", "framework:mdsap")
            .stated("country:jp", "PARTICIPATES_IN", "framework:mdsap")
            .stated("country:au", "RELIES_ON", "country:jp")
            .stated("country:br", "RELIES_ON", "country:jp")
            .stated("country:sg", "RELIES_ON", "country:jp")
            .build();

    @Test
    void theShortestComeFirst() {
        PathsAnswer answer = ask(COUNTRIES, "country:au", "country:jp", Map.of("maxLength", 3));

        assertThat(answer.shortest()).isEqualTo(1);
        assertThat(texts(answer))
                .containsExactly(
                        "country:au country:jp",
                        "country:au framework:imdrf country:jp",
                        "country:au framework:mdsap country:jp",
                        "country:au framework:imdrf country:br country:jp",
                        "country:au framework:imdrf country:sg country:jp",
                        "country:au framework:mdsap country:br country:jp");
    }

    @Test
    void aPathIsASentence() {
        Snapshot snapshot = new MoneyGraph()
                .node("org:clinic", Map.of("nameJa", "診療所", "nameEn", "Clinic Inc."))
                .node("project:camera", Map.of("nameJa", "カメラの開発", "nameEn", "Development of a camera"))
                .node("program:research", Map.of("nameJa", "研究事業", "nameEn", "Research programme"))
                .node("pillar:1", Map.of("nameJa", "我が国の地位の確立", "nameEn", "Establishing Japan's position"))
                .related("project:camera", "CARRIED_OUT_BY", "org:clinic", Map.of("assertion", "STATED"))
                .related("project:camera", "FUNDED_BY", "program:research", Map.of("assertion", "STATED"))
                .related("program:research", "FEEDS", "pillar:1", Map.of("assertion", "INFERRED"))
                .build();
        PathFact path = ask(snapshot, "org:clinic", "pillar:1", Map.of("maxLength", 3))
                .nodes()
                .get(0);

        assertThat(path.text().en())
                .isEqualTo("Clinic Inc. carries out Development of a camera, which is funded by Research programme,"
                        + " which feeds Establishing Japan's position");
        assertThat(path.text().ja()).isEqualTo("診療所 －実施するプロジェクト→ カメラの開発 －支援事業→ 研究事業 －対応する柱→ 我が国の地位の確立");
        assertThat(path.assertion()).isEqualTo("INFERRED");
    }

    @Test
    void longerPathsComeInOrderAndPassNothingTwice() {
        Snapshot snapshot = new SmallGraph()
                .nodes("program:a", "program:z", "program:b", "program:c")
                .stated("program:a", "PART_OF", "program:c")
                .stated("program:a", "PART_OF", "program:b")
                .stated("program:b", "PART_OF", "program:c")
                .stated("program:c", "PART_OF", "program:z")
                .stated("program:b", "PART_OF", "program:z")
                .build();

        assertThat(texts(ask(snapshot, "program:a", "program:z", Map.of())))
                .containsExactly(
                        "program:a program:b program:z",
                        "program:a program:c program:z",
                        "program:a program:b program:c program:z",
                        "program:a program:c program:b program:z");
    }

    @Test
    void relationshipsBetweenTheSameTwoThingsMakeOneStep() {
        Snapshot snapshot = new SmallGraph()
                .inferred("program:a", "ADMINISTERED_BY", "agency:b")
                .stated("program:a", "IMPLEMENTED_BY", "agency:b")
                .build();
        List<PathFact> paths = ask(snapshot, "agency:b", "program:a", Map.of()).nodes();

        assertThat(paths).hasSize(1);
        assertThat(paths.get(0).assertion()).isEqualTo("STATED");
        assertThat(paths.get(0).steps().get(0).relationships())
                .extracting(walked -> walked.label().in("EN") + " " + walked.backward() + " " + walked.assertion())
                .containsExactly("administers true INFERRED", "carries out true STATED");
    }

    @Test
    void viaThingsAreAllPassed() {
        assertThat(texts(ask(
                        COUNTRIES,
                        "country:au",
                        "country:br",
                        Map.of("maxLength", 4, "via", Map.of("things", List.of("country:jp", "framework:mdsap"))))))
                .startsWith(
                        "country:au country:jp framework:mdsap country:br",
                        "country:au framework:mdsap country:jp country:br")
                .allMatch(path -> path.contains("country:jp") && path.contains("framework:mdsap"));
    }

    @Test
    void viaRelationshipsAreTheOnlyOnes() {
        assertThat(texts(ask(
                        COUNTRIES,
                        "country:au",
                        "country:br",
                        Map.of("maxLength", 3, "via", Map.of("relationships", List.of("PARTICIPATES_IN"))))))
                .containsExactly("country:au framework:imdrf country:br", "country:au framework:mdsap country:br");
    }

    @Test
    void whatIsAvoidedIsNotUsed() {
        assertThat(texts(ask(
                        COUNTRIES,
                        "country:au",
                        "country:br",
                        Map.of(
                                "maxLength",
                                2,
                                "avoiding",
                                Map.of("relationships", List.of("RELIES_ON"), "things", List.of("framework:mdsap"))))))
                .containsExactly("country:au framework:imdrf country:br");
    }

    @Test
    void thingsWithVeryManyRelationshipsAreHeldBack() {
        PathsAnswer answer = ask(ofALargeMinistry(), "program:p0", "program:p1", Map.of("maxLength", 2));

        assertThat(answer.totalCount()).isZero();
        assertThat(answer.shortest()).isNull();
        assertThat(answer.heldBack())
                .extracting(held -> held.node() + " " + held.degree() + " " + held.length())
                .containsExactly("agency:mhlw 108 2");
    }

    @Test
    void whatIsHeldBackIsPassedIfAskedFor() {
        String expected = "program:p0 agency:mhlw program:p1";

        assertThat(texts(ask(
                        ofALargeMinistry(),
                        "program:p0",
                        "program:p1",
                        Map.of("maxLength", 2, "through", List.of("agency:mhlw")))))
                .containsExactly(expected);
        assertThat(texts(ask(ofALargeMinistry(), "program:p0", "program:p1", Map.of("maxLength", 2, "maxDegree", 108))))
                .containsExactly(expected);
    }

    @Test
    void whatIsOwnedOrProvesSomethingConnectsNothingUnlessAskedFor() {
        Snapshot snapshot = new SmallGraph()
                .stated("program:a", "HAS_FUNDING_STEP", "step:s")
                .stated("step:s", "PAID_TO", "agency:b")
                .stated("anomaly:x", "CONCERNS", "program:a")
                .stated("anomaly:x", "CONCERNS", "agency:b")
                .build();

        assertThat(texts(ask(snapshot, "program:a", "agency:b", Map.of()))).isEmpty();
        assertThat(texts(ask(snapshot, "program:a", "agency:b", Map.of("throughTypes", List.of("FundingStep")))))
                .containsExactly("program:a step:s agency:b");
        assertThat(texts(ask(snapshot, "program:a", "agency:b", Map.of("through", List.of("anomaly:x")))))
                .containsExactly("program:a anomaly:x agency:b");
        assertThat(texts(ask(snapshot, "step:s", "agency:b", Map.of()))).containsExactly("step:s agency:b");
    }

    @Test
    void morePathsThanAreListedAreTold() {
        SmallGraph graph = new SmallGraph();
        for (int i = 0; i < 32; i++) {
            graph.stated("program:a", "PART_OF", "program:b" + i).stated("program:c" + i, "PART_OF", "program:d");
            for (int j = 0; j < 32; j++) {
                graph.stated("program:b" + i, "PART_OF", "program:c" + j);
            }
        }
        PathsAnswer answer = ask(graph.build(), "program:a", "program:d", Map.of("maxLength", 6, "first", 200));

        assertThat(answer.truncated()).isTrue();
        assertThat(answer.totalCount()).isEqualTo(1_000);
        assertThat(answer.pageInfo().hasNextPage()).isTrue();
    }

    @Test
    void whereThingsHaveTooManyRelationshipsOnlyShorterPathsAreLookedFor() {
        SmallGraph graph = new SmallGraph().stated("program:a", "PART_OF", "program:b");
        for (int i = 0; i < 40_000; i++) {
            graph.stated("program:a", "COVERS", "dimension:x" + i)
                    .stated("dimension:x" + i, "PART_OF", "dimension:y" + i)
                    .stated("program:b", "COVERS", "dimension:z" + i)
                    .stated("dimension:z" + i, "PART_OF", "dimension:y" + i);
        }
        PathsAnswer answer = ask(graph.build(), "program:a", "program:b", Map.of("maxLength", 6));

        assertThat(texts(answer)).containsExactly("program:a program:b");
        assertThat(answer.searchedLength()).isEqualTo(2);
        assertThat(answer.truncated()).isTrue();
    }

    @Test
    void argumentsOutOfRangeAreRefused() {
        assertRefused(Map.of("maxLength", 7), "maxLength is 7; it must be 1 to 6.");
        assertRefused(Map.of("maxDegree", 0), "maxDegree is 0; it must be 1 to 100,000.");
        assertRefused(Map.of("first", 201), "first is 201; it must be 1 to 200. Use after to go on.");
        assertRefused(
                Map.of("via", Map.of("things", List.of("a", "b", "c", "d", "e", "f"))),
                "via.things has 6 ids; it may have 5.");
        assertRefused(
                Map.of("through", List.of("agency:none")),
                "through is agency:none, but nothing has this id. Search finds ids by name.");
    }

    @Test
    void contradictionsAreRefused() {
        assertRefused(
                Map.of("avoiding", Map.of("things", List.of("country:jp"))),
                "country:jp is to be avoided, but also to be used: it is in avoiding and in from, to or via. Remove one.");
        assertRefused(
                Map.of(
                        "via", Map.of("relationships", List.of("SIGNED")),
                        "avoiding", Map.of("relationships", List.of("SIGNED"))),
                "SIGNED is to be avoided, but also to be used: it is in avoiding and in from, to or via. Remove one.");
        assertThatThrownBy(() -> ask(COUNTRIES, "country:jp", "country:jp", Map.of()))
                .isInstanceOf(QueryException.class)
                .hasMessage("from and to are both country:jp. Paths lead from one thing to another.");
    }

    @Test
    void unknownTypesOfRelationshipsAreRefused() {
        assertThatThrownBy(() -> ask(
                        COUNTRIES,
                        "country:au",
                        "country:jp",
                        Map.of("via", Map.of("relationships", List.of("LIKES")))))
                .isInstanceOf(QueryException.class)
                .hasMessageStartingWith(
                        "via.relationships has LIKES, which is no type of relationship. There are ABOUT, ADDRESSES,");
    }

    /** A ministry with 108 programmes, more than a path passes unless asked to. */
    private static Snapshot ofALargeMinistry() {
        SmallGraph graph = new SmallGraph();
        for (int i = 0; i < 108; i++) {
            graph.stated("program:p" + i, "ADMINISTERED_BY", "agency:mhlw");
        }
        return graph.build();
    }

    private static void assertRefused(Map<String, Object> more, String message) {
        assertThatThrownBy(() -> ask(COUNTRIES, "country:au", "country:jp", more))
                .isInstanceOf(QueryException.class)
                .hasMessage(message);
    }

    private static PathsAnswer ask(Snapshot snapshot, String from, String to, Map<String, Object> more) {
        Map<String, Object> arguments = new HashMap<>(more);
        arguments.put("from", from);
        arguments.put("to", to);
        Page page = Page.forward((Integer) arguments.remove("first"), null);
        return new PathsQuestion().paths(BoundArguments.of(PathArguments.class, arguments), page, snapshot);
    }

    private static List<String> texts(PathsAnswer answer) {
        return answer.nodes().stream()
                .map(path -> path.things().stream().map(Object::toString).collect(Collectors.joining(" ")))
                .toList();
    }
}
