package dev.kikigraph.insight.coverage;

import dev.kikigraph.graph.client.ReadContext;
import dev.kikigraph.insight.snapshot.Localized;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.ontology.NodeType;
import dev.kikigraph.paging.ListName;
import dev.kikigraph.paging.ListPage;
import dev.kikigraph.paging.Page;
import graphql.schema.DataFetchingFieldSelectionSet;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Matrix of two dimensions of the graph, which shows what covers what, with its gaps. */
@Controller
class CoverageQuestion {

    @QueryMapping
    Coverage coverage(@Arguments CoverageArguments arguments, Snapshot snapshot, ReadContext reading) {
        return answer(arguments, snapshot, reading.release());
    }

    @SchemaMapping
    List<CoverageRow> rows(Coverage coverage, DataFetchingFieldSelectionSet selection) {
        return coverage.rows(selection);
    }

    @SchemaMapping
    ListPage<CoverageCell> gaps(Coverage coverage, Page page) {
        return coverage.gaps(page);
    }

    @SchemaMapping
    ListPage<CoverageThing> things(CoverageCell cell, Page page) {
        return cell.content().page(cell.row(), cell.column(), page);
    }

    @SchemaMapping("things")
    ListPage<CoverageOutside.Outsider> thingsOutside(CoverageOutside outside, Page page) {
        return outside.page(page);
    }

    static Coverage answer(CoverageArguments arguments, Snapshot snapshot, long release) {
        CoverageIndex index = CoverageIndex.of(snapshot);
        CoverageRequest request = CoverageRequest.of(arguments, index);
        Matrix matrix = new MatrixCount(request, index).count();
        ListName list = ListName.of("coverage", release, request.name());
        int[] rows = matrix.shownRows();
        int[] columns = matrix.shownColumns();
        List<CoverageRow> cells = Arrays.stream(rows)
                .mapToObj(row -> new CoverageRow(
                        matrix.rows().headings().get(row),
                        total(
                                matrix,
                                matrix.ofRows(),
                                row,
                                filled(columns, column -> filled(matrix, row, column)),
                                columns.length),
                        Arrays.stream(columns)
                                .mapToObj(column -> cell(matrix, row, column, list))
                                .toList()))
                .toList();
        int filled = cells.stream().mapToInt(row -> row.total().filled()).sum();
        return new Coverage(
                request.types(),
                request.money() ? "MONEY" : "THINGS",
                counted(request, snapshot),
                cells,
                Arrays.stream(columns)
                        .mapToObj(column -> new CoverageColumn(
                                matrix.columns().headings().get(column),
                                total(
                                        matrix,
                                        matrix.ofColumns(),
                                        column,
                                        filled(rows, row -> filled(matrix, row, column)),
                                        rows.length)))
                        .toList(),
                total(matrix, matrix.total(), 0, filled, rows.length * columns.length),
                rows.length * columns.length - filled,
                CoverageOutside.of(matrix, request.money() ? index.money() : null, list));
    }

    private static boolean filled(Matrix matrix, int row, int column) {
        return matrix.cells().count(matrix.cell(row, column)) > 0;
    }

    private static int filled(int[] lines, IntPredicate filled) {
        return (int) IntStream.of(lines).filter(filled).count();
    }

    private static CoverageTotal total(Matrix matrix, Tally tally, int place, int filled, int cells) {
        return new CoverageTotal(
                tally.count(place), tally.inferredOnly(place), amount(matrix, tally, place), filled, cells - filled);
    }

    private static CoverageCell cell(Matrix matrix, int row, int column, ListName list) {
        int cell = matrix.cell(row, column);
        return new CoverageCell(
                matrix.rows().headings().get(row),
                matrix.columns().headings().get(column),
                matrix.cells().count(cell),
                matrix.cells().inferredOnly(cell),
                amount(matrix, matrix.cells(), cell),
                new CoverageContent(matrix, matrix.inCell(cell), list));
    }

    /** Money that is not known is not none. */
    private static @Nullable Long amount(Matrix matrix, Tally tally, int place) {
        return matrix.request().money() && tally.count(place) > 0 ? (Long) tally.amount(place) : null;
    }

    private static Localized counted(CoverageRequest request, Snapshot snapshot) {
        List<NodeType> types = request.types().stream()
                .map(name -> snapshot.ontology().nodeType(name).orElseThrow())
                .toList();
        String ja = labels(types, type -> String.valueOf(type.documentation().labelJa()), "・");
        String en = labels(types, type -> inWords(type.plural()), ", ");
        String yearJa = request.fiscalYear() == null ? "" : "%d年度の".formatted(request.fiscalYear());
        String yearEn = request.fiscalYear() == null ? "" : " of fiscal year %d".formatted(request.fiscalYear());
        return request.money()
                ? new Localized(
                        "%s予算のうち数えられる金額（円）。対象は%s。".formatted(yearJa, ja),
                        "Appropriations%s in yen, each counted once, of %s.".formatted(yearEn, en))
                : new Localized("%s%sの数。".formatted(yearJa, ja), "Number of %s%s.".formatted(en, yearEn));
    }

    private static String inWords(String camelCase) {
        return camelCase.replaceAll("(?=\\p{Lu})", " ").toLowerCase(Locale.ROOT);
    }

    private static String labels(List<NodeType> types, Function<NodeType, String> label, String between) {
        return types.stream().map(label).collect(Collectors.joining(between));
    }
}
