package dev.kikigraph.cli;

import dev.kikigraph.provenance.SourceDocument;
import dev.kikigraph.seed.verify.Outline;
import dev.kikigraph.seed.verify.Verifier;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Command;

/** Lists what a document says and the seed does not, without a database. */
@Command(
        name = "outline",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Lists the sentences of a document that the facts which cite their lines do not tell.",
            "",
            "Each with the things whose names stand in it, the amounts and dates in it, and the beginning of a record. Terms are"
                    + " compared, not meanings: it shows where to look. Needs no database and changes nothing."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:the seed is not valid, or the document is not one that it cites", "2:wrong options"
        })
public final class OutlineCommand extends DocumentCommand {

    @Override
    void show(Verifier verifier, SourceDocument text, String source, PrintWriter out) {
        List<Outline.Gap> gaps = verifier.outline(text, source);
        gaps.forEach(gap -> print(gap, out));
        out.printf("# %s of which most is not told.%n", Plural.of(gaps.size(), "sentence"));
    }

    private static void print(Outline.Gap gap, PrintWriter out) {
        out.printf(
                "# line %d, %d of %d terms told: %s%n",
                gap.sentence().line(),
                gap.sentence().told(),
                gap.sentence().terms(),
                gap.sentence().text());
        gap.names().forEach(name -> out.printf("#   names %s%n", name));
        if (!gap.figures().isEmpty()) {
            out.printf("#   figures %s%n", String.join(", ", gap.figures()));
        }
        if (gap.owners().size() > 1) {
            out.printf(
                    "#   or of %s%n",
                    String.join(", ", gap.owners().subList(1, gap.owners().size())));
        }
        out.printf(
                "%s:%n  narratives:%n    slug: { narrativeKind: , text: { ja: , en: }, evidence: %d }%n%n",
                gap.owners().isEmpty() ? "# whose" : gap.owners().get(0),
                gap.sentence().line());
    }
}
