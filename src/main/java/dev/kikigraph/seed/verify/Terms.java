package dev.kikigraph.seed.verify;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The terms of a text, by which it is seen whether another one tells the same: pieces of two characters of what is
 * written in kanji or in katakana, Latin words, and numbers. Of what is written in hiragana, which joins them, nothing
 * is kept.
 */
final class Terms {

    private static final Pattern RUN =
            Pattern.compile("([a-z]+)|([0-9]+(?:[.,][0-9]+)*)|[\\p{IsHan}々]{2,}|[\\p{IsKatakana}ー]{2,}");

    private Terms() {}

    static Set<String> of(FoldedText text) {
        Set<String> terms = new LinkedHashSet<>();
        RUN.matcher(text.text()).results().forEach(run -> add(run, terms));
        return terms;
    }

    private static void add(MatchResult run, Set<String> terms) {
        String text = run.group();
        if (run.group(1) != null) {
            terms.add(text);
        } else if (run.group(2) != null) {
            terms.add(text.replace(",", ""));
        } else {
            for (int i = 0; i + 2 <= text.length(); i++) {
                terms.add(text.substring(i, i + 2));
            }
        }
    }
}
