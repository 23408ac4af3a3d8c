package dev.kikigraph.cli;

import dev.kikigraph.graph.GraphStartup;
import dev.kikigraph.graph.release.Release;
import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.ontology.OntologyFiles;
import dev.kikigraph.ontology.OntologyReader;
import dev.kikigraph.seed.Seed;
import dev.kikigraph.seed.SeedException;
import dev.kikigraph.seed.SeedFiles;
import dev.kikigraph.seed.SeedImport;
import dev.kikigraph.seed.SeedPlan;
import dev.kikigraph.seed.SeedReader;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** Brings a seed into the graph. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Brings the seed into the graph.",
            "",
            "Checks the seed, compares it with what the graph holds, and writes the difference at once: readers see the graph as it was,"
                    + " or as it is to be. Running it twice changes nothing. The service does the same at its start."
        },
        footer = {
            "",
            "Without further settings the graph is the embedded one in ./data, which only one process at a time can use: stop the service"
                    + " first. Any setting can be given as --name=value, for example --spring.neo4j.uri=neo4j://localhost:7687."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the graph holds the seed, or the dry run is done",
            "1:it does not, or would lose more than a tenth of its things; the graph is as before",
            "2:wrong options"
        })
final class ImportCommand implements Callable<Integer> {

    private static final String ALLOW = " If that is meant, give --allow-removals.";

    @Spec
    private CommandSpec spec;

    @Mixin
    private SeedOption seed = new SeedOption();

    @Option(names = "--dry-run", description = "Show what would change, and change nothing.")
    private boolean dryRun;

    @Option(
            names = "--all",
            description = "Show every change. Otherwise the first " + DifferenceText.FEW + " are shown.")
    private boolean all;

    @Option(
            names = "--allow-removals",
            description = "Import even where more than a tenth of all things would be removed.")
    private boolean allowRemovals;

    @Unmatched
    private List<String> settings = new ArrayList<>();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try {
            // The database is not started for a seed that has mistakes.
            Seed read = new SeedReader(OntologyReader.read(OntologyFiles.packaged())).read(SeedFiles.at(seed.folder()));
            if (!read.warnings().isEmpty()) {
                out.printf(
                        "The seed has %s; validate tells.%n",
                        Plural.of(read.warnings().size(), "warning"));
            }
        } catch (SeedException e) {
            ValidateCommand.reportProblems(e, spec.commandLine().getErr());
            return 1;
        }
        ConfigurableApplicationContext context;
        try {
            context = GraphOnly.start(arguments());
        } catch (RuntimeException reported) {
            // Spring Boot has told what happened.
            return 1;
        }
        try (context) {
            return run(context, out) ? 0 : 1;
        } finally {
            spec.commandLine().getErr().flush();
            out.flush();
        }
    }

    /** @return whether it is done */
    private boolean run(ConfigurableApplicationContext context, PrintWriter out) {
        context.getBean(GraphStartup.class).prepare();
        SeedImport seedImport = context.getBean(SeedImport.class);
        SeedPlan plan = seedImport.plan();
        DifferenceText text = new DifferenceText(plan, context.getBean(Ontology.class));
        int most = all ? Integer.MAX_VALUE : DifferenceText.FEW;
        String refusal = seedImport.refusal(plan);
        if (refusal != null && !dryRun) {
            text.removedThings(most).forEach(out::println);
            spec.commandLine().getErr().println("Nothing is imported: " + refusal + ALLOW);
            return false;
        }
        text.lines(most).forEach(out::println);
        if (dryRun) {
            out.println(plan.difference().isEmpty() ? "Nothing to change." : "Would change: " + text.summary());
            if (refusal != null) {
                out.println("Would stop: " + refusal + ALLOW);
            }
            return true;
        }
        if (plan.difference().isEmpty()) {
            Release release = seedImport.apply(plan, (done, total) -> {});
            out.printf("Nothing to change: the graph is at release %d (%s).%n", release.number(), release.shortHash());
            return true;
        }
        Release release = apply(seedImport, plan);
        out.println("Changed: " + text.summary());
        out.printf("The graph is at release %d (%s).%n", release.number(), release.shortHash());
        return true;
    }

    private static Release apply(SeedImport seedImport, SeedPlan plan) {
        try (ImportProgress progress = new ImportProgress(plan.difference().count())) {
            return seedImport.apply(plan, progress);
        }
    }

    private String[] arguments() {
        List<String> arguments = new ArrayList<>(settings);
        if (allowRemovals) {
            arguments.add("--kikigraph.allow-removals=true");
        }
        Path folder = seed.folder();
        if (folder != null) {
            arguments.add("--kikigraph.seed=" + folder.toAbsolutePath());
        }
        return arguments.toArray(String[]::new);
    }
}
