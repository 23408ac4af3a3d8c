package dev.kikigraph.seed.verify;

import dev.kikigraph.provenance.LineRange;
import dev.kikigraph.provenance.SourceDocument;
import dev.kikigraph.seed.Excuse;
import dev.kikigraph.seed.yaml.Place;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/** Checks that of each sentence of a cited line most is told, or its line listed with a reason why not; never both. */
final class UntoldSentencesCheck {

    private final SourceDocument document;
    private final String fileName;
    private final Consumer<Finding> findings;
    private final Map<Integer, Excuse> excused = new HashMap<>();

    /** @param fileName what stands before the number of a line */
    UntoldSentencesCheck(SourceDocument document, String fileName, Consumer<Finding> findings) {
        this.document = document;
        this.fileName = fileName;
        this.findings = findings;
    }

    void check(List<ToldSentence> sentences, List<Excuse> excuses) {
        List<ToldSentence> untold =
                sentences.stream().filter(sentence -> !sentence.isTold()).toList();
        Set<Integer> lines = untold.stream().map(ToldSentence::line).collect(Collectors.toSet());
        excuses.forEach(excuse -> checkListed(excuse, lines));
        untold.stream()
                .filter(sentence -> !excused.containsKey(sentence.line()))
                .forEach(this::report);
    }

    /** How many of the sentences are untold and excused. */
    int excused(List<ToldSentence> sentences) {
        return (int) sentences.stream()
                .filter(sentence -> !sentence.isTold() && excused.containsKey(sentence.line()))
                .count();
    }

    private void report(ToldSentence sentence) {
        findings.accept(new Finding(
                Finding.Kind.UNTOLD,
                new Place(fileName, sentence.line(), 1),
                "",
                "",
                "",
                "the facts that cite this line tell %d of %d terms; missing are %s. Tell them in a fact that cites the line, or list it under untold: with a reason"
                        .formatted(sentence.told(), sentence.terms(), sentence.missingWords()),
                List.of(sentence.line() + "  " + Finding.shortened(sentence.text()))));
    }

    private void checkListed(Excuse excuse, Set<Integer> untold) {
        Set<Integer> twice = new HashSet<>();
        for (LineRange range : LineRange.parse(excuse.lines())) {
            range.numbers()
                    .filter(untold::contains)
                    .filter(line -> excused.putIfAbsent(line, excuse) != null)
                    .forEach(twice::add);
            add(
                    excuse,
                    range,
                    line -> !untold.contains(line) && !CitedText.isBlank(document, line),
                    "most of it is told, or nothing cites it; take it off the list");
            add(excuse, range, twice::contains, "listed twice");
            if (range.numbers().allMatch(line -> CitedText.isBlank(document, line))) {
                add(excuse, range, line -> true, "blank or not there");
            }
        }
    }

    private void add(Excuse excuse, LineRange range, IntPredicate which, String message) {
        String lines = range.numbers().filter(which).mapToObj(String::valueOf).collect(Collectors.joining(","));
        if (!lines.isEmpty()) {
            findings.accept(new Finding(
                    Finding.Kind.LISTED, excuse.place(), excuse.from().key(), excuse.document(), lines, message));
        }
    }
}
