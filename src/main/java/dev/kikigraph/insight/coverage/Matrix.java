package dev.kikigraph.insight.coverage;

import dev.kikigraph.insight.snapshot.SnapshotNode;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Matrix as it was counted.
 *
 * @param things all that were looked at, by their number
 * @param inCells row by row, marked with 1 where by inference only; null for an empty cell
 * @param outside those in no cell, marked with their reason
 * @param outsideAmount in yen, of what is in no cell
 */
record Matrix(
        CoverageRequest request,
        MatrixHeadings rows,
        MatrixHeadings columns,
        Tally cells,
        Tally ofRows,
        Tally ofColumns,
        Tally total,
        List<SnapshotNode> things,
        List<@Nullable PackedThings> inCells,
        PackedThings outside,
        Map<OutsideReason, Integer> outsideByReason,
        long outsideAmount) {

    private static final PackedThings NONE = new PackedThings();

    /** Positions of the rows to show. */
    int[] shownRows() {
        return shown(rows, ofRows);
    }

    int[] shownColumns() {
        return shown(columns, ofColumns);
    }

    private int[] shown(MatrixHeadings lines, Tally tally) {
        return IntStream.range(0, lines.size())
                .filter(line -> !request.omitEmpty() || tally.count(line) > 0)
                .toArray();
    }

    int cell(int row, int column) {
        return row * columns.size() + column;
    }

    PackedThings inCell(int cell) {
        PackedThings in = inCells.get(cell);
        return in == null ? NONE : in;
    }
}
