package dev.kikigraph.cli;

import dev.kikigraph.provenance.LineRange;
import dev.kikigraph.provenance.SourceDocument;
import dev.kikigraph.seed.verify.FactText;
import dev.kikigraph.seed.verify.Sample;
import dev.kikigraph.seed.verify.Verifier;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Draws facts and sentences for people to judge, without a database. */
@Command(
        name = "sample",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Draws facts that cite a document, and sentences of it, at random, and prints them as a list to tick off.",
            "",
            "Facts stand with the text of their lines, sentences with the numbers of theirs. The same number draws the same from"
                    + " the same seed and document. Needs no database and changes nothing."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:the seed is not valid, or the document is not one that it cites", "2:wrong options"
        })
public final class SampleCommand extends DocumentCommand {

    private static final int MOST_LINES = 12;

    @Option(
            names = "--draw",
            paramLabel = "NUMBER",
            required = true,
            description = "Any number; another one draws others.")
    private long number;

    @Option(
            names = "--facts",
            paramLabel = "COUNT",
            defaultValue = "200",
            description = "How many facts. Default: ${DEFAULT-VALUE}.")
    private int facts;

    @Option(
            names = "--sentences",
            paramLabel = "COUNT",
            defaultValue = "100",
            description = "How many sentences. Default: ${DEFAULT-VALUE}.")
    private int sentences;

    @Override
    void show(Verifier verifier, SourceDocument text, String source, PrintWriter out) {
        Sample sample = verifier.sample(text, source, number, Math.max(facts, 0), Math.max(sentences, 0));
        out.printf("# Draw %d from %s%n%n", number, source);
        out.printf("## Facts: %d of %d%n%n", sample.facts().size(), sample.allFacts());
        sample.facts().forEach(fact -> print(fact, text, out));
        out.printf("## Sentences: %d of %d%n%n", sample.sentences().size(), sample.allSentences());
        sample.sentences().forEach(line -> out.printf("- [ ] %d: %s%n", line.number(), line.text()));
    }

    private static void print(FactText fact, SourceDocument text, PrintWriter out) {
        String owner = fact.owner() == null ? "" : fact.owner() + " ";
        out.printf("- [ ] %s[%s] %s%n", owner, fact.kind(), fact.label());
        out.printf("  - %s%n", fact.id());
        fact.values().forEach(value -> out.printf("  - %s%n", value));
        out.println(fact.isStated() ? "  - stated" : "  - inferred: " + fact.reason());
        List<Integer> lines = LineRange.parse(fact.lines()).stream()
                .flatMap(range -> range.numbers().boxed())
                .filter(text::has)
                .filter(line -> !text.line(line).isBlank())
                .toList();
        lines.stream()
                .limit(MOST_LINES)
                .forEach(
                        line -> out.printf("  > %d: %s%n", line, text.line(line).strip()));
        if (lines.size() > MOST_LINES) {
            out.printf("  > and %s, of %s%n", Plural.of(lines.size() - MOST_LINES, "more line"), fact.lines());
        }
        out.println();
    }
}
