package dev.kikigraph.cli;

import dev.kikigraph.ontology.NodeType;
import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.ontology.OntologyException;
import dev.kikigraph.ontology.OntologyFiles;
import dev.kikigraph.ontology.OntologyReader;
import dev.kikigraph.seed.Problem;
import dev.kikigraph.seed.Seed;
import dev.kikigraph.seed.SeedException;
import dev.kikigraph.seed.SeedFiles;
import dev.kikigraph.seed.SeedReader;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Checks a seed without a database. */
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Checks the seed: the YAML files that the graph is made from.",
            "",
            "Reports everything that is wrong, each with file, line and what would be right, and, as warnings, what probably is."
                    + " Needs no database and changes nothing."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the seed is valid, with warnings or without",
            "1:it is not, or it cannot be read",
            "2:wrong options"
        })
public final class ValidateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private SeedOption seed = new SeedOption();

    @Option(
            names = "--json",
            description =
                    "Print one JSON object: whether the seed is valid, and each problem with level, code and place.")
    private boolean json;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        try {
            Ontology ontology = OntologyReader.read(OntologyFiles.packaged());
            SeedFiles files = SeedFiles.at(seed.folder());
            Seed read = new SeedReader(ontology).read(files);
            if (json) {
                ProblemReport.writeJson(List.of(), read.warnings(), out);
            } else {
                reportWarnings(read.warnings(), err);
                report(ontology, files, read, out);
            }
            return 0;
        } catch (SeedException e) {
            if (json) {
                ProblemReport.writeJson(e.problems(), e.warnings(), out);
            } else {
                reportProblems(e, err);
            }
            return 1;
        } catch (OntologyException e) {
            err.println(e.getMessage());
            err.println("The ontology is not valid, so the seed cannot be checked.");
            return 1;
        } finally {
            out.flush();
            err.flush();
        }
    }

    static void reportProblems(SeedException e, PrintWriter err) {
        long files = e.problems().stream().map(p -> p.place().file()).distinct().count();
        err.println(e.getMessage());
        err.println();
        reportWarnings(e.warnings(), err);
        err.printf(
                "The seed is not valid: %s in %s.%n",
                Plural.of(e.problems().size(), "problem"), Plural.of(files, "file"));
    }

    static void reportWarnings(List<Problem> warnings, PrintWriter err) {
        if (!warnings.isEmpty()) {
            warnings.forEach(err::println);
            err.println();
        }
    }

    private static void report(Ontology ontology, SeedFiles files, Seed seed, PrintWriter out) {
        Map<String, Long> counts = seed.content().nodes().values().stream()
                .flatMap(node -> node.labels().stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        for (NodeType type : ontology.nodeTypes()) {
            if (counts.containsKey(type.name())) {
                out.printf("%8d  %s%n", counts.get(type.name()), type.name());
            }
        }
        out.printf(
                "The seed is valid%s: %s with %s of their own, %s, from %s.%n",
                seed.warnings().isEmpty()
                        ? ""
                        : ", with " + Plural.of(seed.warnings().size(), "warning"),
                Plural.of(counts.getOrDefault(Ontology.THING, 0L), "thing"),
                Plural.of(counts.getOrDefault(Ontology.OWNED, 0L), "item"),
                Plural.of(seed.content().relationships().size(), "relationship"),
                Plural.of(files.count(), "file"));
    }
}
