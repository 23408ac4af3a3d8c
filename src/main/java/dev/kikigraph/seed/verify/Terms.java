package dev.kikigraph.seed.verify;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
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

    private static final Pattern PIECE = Pattern.compile("[\\p{IsHan}々\\p{IsKatakana}ー]{2}");
    private static final Pattern PIECE_AT_END = Pattern.compile(PIECE + "$");

    private Terms() {}

    static Set<String> of(FoldedText text) {
        Set<String> terms = new LinkedHashSet<>();
        RUN.matcher(text.text()).results().forEach(run -> add(run, terms));
        return terms;
    }

    static boolean isJapanese(String term) {
        return PIECE.matcher(term).matches();
    }

    /** For readers: pieces that follow each other in one text, put together to the words that they are of. */
    static List<String> joined(List<String> pieces) {
        List<String> words = new ArrayList<>();
        for (String piece : pieces) {
            String last = words.isEmpty() ? "" : words.get(words.size() - 1);
            if (isJapanese(piece) && PIECE_AT_END.matcher(last).find() && last.endsWith(piece.substring(0, 1))) {
                words.set(words.size() - 1, last + piece.substring(1));
            } else {
                words.add(piece);
            }
        }
        return words;
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
