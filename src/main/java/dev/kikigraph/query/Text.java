package dev.kikigraph.query;

import java.text.Normalizer;
import java.util.Locale;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;

/** Folding of text, so that case and width do not matter: NFKC, then lower case. Alike here, in the seed and in Cypher. */
final class Text {

    private Text() {}

    static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** As the seed folds names: runs of white space count as one space. */
    static String foldName(String text) {
        return fold(text).replaceAll("\\s+", " ");
    }

    static Expression fold(Expression text) {
        return Cypher.toLower(
                Cypher.call("normalize").withArgs(text, Cypher.raw("NFKC")).asFunction());
    }
}
