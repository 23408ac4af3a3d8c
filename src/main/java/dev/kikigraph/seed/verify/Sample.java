package dev.kikigraph.seed.verify;

import dev.kikigraph.provenance.SourceDocument;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.Function;

/**
 * Facts and sentences drawn at random, to be judged by people. The same number draws the same from the same seed and
 * document, on every machine.
 *
 * @param facts in the order of the lines that they cite
 * @param allFacts how many there are to draw from
 * @param sentences in the order of the document
 * @param allSentences how many there are to draw from
 */
public record Sample(List<FactText> facts, int allFacts, List<Line> sentences, int allSentences) {

    /** A sentence and the number of its line. */
    public record Line(int number, String text) {}

    static Sample draw(
            long number, int facts, int sentences, List<Claim> claims, FactTexts texts, SourceDocument from) {
        List<Claim> sorted =
                claims.stream().sorted(Comparator.comparing(Claim::id)).toList();
        List<Sentence> all = Sentence.of(from);
        return new Sample(
                draw(sorted, facts, number).stream()
                        .sorted(byFirst(
                                claim -> claim.evidence().get(0).citation().firstLine()))
                        .map(texts::of)
                        .toList(),
                sorted.size(),
                draw(all, sentences, number).stream()
                        .sorted(byFirst(Sentence::line))
                        .map(sentence -> new Line(sentence.line(), sentence.text()))
                        .toList(),
                all.size());
    }

    private static <T> Comparator<T> byFirst(Function<T, Integer> line) {
        return Comparator.comparing(line);
    }

    private static <T> List<T> draw(List<T> all, int count, long number) {
        List<T> shuffled = new ArrayList<>(all);
        // Random alone gives neighbouring numbers like draws.
        Collections.shuffle(shuffled, new Random(new SplittableRandom(number).nextLong()));
        return shuffled.subList(0, Math.min(count, shuffled.size()));
    }
}
