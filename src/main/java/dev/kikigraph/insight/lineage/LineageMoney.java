package dev.kikigraph.insight.lineage;

import dev.kikigraph.graph.money.ExclusionReason;
import dev.kikigraph.insight.rules.Appropriations;
import dev.kikigraph.insight.rules.Appropriations.Filter;
import dev.kikigraph.insight.rules.Exclusion;
import dev.kikigraph.insight.snapshot.Localized;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import dev.kikigraph.paging.ListName;
import dev.kikigraph.paging.ListPage;
import graphql.schema.DataFetchingEnvironment;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The type {@code LineageMoney} of the API: the appropriations of those programmes among some things. */
public final class LineageMoney {

    private final Appropriations appropriations;
    private final ListName list;

    /**
     * @param arguments {@code fiscalYears} and {@code stages}
     * @param of tells the lists from others
     */
    LineageMoney(Stream<SnapshotNode> things, Map<String, ?> arguments, ListName of) {
        Set<SnapshotNode> programs =
                things.filter(thing -> thing.is("Program")).collect(Collectors.toCollection(LinkedHashSet::new));
        Filter filter = new Filter(
                elements(arguments, "fiscalYears")
                        .map(year -> ((Number) year).longValue())
                        .collect(Collectors.toSet()),
                elements(arguments, "stages").map(Object::toString).collect(Collectors.toSet()));
        this.appropriations = Appropriations.of(programs, filter);
        this.list = ListName.of(of, filter.fiscalYears(), filter.stages());
    }

    private static Stream<?> elements(Map<String, ?> arguments, String name) {
        return arguments.get(name) instanceof Collection<?> given ? given.stream() : Stream.empty();
    }

    public @Nullable Long amount() {
        return appropriations.total();
    }

    /** As {@link LineageAnswer}. */
    public ListPage<SnapshotNode> getCounted(DataFetchingEnvironment environment) {
        List<Appropriations.Counted> all = appropriations.counted();
        return ListPage.of(
                all.size(),
                i -> all.get(i).appropriation().budget(),
                ListName.of(list, "counted"),
                environment.getArguments());
    }

    /** As {@link LineageAnswer}. */
    public ListPage<NotCounted> getExcluded(DataFetchingEnvironment environment) {
        List<Exclusion> all = appropriations.excluded();
        return ListPage.of(
                all.size(), i -> NotCounted.of(all.get(i)), ListName.of(list, "excluded"), environment.getArguments());
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
