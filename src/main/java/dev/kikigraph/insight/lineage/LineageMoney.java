package dev.kikigraph.insight.lineage;

import dev.kikigraph.graph.money.ExclusionReason;
import dev.kikigraph.insight.rules.Appropriation;
import dev.kikigraph.insight.rules.Appropriations;
import dev.kikigraph.insight.rules.Appropriations.Filter;
import dev.kikigraph.insight.rules.Exclusion;
import dev.kikigraph.insight.snapshot.Localized;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import dev.kikigraph.paging.ListName;
import dev.kikigraph.paging.ListPage;
import dev.kikigraph.paging.Page;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The type {@code LineageMoney} of the API: the appropriations of those programmes among some things. */
public final class LineageMoney {

    private final Appropriations appropriations;
    private final ListName list;

    /**
     * @param belongs false for what is of a fiscal year in which the programme is not among these
     * @param of tells the lists from others
     */
    LineageMoney(Stream<SnapshotNode> things, Filter filter, Predicate<Appropriation> belongs, ListName of) {
        Set<SnapshotNode> programs =
                things.filter(thing -> thing.is("Program")).collect(Collectors.toCollection(LinkedHashSet::new));
        this.appropriations = Appropriations.of(programs, filter, belongs);
        this.list = ListName.of(of, filter.fiscalYears(), filter.stages());
    }

    /** Fiscal years and stages, all where none are given. */
    static Filter filter(@Nullable List<Integer> fiscalYears, @Nullable List<String> stages) {
        return new Filter(
                fiscalYears == null
                        ? Set.of()
                        : fiscalYears.stream().map(Integer::longValue).collect(Collectors.toSet()),
                stages == null ? Set.of() : Set.copyOf(stages));
    }

    public @Nullable Long amount() {
        return appropriations.total();
    }

    ListPage<SnapshotNode> counted(Page page) {
        List<Appropriations.Counted> all = appropriations.counted();
        return ListPage.of(all.size(), i -> all.get(i).appropriation().budget(), ListName.of(list, "counted"), page);
    }

    ListPage<NotCounted> excluded(Page page) {
        List<Exclusion> all = appropriations.excluded();
        return ListPage.of(all.size(), i -> NotCounted.of(all.get(i)), ListName.of(list, "excluded"), page);
    }

    /** The type {@code LineageExclusion} of the API. */
    public record NotCounted(
            SnapshotNode program, @Nullable SnapshotNode budget, ExclusionReason reason, Localized explanation) {

        static NotCounted of(Exclusion left) {
            return new NotCounted(
                    left.program(),
                    left.appropriation() == null ? null : left.appropriation().budget(),
                    left.reason(),
                    left.explanation());
        }
    }
}
