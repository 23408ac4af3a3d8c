package dev.kikigraph.seed.verify;

import dev.kikigraph.seed.yaml.Place;
import java.util.Comparator;
import java.util.List;

/**
 * Something that the seed says and the document does not, or the other way round.
 *
 * @param place where the seed gives the evidence; for a line that nothing cites or tells, that line of the document
 * @param path from the record's id down; empty for a line that nothing cites or tells
 * @param document slug of the source that is cited; empty for a line that nothing cites or tells
 * @param lines those that are cited
 * @param message what is missing; follows on the lines
 * @param text of lines that nothing cites or tells, each after its number; empty for what the seed says
 */
public record Finding(
        Kind kind, Place place, String path, String document, String lines, String message, List<String> text) {

    private static final int LONGEST = 80;

    Finding(Kind kind, Place place, String path, String document, String lines, String message) {
        this(kind, place, path, document, lines, message, List.of());
    }

    static final Comparator<Finding> ORDER =
            Comparator.comparing(Finding::kind).thenComparing(Finding::place).thenComparing(Finding::message);

    /** Subject of a finding, and the sentence that heads a list of such findings. */
    public enum Kind {
        LINES("Citing lines that prove nothing"),
        NAME("Citing lines in which none of its names stands"),
        PRINTED("With a printed text that does not stand in the lines"),
        ENDS("Relationships citing lines in which neither end stands"),
        VALUE("With a value that does not follow from the print"),
        COPIED("Copied from the lines rather than said in our own words"),
        UNCITED("Places of the document that are neither cited nor listed as uncited"),
        UNTOLD("Sentences of which less than half is told, and whose lines are not listed as untold"),
        LISTED("Listed as uncited or untold by mistake");

        private final String heading;

        Kind(String heading) {
            this.heading = heading;
        }

        public String heading() {
            return heading;
        }
    }

    /** Text of a line as it is shown. */
    static String shortened(String line) {
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }

    @Override
    public String toString() {
        String what = path.isEmpty() ? "" : path + ": ";
        String of = document.isEmpty() ? "" : " of " + document;
        String where = lines.isEmpty() ? "" : (lines.matches("\\d+") ? "line " : "lines ") + lines + of + ": ";
        return place + ": " + what + where + message;
    }
}
