package dev.kikigraph.seed.printed;

import java.text.Normalizer;

/** The one spelling in which printed text is read: NFKC, one character for each kind of dash and wave. */
final class PrintedText {

    /** Longer than any value; keeps what is read bounded. */
    private static final int MAX_LENGTH = 200;

    private PrintedText() {}

    static String normalised(String printed) {
        if (printed.length() > MAX_LENGTH) {
            throw new NotUnderstoodException("is too long for a value");
        }
        String text = Normalizer.normalize(printed, Normalizer.Form.NFKC).strip();
        return text.replaceAll("[\u301C\u223C\u02DC]", "~").replaceAll("[\u2010-\u2015\u2212]", "-");
    }

    /** Without brackets around the whole of it. */
    static String withoutBrackets(String text) {
        boolean enclosed = text.length() > 2 && text.startsWith("(") && text.indexOf(')') == text.length() - 1;
        return enclosed ? text.substring(1, text.length() - 1).strip() : text;
    }
}
