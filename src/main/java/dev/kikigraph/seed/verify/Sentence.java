package dev.kikigraph.seed.verify;

import dev.kikigraph.provenance.SourceDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A sentence of a document that says something: headings and cells of tables are shorter.
 *
 * @param terms different ones, in its order
 */
record Sentence(int line, String text, Set<String> terms) {

    private static final int FEWEST_TERMS = 6;
    private static final String END = "。";

    /** In the order of the document; those in Latin letters alone are left out. */
    static List<Sentence> of(SourceDocument document) {
        List<Sentence> sentences = new ArrayList<>();
        for (int line = 1; line <= document.lineCount(); line++) {
            for (String text : document.line(line).split(END, -1)) {
                Set<String> terms = Terms.of(FoldedText.of(FoldedText.withoutBullet(text)));
                if (terms.size() >= FEWEST_TERMS && terms.stream().anyMatch(Terms::isJapanese)) {
                    sentences.add(new Sentence(line, text.strip(), terms));
                }
            }
        }
        return sentences;
    }
}
