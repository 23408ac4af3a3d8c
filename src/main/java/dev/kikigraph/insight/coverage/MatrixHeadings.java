package dev.kikigraph.insight.coverage;

import dev.kikigraph.problem.QueryException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows or the columns of a matrix, chosen from an axis and in its order. */
final class MatrixHeadings {

    static final int MOST = 100;

    private final List<Heading> headings;
    private final int[] lineAt;

    private MatrixHeadings(List<Heading> headings, int[] lineAt) {
        this.headings = headings;
        this.lineAt = lineAt;
    }

    /**
     * @param ids null for all
     * @param used positions at which there is anything; null where empty lines are wanted too
     * @throws QueryException if there are too many
     */
    static MatrixHeadings of(
            Dimension dimension, Axis axis, @Nullable Set<String> ids, @Nullable BitSet used, String argument) {
        List<Heading> headings = new ArrayList<>();
        int[] lineAt = new int[axis.size()];
        Arrays.fill(lineAt, -1);
        for (int position = 0; position < axis.size(); position++) {
            Heading heading = axis.at(position);
            if ((ids == null || ids.contains(heading.key())) && (used == null || used.get(position))) {
                lineAt[position] = headings.size();
                headings.add(heading);
            }
        }
        if (headings.size() > MOST) {
            throw QueryException.tooCostly(
                    "%s would be %,d lines; a matrix has at most %d rows and %d columns. Choose by %s%s.",
                    dimension, headings.size(), MOST, MOST, argument, used == null ? ", or give omitEmpty: true" : "");
        }
        return new MatrixHeadings(headings, lineAt);
    }

    /** One for each line. */
    List<Heading> headings() {
        return headings;
    }

    /** Gives -1 for a position in the axis that was not chosen. */
    int lineAt(int position) {
        return lineAt[position];
    }

    int size() {
        return headings.size();
    }
}
