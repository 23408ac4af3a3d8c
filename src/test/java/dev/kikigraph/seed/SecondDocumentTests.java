package dev.kikigraph.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.entry;

import dev.kikigraph.ontology.OntologyFiles;
import dev.kikigraph.ontology.OntologyReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class SecondDocumentTests {

    private static final Path DOCS = Path.of("src/test/resources/docs");

    @Test
    void equalValueInAnotherPrintIsOneMorePieceOfEvidence() {
        Map<String, Object> budget = confirmed("budget:trial-devices:2026:initial-draft");

        assertThat(budget)
                .contains(
                        entry("amount", 120_000_000L),
                        entry("amountPrinted", "1.2億円"),
                        entry("fiscalYearPrinted", "令和8年度"),
                        entry(
                                "evidence",
                                List.of(
                                        "trial-2026 4",
                                        "trial-2027 3\tfiscalYear=2026=FY2026\tamount=120000000=JPY 120 million")));
    }

    @Test
    void whatOneDocumentStatesIsStatedThoughAnotherOnlyLetsItBeConcluded() {
        assertThat(confirmed("budget:trial-devices:2025:initial"))
                .contains(entry("assertion", "STATED"), entry("amountPrinted", "1.1億円"))
                .doesNotContainKeys("rationaleJa", "rationaleEn");
    }

    @Test
    void textsAreThoseOfTheHomeDocument() {
        assertThat(confirmed("figure:trial-devices:consultations"))
                .contains(
                        entry("nameJa", "相談件数"),
                        entry("valuePrinted", "延べ1,900件"),
                        entry("asOf", "2025-12"),
                        entry("evidence", List.of("trial-2026 7,9", "trial-2027 6 value\tvalue=1900=1,900")));
    }

    @Test
    void anotherDocumentMayAddAValueToAThing() {
        assertThat(confirmed("program:trial-devices"))
                .contains(
                        entry("startedOnPrinted", "令和5年4月"),
                        entry("endsOn", "2028-03"),
                        entry("endsOnPrinted", "March 2028"),
                        entry(
                                "evidence",
                                List.of(
                                        "trial-2026 3,6",
                                        "trial-2027 2,5 name,startedOn,endsOn\tstartedOn=2023-04=April 2023")));
    }

    @Test
    void relationshipIsConfirmedFromEitherEnd() {
        assertThat(relationship("program:trial-devices/IMPLEMENTED_BY/agency:tro"))
                .contains(entry("assertion", "STATED"), entry("evidence", List.of("trial-2026 5", "trial-2027 2")));
    }

    @Test
    void roleConfirmsTheRelationshipOfThatRole() {
        assertThat(relationship("country:jp/PARTICIPATES_IN/framework:trial-forum/member"))
                .contains(entry("role", "MEMBER"), entry("evidence", List.of("trial-2026 8", "trial-2027 7")));
        assertThat(relationship("country:jp/PARTICIPATES_IN/framework:trial-forum/host"))
                .contains(entry("assertion", "INFERRED"), entry("evidence", List.of("trial-2026 8")));
        assertThat(read("confirms", text -> text).content().relationships())
                .doesNotContainKey("country:jp/PARTICIPATES_IN/framework:trial-forum");
    }

    @Test
    void keylessRelationshipThatFitsSeveralIsRefused() {
        assertThat(problems("confirms", text -> text.replace("{ role: MEMBER, evidence: 7 }", "7")))
                .isEqualTo(
                        "2027/trial.yaml:27: country:jp.frameworks.framework:trial-forum: does not tell which relationship it"
                                + " confirms; give it the key: of one of them, member or host");
    }

    @Test
    void relationshipOfTheSameRoleIsTheSameWhateverItSaysBeside() {
        assertThat(problems("confirms", text -> text.replace(
                                "role: MEMBER, evidence: 8", "role: MEMBER, since: 2020, evidence: 8")
                        .replace("role: MEMBER, evidence: 7", "role: MEMBER, since: 2021, evidence: 7")))
                .isEqualTo(
                        "2027/trial.yaml:27: country:jp.frameworks.framework:trial-forum: says that since is 2021, where"
                                + " 2026/trial.yaml:49 says 2020. Correct the one that is wrong; where both are printed so, add an"
                                + " anomaly of the kind ANOTHER_DOCUMENT that is named by the anomalyIds of"
                                + " country:jp/PARTICIPATES_IN/framework:trial-forum/member and says which one is served: fields: [since]."
                                + " Where there are two, give this one a key: of its own");
    }

    @Test
    void keyOfItsOwnForWhatAnotherFileSaysIsRefused() {
        assertThat(problems(
                        "confirms",
                        text -> text.replace(
                                "{ role: MEMBER, evidence: 7 }", "[{ key: jp, role: MEMBER, evidence: 7 }]")))
                .isEqualTo(
                        "2027/trial.yaml:27: country:jp.frameworks.framework:trial-forum[0]: says under the key jp what stands"
                                + " already at 2026/trial.yaml:49; use the key member, or say what tells the two apart");
    }

    @Test
    void anomalyThatARelationshipNamesTellsOfItsOtherValue() {
        Seed seed = read("contradicts", text -> text.replace(
                        "role: MEMBER, evidence: 8", "role: MEMBER, since: 2020, evidence: 8")
                .replace(
                        "role: MEMBER, evidence: 7",
                        "role: MEMBER, since: 2021, anomalyIds: [anomaly:devices-draft-differs], evidence: 7")
                .replace("fields: [amount]", "fields: [amount, since]"));

        assertThat(seed.content()
                        .relationships()
                        .get("country:jp/PARTICIPATES_IN/framework:trial-forum/member")
                        .properties())
                .contains(
                        entry("since", "2020"),
                        entry("anomalyIds", List.of("anomaly:devices-draft-differs")),
                        entry("evidence", List.of("trial-2026 8", "trial-2027 7\tsince=2021")));
    }

    @Test
    void valueThatNoAnomalyTellsOfIsRefused() {
        assertThat(problems(
                        "contradicts", text -> text.replace("printed: JPY 130 million", "printed: JPY 140 million")))
                .isEqualTo(
                        "2027/trial.yaml:15: program:trial-devices.budgets[0]: says that amount is JPY 130 million = 130,000,000, where"
                                + " 2026/trial.yaml:18 says 1.2億円 = 120,000,000. Correct the one that is wrong; where both are printed so,"
                                + " add an anomaly of the kind ANOTHER_DOCUMENT that concerns budget:trial-devices:2026:initial-draft and"
                                + " says which one is served: fields: [amount], printed: JPY 130 million");
    }

    @Test
    void anomalyOfAnotherKindDoesNotDo() {
        assertThat(problems("contradicts", text -> text.replace("Kind: ANOTHER_DOCUMENT", "Kind: MISPRINT")))
                .startsWith(
                        "2027/trial.yaml:15: program:trial-devices.budgets[0]: says that amount is JPY 130 million");
    }

    @Test
    void valueThatAnAnomalyTellsOfIsKeptBesideTheServedOne() {
        assertThat(read("contradicts", text -> text)
                        .content()
                        .nodes()
                        .get("budget:trial-devices:2026:initial-draft")
                        .properties())
                .contains(
                        entry("amount", 120_000_000L),
                        entry(
                                "evidence",
                                List.of(
                                        "trial-2026 4",
                                        "trial-2027 3\tfiscalYear=2026=FY2026\tamount=130000000=JPY 130 million")));
    }

    private static Map<String, Object> confirmed(String id) {
        return read("confirms", text -> text).content().nodes().get(id).properties();
    }

    private static Map<String, Object> relationship(String id) {
        return read("confirms", text -> text).content().relationships().get(id).properties();
    }

    private static String problems(String folder, UnaryOperator<String> change) {
        return catchThrowableOfType(SeedException.class, () -> read(folder, change))
                .getMessage();
    }

    private static Seed read(String folder, UnaryOperator<String> change) {
        List<SeedFile> files = SeedFiles.in(DOCS.resolve(folder)).files().stream()
                .map(file ->
                        SeedFixture.file(file.name(), change.apply(new String(file.content(), StandardCharsets.UTF_8))))
                .toList();
        return new SeedReader(OntologyReader.read(OntologyFiles.packaged())).read(new SeedFiles(files));
    }
}
