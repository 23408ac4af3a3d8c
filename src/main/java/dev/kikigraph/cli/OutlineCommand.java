package dev.kikigraph.cli;

import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.ontology.OntologyException;
import dev.kikigraph.ontology.OntologyFiles;
import dev.kikigraph.ontology.OntologyReader;
import dev.kikigraph.provenance.SourceDocument;
import dev.kikigraph.seed.SeedException;
import dev.kikigraph.seed.SeedFiles;
import dev.kikigraph.seed.SeedReader;
import dev.kikigraph.seed.verify.Outline;
import dev.kikigraph.seed.verify.Verifier;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

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
public final class OutlineCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--document", paramLabel = "FILE", required = true, description = "The text of the document.")
    private Path document = Path.of("");

    @Mixin
    private SeedOption seed = new SeedOption();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        try {
            if (!Files.isRegularFile(document)) {
                err.printf("There is no file %s.%n", document);
                return 1;
            }
            Ontology ontology = OntologyReader.read(OntologyFiles.packaged());
            Verifier verifier = new Verifier(ontology, new SeedReader(ontology).read(SeedFiles.at(seed.folder())));
            SourceDocument text = SourceDocument.read(document);
            String source = verifier.sourceOf(text).orElse(null);
            if (source == null) {
                err.printf(
                        "%s is no text of a source of the seed: its SHA-256 is %s. verify tells which are.%n",
                        document, text.hash());
                return 1;
            }
            List<Outline.Gap> gaps = verifier.outline(text, source);
            gaps.forEach(gap -> print(gap, out));
            out.printf("# %s of which most is not told.%n", Plural.of(gaps.size(), "sentence"));
            return 0;
        } catch (SeedException e) {
            ValidateCommand.reportProblems(e, err);
            return 1;
        } catch (OntologyException e) {
            err.println(e.getMessage());
            err.println("The ontology is not valid, so the seed cannot be read.");
            return 1;
        } catch (IOException e) {
            err.printf("The document cannot be read: %s%n", e.getMessage());
            return 1;
        } finally {
            out.flush();
            err.flush();
        }
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
