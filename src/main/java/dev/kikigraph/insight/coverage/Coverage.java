package dev.kikigraph.insight.coverage;

import dev.kikigraph.insight.snapshot.Localized;
import dev.kikigraph.paging.ListName;
import dev.kikigraph.paging.ListPage;
import dev.kikigraph.paging.Page;
import dev.kikigraph.problem.QueryException;
import graphql.schema.DataFetchingFieldSelectionSet;
import graphql.schema.SelectedField;
import java.util.List;

/**
 * The answer: a matrix as a reader sees it.
 *
 * @param of names of the types of things that are counted
 * @param counted what a number in a cell is, in words
 * @param allRows of all rows
 * @param gapCount how many cells are empty
 */
public record Coverage(
        List<String> of,
        String value,
        Localized counted,
        List<CoverageRow> allRows,
        List<CoverageColumn> columns,
        CoverageTotal total,
        int gapCount,
        CoverageOutside outside) {

    /** Most things that one answer may list in its cells. */
    static final int MOST_THINGS = 5_000;

    /**
     * The rows of the matrix.
     *
     * @throws QueryException if more things are asked for in their cells than one answer may list
     */
    List<CoverageRow> rows(DataFetchingFieldSelectionSet selection) {
        List<SelectedField> lists = selection.getFields("cells/things");
        long listed = lists.stream()
                .mapToInt(field -> Page.forward((Integer) field.getArguments().get("first"), null)
                        .size())
                .mapToLong(this::listed)
                .sum();
        if (listed > MOST_THINGS) {
            throw QueryException.tooCostly(
                    "%,d things would be listed in the cells; an answer lists at most %,d. Give things(first:) a smaller number, or choose rows and columns by rowIds and columnIds.",
                    listed, MOST_THINGS);
        }
        return allRows;
    }

    private long listed(int first) {
        return allRows.stream()
                .flatMap(row -> row.cells().stream())
                .mapToLong(cell -> Math.min(first, cell.count()))
                .sum();
    }

    /** The empty cells, row by row. */
    ListPage<CoverageCell> gaps(Page page) {
        List<CoverageCell> gaps = allRows.stream()
                .flatMap(row -> row.cells().stream())
                .filter(CoverageCell::gap)
                .toList();
        return ListPage.of(gaps.size(), gaps::get, ListName.of(outside.list(), "gaps"), page);
    }
}
