package dev.kikigraph.seed.verify;

import java.util.List;
import java.util.Map;

/**
 * Result of checking a seed against a document.
 *
 * @param source id of the source
 * @param parts sentences of cited lines by the part of the document in which they stand, both in its order, with how
 *     much of each is told
 * @param findings by kind, then in the order of files and lines
 */
public record Verification(
        String source, Counts counts, Map<String, List<ToldSentence>> parts, List<Finding> findings) {

    /**
     * How much was checked.
     *
     * @param things stated things that cite the document
     * @param owned stated owned things
     * @param relationships stated relationships
     * @param values exact values, of everything that cites the document
     * @param lines lines of the document that are not blank
     * @param cited those of them that something cites
     * @param listed those of them that are listed as uncited
     * @param excused sentences of which less than half is told, and whose lines are listed as untold
     */
    public record Counts(
            int things, int owned, int relationships, int values, int lines, int cited, int listed, int excused) {}
}
