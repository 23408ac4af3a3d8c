package dev.kikigraph.seed.verify;

import dev.kikigraph.provenance.LineRange;
import dev.kikigraph.provenance.SourceDocument;
import dev.kikigraph.seed.Excuse;
import dev.kikigraph.seed.yaml.Place;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Checks that every line of a document is cited, or listed with a reason why not; never both. */
final class UncitedLinesCheck {

    private final SourceDocument document;
    private final String fileName;
    private final Consumer<Finding> findings;
    private final BitSet cited = new BitSet();
    private final BitSet listed = new BitSet();

    /** @param fileName what stands before the number of a line that nothing cites */
    UncitedLinesCheck(SourceDocument document, String fileName, Consumer<Finding> findings) {
        this.document = document;
        this.fileName = fileName;
        this.findings = findings;
    }

    void cite(Claim statement) {
        statement.evidence().forEach(piece -> piece.citation().numbers().forEach(cited::set));
    }

    void check(List<Excuse> uncited) {
        uncited.forEach(this::checkListed);
        for (int line = 1; line <= document.lineCount(); line++) {
            if (isUncited(line)) {
                int last = endOfUncited(line);
                report(new LineRange(line, last));
                line = last;
            }
        }
    }

    private boolean isBlank(int line) {
        return CitedText.isBlank(document, line);
    }

    private boolean isUncited(int line) {
        return !isBlank(line) && !cited.get(line) && !listed.get(line);
    }

    /** The last line before something that is cited or listed, over blank ones. */
    private int endOfUncited(int first) {
        int last = first;
        for (int line = first; line <= document.lineCount() && (isUncited(line) || isBlank(line)); line++) {
            last = isBlank(line) ? last : line;
        }
        return last;
    }

    private void report(LineRange range) {
        findings.accept(new Finding(
                Finding.Kind.UNCITED,
                new Place(fileName, range.first(), 1),
                "",
                "",
                range.length() == 1 ? "" : range.toString(),
                (range.length() == 1
                                ? "cite this line in a record, or list it"
                                : "cite these lines in records, or list them")
                        + " under uncited: with a reason",
                range.numbers()
                        .filter(line -> !isBlank(line))
                        .mapToObj(line -> line + "  "
                                + Finding.shortened(document.line(line).strip()))
                        .toList()));
    }

    private void checkListed(Excuse entry) {
        for (LineRange range : LineRange.parse(entry.lines())) {
            String blank = join(range, this::isBlank);
            // A range may run over the blank lines between those that it is for.
            if (isBlank(range.first()) || isBlank(range.last())) {
                add(entry, blank, "blank or not there; a range begins and ends with text");
            }
            String both = join(range, cited::get);
            if (!both.isEmpty()) {
                add(entry, both, "cited by a record; take it off the list");
            }
            String twice = join(range, line -> listed.get(line) && !isBlank(line));
            if (!twice.isEmpty()) {
                add(entry, twice, "listed twice");
            }
            range.numbers().forEach(listed::set);
        }
    }

    private void add(Excuse entry, String lines, String message) {
        findings.accept(
                new Finding(Finding.Kind.LISTED, entry.place(), entry.from().key(), entry.document(), lines, message));
    }

    private String join(LineRange range, IntPredicate which) {
        return String.join(
                ",", range.numbers().filter(which).mapToObj(String::valueOf).toList());
    }

    int lines() {
        return count(line -> true);
    }

    int citedLines() {
        return count(cited::get);
    }

    int listedLines() {
        return count(listed::get);
    }

    private int count(IntPredicate which) {
        return (int) IntStream.rangeClosed(1, document.lineCount())
                .filter(line -> !isBlank(line))
                .filter(which)
                .count();
    }
}
