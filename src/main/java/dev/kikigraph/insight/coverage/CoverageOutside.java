package dev.kikigraph.insight.coverage;

import dev.kikigraph.insight.snapshot.Localized;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import dev.kikigraph.paging.ListName;
import dev.kikigraph.paging.ListPage;
import dev.kikigraph.paging.Page;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Things and money that stand in no cell.
 *
 * @param amount in yen; null where none is known, or things are counted
 * @param list tells the matrix from others, for cursors
 */
public record CoverageOutside(
        int count,
        @Nullable Long amount,
        List<ByReason> reasons,
        Matrix matrix,
        @Nullable CoverageMoney money,
        ListName list) {

    /** How many things are outside for one reason. */
    public record ByReason(OutsideReason reason, Localized explanation, int count) {}

    /** A thing with the reason. */
    public record Outsider(SnapshotNode thing, OutsideReason reason, Localized explanation) {}

    static CoverageOutside of(Matrix matrix, @Nullable CoverageMoney money, ListName list) {
        CoverageRequest request = matrix.request();
        Map<OutsideReason, Integer> counts = matrix.outsideByReason();
        return new CoverageOutside(
                matrix.outside().size(),
                matrix.outsideAmount() == 0 ? null : (Long) matrix.outsideAmount(),
                Arrays.stream(OutsideReason.values())
                        .filter(counts::containsKey)
                        .map(reason -> new ByReason(
                                reason,
                                reason.explanation(request.rows(), request.columns()),
                                counts.getOrDefault(reason, 0)))
                        .toList(),
                matrix,
                money,
                list);
    }

    ListPage<Outsider> page(Page page) {
        return ListPage.of(matrix.outside().size(), this::outsider, ListName.of(list, "outside"), page);
    }

    private Outsider outsider(int i) {
        SnapshotNode thing = matrix.things().get(matrix.outside().number(i));
        OutsideReason reason = OutsideReason.of(matrix.outside().mark(i));
        return new Outsider(thing, reason, explanation(thing, reason));
    }

    /** For an amount the reasons of all its appropriations. */
    private Localized explanation(SnapshotNode thing, OutsideReason reason) {
        CoverageRequest request = matrix.request();
        List<Localized> reasons = money == null || reason != OutsideReason.NO_AMOUNT
                ? List.of()
                : money.excluded(thing, request.fiscalYear());
        return reasons.stream()
                .reduce((one, other) -> new Localized(one.ja() + other.ja(), one.in("EN") + " " + other.in("EN")))
                .orElseGet(() -> reason.explanation(request.rows(), request.columns()));
    }
}
