package dev.kikigraph.cli;

import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.ontology.OntologyException;
import dev.kikigraph.ontology.OntologyFiles;
import dev.kikigraph.ontology.OntologyReader;
import dev.kikigraph.provenance.DocumentFolder;
import dev.kikigraph.provenance.SourceDocument;
import dev.kikigraph.seed.SeedException;
import dev.kikigraph.seed.SeedFiles;
import dev.kikigraph.seed.SeedReader;
import dev.kikigraph.seed.verify.Finding;
import dev.kikigraph.seed.verify.ToldSentence;
import dev.kikigraph.seed.verify.Verification;
import dev.kikigraph.seed.verify.Verifier;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Checks a seed against the document that it cites, without a database. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Checks the seed against the text of a document that it cites.",
            "",
            "Everything that the seed states must stand in the lines it cites: a thing by its name, an alias, its acronym or a"
                    + " printed form that an anomaly tells of; a relationship by a name of one of its ends; every printed value"
                    + " as it is printed. Exact values must follow from the printed ones, or be corrections that an anomaly"
                    + " explains. And every line of the document must be cited, or be listed under uncited: with a reason; of every"
                    + " sentence of a cited line most must stand in the facts that cite it, or the line be listed under untold:.",
            "",
            "The document is recognised by its SHA-256, so it must be the very file that the line numbers belong to."
                    + " Needs no database and changes nothing."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:document and seed agree",
            "1:they do not, the seed is not valid, or the document is not the one",
            "2:wrong options"
        })
public final class VerifyCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--document", paramLabel = "FILE", description = "The text of the document.")
    private @Nullable Path document;

    @Option(
            names = "--documents",
            paramLabel = "DIR",
            defaultValue = "${env:KIKIGRAPH_DOCUMENTS:-}",
            description = {
                "Folder that holds the texts of all documents that the seed cites, under whatever names.",
                "Default: the environment variable KIKIGRAPH_DOCUMENTS."
            })
    private @Nullable Path folder;

    @Mixin
    private SeedOption seed = new SeedOption();

    @Option(
            names = "--source",
            paramLabel = "ID",
            description = {
                "Id of the source that the document must be a copy of, such as source:my-document.",
                "Default: whichever source of the seed has its hash."
            })
    private @Nullable String source;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        try {
            return verify(out, err);
        } catch (SeedException e) {
            ValidateCommand.reportProblems(e, err);
            return 1;
        } catch (OntologyException e) {
            err.println(e.getMessage());
            err.println("The ontology is not valid, so the seed cannot be checked.");
            return 1;
        } catch (IOException e) {
            err.printf("A document cannot be read: %s%n", e.getMessage());
            return 1;
        } finally {
            out.flush();
            err.flush();
        }
    }

    private int verify(PrintWriter out, PrintWriter err) throws IOException {
        if (document != null) {
            if (!Files.isRegularFile(document)) {
                err.printf("There is no file %s.%n", document);
                return 1;
            }
            return verifyOne(verifier(), document, SourceDocument.read(document), out, err);
        }
        if (folder == null || folder.toString().isEmpty()) {
            err.println("Say what to hold the seed against: --document FILE, or --documents DIR for all documents.");
            return CommandLine.ExitCode.USAGE;
        }
        if (!Files.isDirectory(folder)) {
            err.printf("There is no folder %s.%n", folder);
            return 1;
        }
        return verifyAll(verifier(), folder, out, err);
    }

    private Verifier verifier() {
        Ontology ontology = OntologyReader.read(OntologyFiles.packaged());
        return new Verifier(ontology, new SeedReader(ontology).read(SeedFiles.at(seed.folder())));
    }

    private int verifyOne(Verifier verifier, Path file, SourceDocument text, PrintWriter out, PrintWriter err) {
        String found = verifier.sourceOf(text).orElse(null);
        if (found == null || (source != null && !source.equals(found))) {
            err.println(stranger(verifier, text));
            return 1;
        }
        return agrees(verifier, file, text, found, out) ? 0 : 1;
    }

    /**
     * Each source of the seed, or the one that is asked for; files of the folder that belong to none are left alone.
     */
    private int verifyAll(Verifier verifier, Path documents, PrintWriter out, PrintWriter err) throws IOException {
        if (source != null && !verifier.sources().containsKey(source)) {
            err.println(noSource(verifier));
            return 1;
        }
        Set<String> open = new TreeSet<>(source == null ? verifier.sources().keySet() : Set.of(source));
        boolean agree = true;
        for (Path file : DocumentFolder.files(documents)) {
            SourceDocument text = SourceDocument.read(file);
            String found = verifier.sourceOf(text).filter(open::remove).orElse(null);
            if (found != null) {
                agree &= agrees(verifier, file, text, found, out);
                out.println();
            }
        }
        open.forEach(missing -> err.printf(
                "%s holds no text of %s (SHA-256 %s).%n",
                documents, missing, verifier.sources().get(missing)));
        return agree && open.isEmpty() ? 0 : 1;
    }

    private static boolean agrees(Verifier verifier, Path file, SourceDocument text, String source, PrintWriter out) {
        Verification result = verifier.verify(text, source, String.valueOf(file.getFileName()));
        report(result, out);
        return result.findings().isEmpty();
    }

    private String noSource(Verifier verifier) {
        return "The seed has no source %s; it has %s."
                .formatted(source, String.join(", ", verifier.sources().keySet()));
    }

    private String stranger(Verifier verifier, SourceDocument text) {
        if (source != null && !verifier.sources().containsKey(source)) {
            return noSource(verifier);
        }
        String known = verifier.sources().entrySet().stream()
                .filter(entry -> source == null || entry.getKey().equals(source))
                .map(entry -> entry.getKey() + " (" + entry.getValue() + ")")
                .collect(Collectors.joining(", "));
        return "%s is not the text of %s: its SHA-256 is %s. Line numbers hold for the very same file only."
                .formatted(document, known.isEmpty() ? "any source of the seed" : known, text.hash());
    }

    private static void report(Verification result, PrintWriter out) {
        for (Finding.Kind kind : Finding.Kind.values()) {
            List<Finding> findings =
                    result.findings().stream().filter(f -> f.kind() == kind).toList();
            if (!findings.isEmpty()) {
                out.printf("%s: %d%n", kind.heading(), findings.size());
                findings.forEach(finding -> {
                    out.println("  " + finding);
                    finding.text().forEach(line -> out.println("      " + line));
                });
                out.println();
            }
        }
        Verification.Counts counts = result.counts();
        out.printf(
                "Stated: %s, %s of their own, %s. Exact values: %d.%n",
                Plural.of(counts.things(), "thing"),
                Plural.of(counts.owned(), "item"),
                Plural.of(counts.relationships(), "relationship"),
                counts.values());
        out.printf(
                "Lines with text: %d, of which %d are cited and %d listed as uncited.%n",
                counts.lines(), counts.cited(), counts.listed());
        List<ToldSentence> all =
                result.parts().values().stream().flatMap(List::stream).toList();
        out.printf(
                "Sentences of cited lines: %s; %d of these %s listed as untold.%n",
                told(all), counts.excused(), counts.excused() == 1 ? "is" : "are");
        if (result.parts().size() > 1) {
            result.parts().forEach((part, sentences) -> out.printf("  %s: %s.%n", part, told(sentences)));
        }
        out.printf(
                result.findings().isEmpty()
                        ? "The seed agrees with %s.%n"
                        : "The seed does not agree with %s: "
                                + Plural.of(result.findings().size(), "finding") + ".%n",
                result.source());
    }

    private static String told(List<ToldSentence> sentences) {
        int terms = sentences.stream().mapToInt(ToldSentence::terms).sum();
        int told = sentences.stream().mapToInt(ToldSentence::told).sum();
        return "%d, of whose terms %d %% stand in the facts that cite them, and of %d less than half"
                .formatted(
                        sentences.size(),
                        terms == 0 ? 100 : 100 * told / terms,
                        sentences.stream()
                                .filter(sentence -> !sentence.isTold())
                                .count());
    }
}
