package dev.kikigraph.text;

import java.text.Normalizer;

/**
 * Folds text, so that what people take for the same is the same: by width and form (NFKC), by case, and by white space.
 * Each side of a comparison is folded here: what the graph holds at import, what is asked for when it is asked. No
 * locale has a part in it, so that a graph that was imported on one machine is asked by another.
 */
public final class Fold {

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
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .codePoints()
                .map(c -> Character.toLowerCase(Character.toUpperCase(c)))
                .forEach(folded::appendCodePoint);
        return folded.toString();
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isInvisible(int c) {
        return Character.getType(c) == Character.FORMAT;
    }
}
