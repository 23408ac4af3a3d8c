package dev.kikigraph.cli;

import dev.kikigraph.provenance.SourceDocument;
import dev.kikigraph.seed.verify.Verifier;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows a document beside the facts that cite it, without a database. */
@Command(
        name = "review",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Writes a page in HTML with the lines of a document at the left and the facts that cite them at the right.",
            "",
            "Gaps are marked: lines that nothing cites, sentences that little is told of, and why where that is excused. The page"
                    + " stands alone, without scripts, and can be printed. Needs no database and changes nothing."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:the seed is not valid, or the document is not one that it cites", "2:wrong options"
        })
public final class ReviewCommand extends DocumentCommand {

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = {"The file to write; one that is there is replaced.", "Default: the standard output."})
    private @Nullable Path output;

    @Override
    void show(Verifier verifier, SourceDocument text, String source, PrintWriter out) throws IOException {
        String page = ReviewPage.of(verifier.review(text, source, source));
        if (output == null) {
            out.print(page);
        } else {
            Files.writeString(output, page);
            out.printf("Written to %s.%n", output);
        }
    }
}
