package dev.kikigraph.seed.verify;

import dev.kikigraph.text.Fold;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Text in which a name or figure can be looked for however it is typeset: width, case, white space, line breaks, list
 * bullets, and the markup of Markdown and HTML do not matter. Words and numbers are found whole: {@code 7人} does not
 * stand in {@code 17人}.
 */
final class FoldedText {

    private static final Pattern TAG = Pattern.compile(
            "</?(?:u|b|i|p|br|sup|sub|strong|em|ul|ol|li|div|span|pre|table|thead|tbody|tr|td|th)(?:\\s[^<>]*)?/?>",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BULLET =
            Pattern.compile("^(?:\\s*(?:[-*●・◆✓○◎➤→■□▪•※](?![-*])|\\d+\\.(?=\\s*$)))+\\s*");
    private static final Pattern DASH = Pattern.compile("[\\u2010-\\u2015\\u2212]");
    private static final Pattern QUOTE = Pattern.compile("[「」『』\u201C\u201D\"]");
    private static final Pattern WAVE = Pattern.compile("[\\u301C\\u223C\\u02DC]");
    private static final Pattern SPACE = Pattern.compile("[\\s|]+");
    /**
     * A number takes 第 before it and its counter with it; kanji that join words or stand for more of the same end a
     * word.
     */
    private static final Pattern WORD = Pattern.compile("[a-z]+|(?:第\\s*)?([0-9]+(?:[.,][0-9]+)*)[年月日回条項号期]?"
            + "|(?:(?!第[0-9])[\\p{IsHan}&&[^等及又各約]]){2,}|[\\p{IsKatakana}ー]{2,}");

    /** Circled and bracketed numbers, which NFKC would turn into digits that run into the figure behind them. */
    private static final int FIRST_ENCLOSED = 0x2460;

    private static final int LAST_ENCLOSED = 0x24FF;
    private static final int PRIVATE_USE = 0xE100;

    private final String text;

    private FoldedText(String text) {
        this.text = text;
    }

    static FoldedText of(String line) {
        return new FoldedText(fold(line));
    }

    /** Lines one after the other, so that a name which one of them begins may end in the next. */
    static FoldedText of(List<String> lines) {
        return new FoldedText(lines.stream()
                .map(line -> fold(withoutBullet(line)))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining(" ")));
    }

    static String withoutBullet(String line) {
        return BULLET.matcher(line).replaceFirst("");
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    /** {@return false for a text that is empty once folded} */
    boolean contains(String wanted) {
        String folded = SPACE.matcher(fold(wanted)).replaceAll("");
        return !folded.isEmpty() && contains(pattern(folded, "\\s*"));
    }

    /**
     * Whether all words of a name stand here, wherever: runs of kanji, of katakana, and of Latin letters and digits.
     * Single kanji and other characters between the runs do not count; kanji may have one kana between them, as in
     * 受入れ and 受け入れ.
     *
     * @return false for a name without words
     */
    boolean containsWordsOf(String name) {
        List<String> words = WORD.matcher(fold(name))
                .results()
                .map(word -> word.group(1) == null ? word.group() : word.group(1))
                .toList();
        return !words.isEmpty() && words.stream().allMatch(word -> contains(pattern(word, "\\s*\\p{IsHiragana}?\\s*")));
    }

    /** Whether the pattern, which is of folded text, is found. */
    boolean contains(Pattern pattern) {
        return pattern.matcher(text).find();
    }

    String text() {
        return text;
    }

    /** @param between what may stand between two characters */
    private static Pattern pattern(String folded, String between) {
        String characters = folded.codePoints()
                .mapToObj(c -> Pattern.quote(Character.toString(c)))
                .collect(Collectors.joining(between));
        return Pattern.compile(before(folded.charAt(0)) + characters + after(folded.charAt(folded.length() - 1)));
    }

    private static String before(char first) {
        if (isDigit(first)) {
            return "(?<![0-9])(?<![0-9][.,])";
        }
        return isLatin(first) ? "(?<![a-z])" : "";
    }

    private static String after(char last) {
        if (isDigit(last)) {
            return "(?![0-9])(?![.,][0-9])";
        }
        return isLatin(last) ? "(?![a-z])" : "";
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static String fold(String line) {
        String text = TAG.matcher(line).replaceAll(" ").replace("**", "").replace("\\$", "$");
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> c >= FIRST_ENCLOSED && c <= LAST_ENCLOSED ? c - FIRST_ENCLOSED + PRIVATE_USE : c)
                .forEach(kept::appendCodePoint);
        String folded = Fold.characters(kept.toString());
        folded = QUOTE.matcher(folded).replaceAll("");
        folded = WAVE.matcher(DASH.matcher(folded).replaceAll("-")).replaceAll("~");
        return SPACE.matcher(folded).replaceAll(" ").strip();
    }
}
