package dev.kikigraph.insight.coverage;

import dev.kikigraph.insight.snapshot.SnapshotRelationship;
import dev.kikigraph.paging.ListName;
import dev.kikigraph.paging.ListPage;
import dev.kikigraph.paging.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Things in one cell, read page by page.
 *
 * @param list tells the matrix from others, for cursors
 */
record CoverageContent(Matrix matrix, PackedThings numbers, ListName list) {

    ListPage<CoverageThing> page(Heading row, Heading column, Page page) {
        List<String> roles = roles(row, column);
        return ListPage.of(
                numbers.size(),
                i -> new CoverageThing(
                        matrix.things().get(numbers.number(i)),
                        numbers.mark(i) == 1,
                        matrix.request().money() ? (Long) numbers.amount(i) : null,
                        roles),
                ListName.of(list, row.key(), column.key()),
                page);
    }

    private List<String> roles(Heading row, Heading column) {
        boolean rowIsFramework = matrix.request().rows() == Dimension.FRAMEWORK;
        boolean columnIsFramework = matrix.request().columns() == Dimension.FRAMEWORK;
        if (!rowIsFramework && !columnIsFramework) {
            return List.of();
        }
        return roles(rowIsFramework ? column : row, rowIsFramework ? row.key() : column.key());
    }

    private List<String> roles(Heading participant, @Nullable String framework) {
        return participant.node() == null
                ? List.of()
                : participant.node().out("PARTICIPATES_IN").stream()
                        .filter(relationship -> relationship.target().id().equals(framework) && isAsked(relationship))
                        .map(relationship -> String.valueOf(relationship.get("role")))
                        .distinct()
                        .toList();
    }

    private boolean isAsked(SnapshotRelationship participation) {
        return matrix.request().roles().isEmpty()
                || matrix.request().roles().contains(String.valueOf(participation.get("role")));
    }
}
