package dev.kikigraph.seed.printed;

import java.text.Normalizer;

/** The one spelling in which printed text is read: NFKC, one character for each kind of dash and wave. */
final class PrintedText {

    /** Longer than any value; keeps what is read bounded. */
    private static final int MAX_LENGTH = 200;

    /** From the private use area, so that they stand for nothing else. */
    private static final String SQUARE = "\uE002";

    private static final String CUBE = "\uE003";

    private PrintedText() {}

    static String normalised(String printed) {
        if (printed.length() > MAX_LENGTH) {
            throw new NotUnderstoodException("is too long for a value");
        }
        // NFKC would turn the exponent of a unit into a digit.
        String kept = printed.replace("\u33A1", "m" + SQUARE)
                .replace("\u33A0", "cm" + SQUARE)
                .replace("\u33A5", "m" + CUBE)
                .replace("\u00B2", SQUARE)
                .replace("\u00B3", CUBE);
        String text = Normalizer.normalize(kept, Normalizer.Form.NFKC)
                .replace(SQUARE, "\u00B2")
                .replace(CUBE, "\u00B3")
                .strip();
        return text.replaceAll("[\u301C\u223C\u02DC]", "~").replaceAll("[\u2010-\u2015\u2212]", "-");
    }

    /** Without brackets around the whole of it. */
    static String withoutBrackets(String text) {
        boolean enclosed = text.length() > 2 && text.startsWith("(") && text.indexOf(')') == text.length() - 1;
        return enclosed ? text.substring(1, text.length() - 1).strip() : text;
    }
}
