package dev.kikigraph.insight.coverage;

import dev.kikigraph.insight.BoundArguments;
import dev.kikigraph.insight.MoneyGraph;
import dev.kikigraph.paging.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Matrices of small graphs, and their lines in few words. */
final class CoverageAnswers {

    private CoverageAnswers() {}

    /** @param arguments names and values; the others have the defaults of the schema */
    static Coverage coverage(MoneyGraph graph, Object... arguments) {
        Map<String, Object> all = new HashMap<>(Map.of("value", "THINGS", "includeInferred", true, "omitEmpty", false));
        for (int i = 0; i < arguments.length; i += 2) {
            all.put((String) arguments[i], arguments[i + 1]);
        }
        return CoverageQuestion.answer(BoundArguments.of(CoverageArguments.class, all), graph.build(), 1);
    }

    static List<String> counts(Coverage coverage) {
        List<String> lines = new ArrayList<>();
        for (CoverageRow row : coverage.allRows()) {
            StringBuilder line = new StringBuilder(row.heading().key());
            row.cells().forEach(cell -> line.append(' ').append(cell.count()));
            lines.add(line.append(" = ").append(row.total().count()).toString());
        }
        return lines;
    }

    static List<String> things(Coverage coverage, int row, int column) {
        return content(coverage, row, column).stream()
                .map(thing -> thing.thing().id())
                .toList();
    }

    static List<CoverageThing> content(Coverage coverage, int row, int column) {
        CoverageCell cell = coverage.allRows().get(row).cells().get(column);
        return cell.content()
                .page(cell.row(), cell.column(), Page.forward(200, null))
                .nodes();
    }
}
