package dev.kikigraph.cli;

import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.ontology.OntologyException;
import dev.kikigraph.ontology.OntologyFiles;
import dev.kikigraph.ontology.OntologyReader;
import dev.kikigraph.provenance.SourceDocument;
import dev.kikigraph.seed.SeedException;
import dev.kikigraph.seed.SeedFiles;
import dev.kikigraph.seed.SeedReader;
import dev.kikigraph.seed.verify.Verifier;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows something of one document that a seed cites, without a database. */
abstract class DocumentCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--document", paramLabel = "FILE", required = true, description = "The text of the document.")
    private Path document = Path.of("");

    @Mixin
    private SeedOption seed = new SeedOption();

    /** Shows it of the text of a source. */
    abstract void show(Verifier verifier, SourceDocument text, String source, PrintWriter out) throws IOException;

    @Override
    public final Integer call() {
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
            show(verifier, text, source, out);
            return 0;
        } catch (SeedException e) {
            ValidateCommand.reportProblems(e, err);
            return 1;
        } catch (OntologyException e) {
            err.println(e.getMessage());
            err.println("The ontology is not valid, so the seed cannot be read.");
            return 1;
        } catch (IOException e) {
            err.printf("A file cannot be read or written: %s%n", e.getMessage());
            return 1;
        } finally {
            out.flush();
            err.flush();
        }
    }
}
