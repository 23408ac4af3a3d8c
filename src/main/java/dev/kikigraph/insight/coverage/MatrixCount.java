package dev.kikigraph.insight.coverage;

import dev.kikigraph.insight.rules.Appropriations.Counted;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Counts a matrix. */
final class MatrixCount {

    private static final int TOTAL = 0;

    private final CoverageRequest request;
    private final CoverageIndex index;
    private final MatrixHeadings rows;
    private final MatrixHeadings columns;
    private final Tally cells;
    private final Tally ofRows;
    private final Tally ofColumns;
    private final Tally total = new Tally(1);
    private final List<SnapshotNode> things = new ArrayList<>();
    private final List<@Nullable PackedThings> inCells;
    private final PackedThings outside = new PackedThings();
    private final Map<OutsideReason, Integer> outsideByReason = new EnumMap<>(OutsideReason.class);
    private long outsideAmount;
    private boolean elsewhere;
    private boolean onlyInferred;

    /** The fiscal year in which a thing is looked at. */
    private record Year(Places inYears, int thing, int position) {

        static final int ANY = -1;

        boolean isAny() {
            return position == ANY;
        }

        /** Whether an entry holds in the year. */
        boolean meets(Places places, int thingThere, int at) {
            if (isAny()) {
                return true;
            }
            for (int y = inYears.start(thing); y < inYears.start(thing + 1); y++) {
                if (Places.position(inYears.entry(y)) == position
                        && Places.meet(places, thingThere, at, inYears, thing, y)) {
                    return true;
                }
            }
            return false;
        }
    }

    MatrixCount(CoverageRequest request, CoverageIndex index) {
        this.request = request;
        this.index = index;
        this.rows = lines(request.rows(), request.columns(), request.rowIds(), "rowIds");
        this.columns = lines(request.columns(), request.rows(), request.columnIds(), "columnIds");
        this.cells = new Tally(rows.size() * columns.size());
        this.ofRows = new Tally(rows.size());
        this.ofColumns = new Tally(columns.size());
        this.inCells = Arrays.asList(new PackedThings[rows.size() * columns.size()]);
    }

    Matrix count() {
        request.types().forEach(this::count);
        return new Matrix(
                request,
                rows,
                columns,
                cells,
                ofRows,
                ofColumns,
                total,
                things,
                inCells,
                outside,
                Map.copyOf(outsideByReason),
                outsideAmount);
    }

    private MatrixHeadings lines(Dimension dimension, Dimension other, @Nullable Set<String> ids, String argument) {
        Axis axis = index.axis(dimension);
        return MatrixHeadings.of(
                dimension, axis, ids, request.omitEmpty() ? used(dimension, other, axis) : null, argument);
    }

    /** Where anything stands that stands in the other dimension too. */
    private BitSet used(Dimension dimension, Dimension other, Axis axis) {
        BitSet used = new BitSet(axis.size());
        for (String type : request.types()) {
            Places here = index.places(dimension, type, request.roles());
            Places there = index.places(other, type, request.roles());
            for (int thing = 0; thing < index.things(type).size(); thing++) {
                if (!there.isEmpty(thing)) {
                    here.addPositions(thing, used);
                }
            }
        }
        return used;
    }

    private void count(String type) {
        List<SnapshotNode> all = index.things(type);
        Places inRows = index.places(request.rows(), type, request.roles());
        Places inColumns = index.places(request.columns(), type, request.roles());
        Places inYears = index.places(Dimension.FISCAL_YEAR, type, Set.of());
        int asked = position(request.fiscalYear());
        for (int i = 0; i < all.size(); i++) {
            Year year = new Year(inYears, i, asked);
            if (request.money()) {
                countMoney(all.get(i), i, inRows, inColumns, inYears);
            } else if (year.isAny() || inYears.contains(i, year.position())) {
                begin();
                beginItem();
                put(inRows, i, inColumns, i, year, 0);
                end(all.get(i), reason(inRows.isEmpty(i), inColumns.isEmpty(i)));
            }
        }
    }

    private int position(@Nullable Number fiscalYear) {
        Integer position = index.axis(Dimension.FISCAL_YEAR).position(String.valueOf(fiscalYear));
        return position == null ? Year.ANY : position;
    }

    private void countMoney(SnapshotNode thing, int i, Places inRows, Places inColumns, Places inYears) {
        if (!index.money().hasBudget(thing, request.fiscalYear())) {
            return;
        }
        begin();
        boolean any = false;
        for (Counted counted : index.money().counted(thing, request.fiscalYear())) {
            beginItem();
            any = true;
            boolean rowsAreYears = request.rows() == Dimension.FISCAL_YEAR;
            boolean columnsAreYears = request.columns() == Dimension.FISCAL_YEAR;
            Places ofBudget = rowsAreYears || columnsAreYears ? year(counted) : inRows;
            put(
                    rowsAreYears ? ofBudget : inRows,
                    rowsAreYears ? 0 : i,
                    columnsAreYears ? ofBudget : inColumns,
                    columnsAreYears ? 0 : i,
                    new Year(inYears, i, position(counted.appropriation().fiscalYear())),
                    counted.amount());
            if (!total.hasItem(TOTAL)) {
                outsideAmount += counted.amount();
            }
        }
        end(thing, any ? reason(inRows.isEmpty(i), inColumns.isEmpty(i)) : OutsideReason.NO_AMOUNT);
    }

    private Places year(Counted counted) {
        long year = counted.appropriation().fiscalYear();
        return Places.of(
                List.of(counted.appropriation().budget()),
                (budget, places) -> places.add(position(year), 0, Set.of(year), budget.inferred()));
    }

    private void begin() {
        elsewhere = false;
        onlyInferred = false;
        cells.beginThing();
        ofRows.beginThing();
        ofColumns.beginThing();
        total.beginThing();
    }

    private void beginItem() {
        cells.beginItem();
        ofRows.beginItem();
        ofColumns.beginItem();
        total.beginItem();
    }

    private void put(Places inRows, int row, Places inColumns, int column, Year year, long yen) {
        for (int r = inRows.start(row); r < inRows.start(row + 1); r++) {
            for (int c = inColumns.start(column); c < inColumns.start(column + 1); c++) {
                if (Places.meet(inRows, row, r, inColumns, column, c)
                        && year.meets(inRows, row, r)
                        && year.meets(inColumns, column, c)) {
                    put(inRows.entry(r), inColumns.entry(c), yen);
                }
            }
        }
    }

    private void put(int rowEntry, int columnEntry, long yen) {
        int row = rows.lineAt(Places.position(rowEntry));
        int column = columns.lineAt(Places.position(columnEntry));
        boolean inferred = Places.inferred(rowEntry) || Places.inferred(columnEntry);
        if (row < 0 || column < 0) {
            elsewhere = true;
        } else if (inferred && !request.includeInferred()) {
            onlyInferred = true;
        } else {
            cells.put(row * columns.size() + column, inferred, yen);
            ofRows.put(row, inferred, yen);
            ofColumns.put(column, inferred, yen);
            total.put(TOTAL, inferred, yen);
        }
    }

    private OutsideReason reason(boolean noRow, boolean noColumn) {
        if (noRow || noColumn) {
            return noRow && noColumn
                    ? OutsideReason.NO_ROW_AND_NO_COLUMN
                    : noRow ? OutsideReason.NO_ROW : OutsideReason.NO_COLUMN;
        }
        if (onlyInferred) {
            return OutsideReason.INFERRED_ONLY;
        }
        return elsewhere ? OutsideReason.NOT_CHOSEN : OutsideReason.NOT_TOGETHER;
    }

    private void end(SnapshotNode thing, OutsideReason reason) {
        int number = things.size();
        things.add(thing);
        if (total.touchedSize() == 0) {
            outside.add(number, reason.mark(), 0);
            outsideByReason.merge(reason, 1, Integer::sum);
            return;
        }
        for (int i = 0; i < cells.touchedSize(); i++) {
            int cell = cells.touched(i);
            PackedThings in = inCells.get(cell);
            if (in == null) {
                in = new PackedThings();
                inCells.set(cell, in);
            }
            in.add(number, cells.isInferred(cell) ? 1 : 0, cells.amountOfThing(cell));
        }
        cells.endThing();
        ofRows.endThing();
        ofColumns.endThing();
        total.endThing();
    }
}
