package dev.kikigraph.insight.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kikigraph.insight.SmallGraph;
import dev.kikigraph.insight.facts.PassageQuestion.Passage;
import dev.kikigraph.insight.facts.PassageQuestion.TextLine;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.problem.QueryException;
import dev.kikigraph.provenance.DocumentFolder;
import dev.kikigraph.provenance.DocumentIndex;
import dev.kikigraph.provenance.SourceDocument;
import dev.kikigraph.provenance.TextAbsence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From lines to their text, on a document of four lines that is at hand, and another that is not. */
class PassageTests {

    @TempDir
    private Path folder;

    private Snapshot graph = new SmallGraph().build();

    @BeforeEach
    void aDocument() throws IOException {
        Path file = Files.writeString(folder.resolve("deck.md"), "表題\n\n一\n二\n");
        String hash = SourceDocument.read(file).hash();
        graph = new SmallGraph()
                .nodes("source:deck", "source:other")
                .node("section:deck:list", Map.of("lines", "3-4"))
                .node("section:deck:all", Map.of("lines", "1-1001"))
                .stated("section:deck:list", "PART_OF", "source:deck")
                .stated("section:deck:all", "PART_OF", "source:deck")
                .build(new DocumentIndex(Map.of(), Map.of("source:deck", hash), new DocumentFolder(folder)));
    }

    @Test
    void linesAreGivenInTheOrderInWhichTheyAreAskedFor() {
        Passage passage = passage("source:deck", "4,1-2", null);

        assertThat(passage.text()).isEqualTo("二\n表題\n");
        assertThat(passage.textLines())
                .containsExactly(new TextLine(4, "二"), new TextLine(1, "表題"), new TextLine(2, ""));
        assertThat(passage.textAbsence()).isNull();
    }

    @Test
    void aSectionStandsForItsLines() {
        Passage passage = passage(null, null, "section:deck:list");

        assertThat(passage.document()).isEqualTo("source:deck");
        assertThat(passage.lines()).isEqualTo("3-4");
        assertThat(passage.text()).isEqualTo("一\n二");
    }

    @Test
    void aDocumentThatIsNotAtHandSaysWhy() {
        Passage passage = passage("source:other", "1-99", null);

        assertThat(passage.text()).isNull();
        assertThat(passage.textLines()).isEmpty();
        assertThat(passage.textAbsence()).isEqualTo(TextAbsence.NOT_IN_FOLDER);
    }

    @Test
    void whatIsAskedWronglyIsToldWithWhatWouldBeRight() {
        assertRefused("source:deck", "3-5", null, "lines has 3-5, but source:deck has 4 lines.");
        assertRefused("source:deck", "1-1001", null, "lines are 1,001 lines; 1,000 are allowed.");
        assertRefused("source:deck", "1-2147483647,1-2147483647", null, "lines are 4,294,967,294 lines; 1,000");
        assertRefused(null, null, "section:deck:all", "lines are 1,001 lines; 1,000 are allowed.");
        assertRefused("source:deck", "x", null, "lines is x. Write numbers of lines from 1");
        assertRefused("source:none", "1", null, "document is source:none, but nothing has this id.");
    }

    private void assertRefused(
            @Nullable String document, @Nullable String lines, @Nullable String section, String why) {
        assertThatThrownBy(() -> passage(document, lines, section))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining(why);
    }

    private Passage passage(@Nullable String document, @Nullable String lines, @Nullable String section) {
        return new PassageQuestion().passage(document, lines, section, graph);
    }
}
