package dev.kikigraph.seed.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.ontology.OntologyFiles;
import dev.kikigraph.ontology.OntologyReader;
import dev.kikigraph.provenance.SourceDocument;
import dev.kikigraph.seed.SeedFiles;
import dev.kikigraph.seed.SeedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each document proves what it is said to prove, and nothing else. */
class SeveralDocumentsTests {

    private static final Path DOCS = Path.of("src/test/resources/docs");
    private static final Ontology ONTOLOGY = OntologyReader.read(OntologyFiles.packaged());

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "fields, 2026",
        "fields, 2027",
        "confirms, 2026",
        "confirms, 2027",
        "contradicts, 2026",
        "contradicts, 2027"
    })
    void eachDocumentAgreesWithWhatItProves(String seed, String year) throws IOException {
        assertThat(findings(DOCS.resolve(seed), year)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fields      | trial.yaml      | amount: JPY 120 million | amount: JPY 125 million | 2027 \
            | trial.yaml:33: program:trial-devices.budgets[0]: line 3 of trial-2027: there is no "JPY 125 million", given as amount
            fields      | trial.yaml      | startedOn: 令和5年4月   | startedOn: 令和5年5月    | 2026 \
            | trial.yaml:20: program:trial-devices: lines 3,6 of trial-2026: there is no "令和5年5月", given as startedOn
            fields      | trial.yaml      | since: April 2023       | since: May 2023         | 2027 \
            | trial.yaml:57: framework:trial-forum.participants.country:jp: line 5 of trial-2027: there is no "May 2023", given as since
            confirms    | 2027/trial.yaml | amount: JPY 110 million | amount: JPY 0.11 billion | 2027 \
            | 2027/trial.yaml:17: program:trial-devices.budgets[2]: line 4 of trial-2027: there is no "JPY 0.11 billion", given as amount
            confirms    | 2026/trial.yaml | amount: 1.2億円         | amount: 120百万円        | 2026 \
            | 2026/trial.yaml:18: program:trial-devices.budgets[0]: line 4 of trial-2026: there is no "120百万円", given as amount
            contradicts | 2027/trial.yaml | amount: JPY 130 million, evidence: 3 | amount: 1.3億円, evidence: 3 | 2027 \
            | 2027/trial.yaml:16: program:trial-devices.budgets[1]: line 3 of trial-2027: there is no "1.3億円", given as amount
            """)
    void findingNamesTheDocumentAndThePlaceOfTheEvidence(
            String seed, String file, String from, String to, String year, String finding) throws IOException {
        change(seed, file, from, to);

        assertThat(findings(folder, year)).contains(finding);
        assertThat(findings(folder, year.equals("2026") ? "2027" : "2026")).isEmpty();
    }

    @Test
    void printOfAnAnomalyIsLookedForWhereItsEvidenceNamesIt() throws IOException {
        change(
                "contradicts",
                "2027/anomaly.yaml",
                "- { document: trial-2026, lines: 4, fields: [meant] }",
                "- { document: trial-2026, lines: 4 }");

        assertThat(findings(folder, "2026"))
                .containsExactly(
                        "2027/anomaly.yaml:15: anomaly:devices-draft-differs: line 4 of trial-2026: there is no"
                                + " \"JPY 130 million\"");
        change(
                "contradicts",
                "2027/anomaly.yaml",
                "- { lines: 3 }\n    - { document: trial-2026, lines: 4, fields: [meant] }",
                "- { lines: 3, fields: [printed] }\n    - { document: trial-2026, lines: 4 }");

        assertThat(findings(folder, "2026")).isEmpty();
        assertThat(findings(folder, "2027")).isEmpty();
    }

    @Test
    void printOfAnAnomalyIsLookedForInTheDocumentThatPrintsIt() throws IOException {
        change("contradicts", "2027/anomaly.yaml", "- { lines: 3 }", "- { lines: 4 }");

        assertThat(findings(folder, "2027"))
                .containsExactly(
                        "2027/anomaly.yaml:14: anomaly:devices-draft-differs: line 4 of trial-2027: there is no"
                                + " \"JPY 130 million\"");
        assertThat(findings(folder, "2026")).isEmpty();
    }

    private void change(String seed, String file, String from, String to) throws IOException {
        try (Stream<Path> files = Files.walk(DOCS.resolve(seed))) {
            for (Path path : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(DOCS.resolve(seed).relativize(path));
                Files.createDirectories(copy.getParent());
                Files.copy(path, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Path changed = folder.resolve(file);
        String text = Files.readString(changed);
        assertThat(text).contains(from);
        int last = text.lastIndexOf(from);
        Files.writeString(changed, text.substring(0, last) + to + text.substring(last + from.length()));
    }

    private static List<String> findings(Path seed, String year) throws IOException {
        SourceDocument document = SourceDocument.read(DOCS.resolve("trial-" + year + ".txt"));
        return new Verifier(ONTOLOGY, new SeedReader(ONTOLOGY).read(SeedFiles.in(seed)))
                .verify(document, "source:trial-" + year, "trial-" + year + ".txt").findings().stream()
                        .map(Finding::toString)
                        .toList();
    }
}
