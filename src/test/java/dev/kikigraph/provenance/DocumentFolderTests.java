package dev.kikigraph.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Texts of documents that an operator supplies. */
@ExtendWith(OutputCaptureExtension.class)
class DocumentFolderTests {

    private static final String PLAN = "source:plan";

    @TempDir
    private Path folder;

    private String hash;

    @BeforeEach
    void aPlanOfThreeLines() throws IOException {
        Path file = Files.createDirectory(folder.resolve("2026")).resolve("any-name.md");
        Files.writeString(file, "計画\n\n120百万円\n");
        Files.writeString(folder.resolve("another.txt"), "別の資料");
        hash = SourceDocument.read(file).hash();
    }

    @Test
    void aDocumentIsKnownByItsHashWhateverItsName() {
        DocumentIndex index = index(Map.of(PLAN, hash), folder);

        Evidence evidence = Evidence.of(List.of("plan 3,1-2"), index).get(0);

        assertThat(evidence.text()).isEqualTo("120百万円\n計画\n");
        assertThat(evidence.textAbsence()).isNull();
    }

    @Test
    void aDocumentWithAnotherHashIsNotTheOne() {
        DocumentIndex index = index(Map.of(PLAN, "0" + hash.substring(1)), folder);

        assertThat(index.text(PLAN)).isNull();
        assertThat(index.textAbsence(PLAN)).isEqualTo(TextAbsence.NOT_IN_FOLDER);
    }

    @Test
    void withoutAFolderThereIsNoText() {
        assertThat(index(Map.of(PLAN, hash), null).textAbsence(PLAN)).isEqualTo(TextAbsence.NO_FOLDER);
        assertThat(index(Map.of(PLAN, hash), Path.of("")).textAbsence(PLAN)).isEqualTo(TextAbsence.NO_FOLDER);
    }

    @Test
    void aFolderThatIsNotThereIsToldOnceAndNothingFails(CapturedOutput output) {
        DocumentIndex index = index(Map.of(PLAN, hash), folder.resolve("missing"));

        assertThat(index.textAbsence(PLAN)).isEqualTo(TextAbsence.NOT_IN_FOLDER);
        assertThat(output)
                .containsOnlyOnce("The texts of documents cannot be read")
                .contains("KIKIGRAPH_DOCUMENTS");
    }

    @Test
    void onlyDocumentsThatAreCitedAreKept() {
        assertThat(new DocumentFolder(folder).documents(Set.of(hash))).containsOnlyKeys(hash);
        assertThat(new DocumentFolder(folder).documents(Set.of())).isEmpty();
    }

    private static DocumentIndex index(Map<String, String> hashes, Path folder) {
        return new DocumentIndex(Map.of(), hashes, new DocumentFolder(folder));
    }
}
