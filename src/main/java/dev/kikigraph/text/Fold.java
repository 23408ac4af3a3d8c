package dev.kikigraph.text;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Folds text, so that what people take for the same is the same: by width and form (NFKC), by case, and by white space.
 * Each side of a comparison is folded here: what the graph holds at import, what is asked for when it is asked. No
 * locale has a part in it, so that a graph that was imported on one machine is asked by another.
 */
public final class Fold {

    private static final Pattern VOICED = Pattern.compile("([ぁ-ゖァ-ヺ])([゛゜])");

    private Fold() {}

    /**
     * As text is compared: {@link #characters} without white space at either end, with one space for each run of it
     * within, and without what nobody sees, such as soft hyphens and zero-width spaces.
     *
     * @return empty where nothing else was there
     */
    public static String of(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        characters(text).codePoints().filter(c -> !isInvisible(c)).forEach(c -> {
            if (!isSpace(c)) {
                folded.appendCodePoint(c);
            } else if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
                folded.append(' ');
            }
        });
        return folded.toString().stripTrailing();
    }

    /**
     * Width, form and case alone. Each character has its case folded by itself, since that of a whole text depends on a
     * locale and on what stands beside it ({@code Σ} at the end of a word).
     */
    public static String characters(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        Normalizer.normalize(withCombinedVoiceMarks(text), Normalizer.Form.NFKC)
                .codePoints()
                .map(c -> Character.toLowerCase(Character.toUpperCase(c)))
                .forEach(folded::appendCodePoint);
        return folded.toString();
    }

    /** Whether it is ゛ or ゜, of either width, as a character of its own. */
    static boolean isVoiceMark(int c) {
        return c == 0x309B || c == 0x309C || c == 0xFF9E || c == 0xFF9F;
    }

    /** NFKC takes those of full width for spaces with a mark, also behind kana. */
    private static String withCombinedVoiceMarks(String text) {
        return text.indexOf(0x309B) < 0 && text.indexOf(0x309C) < 0
                ? text
                : VOICED.matcher(text)
                        .replaceAll(found -> found.group(1) + (found.group(2).equals("゛") ? '\u3099' : '\u309A'));
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isInvisible(int c) {
        return Character.getType(c) == Character.FORMAT;
    }
}
