package dev.kikigraph.insight.lineage;

import dev.kikigraph.insight.snapshot.SnapshotNode;
import dev.kikigraph.paging.ListName;
import dev.kikigraph.paging.ListPage;
import graphql.schema.DataFetchingEnvironment;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The type {@code Lineage} of the API. What is not selected is not computed. Fields with arguments have getters:
 * graphql-java hands these the arguments, but not to methods that are named as the components of records are.
 */
public final class LineageAnswer {

    private final Side side;

    LineageAnswer(Side side) {
        this.side = side;
    }

    public SnapshotNode thing() {
        return side.thing();
    }

    public Collection<SnapshotNode> pillars() {
        return side.pillars();
    }

    public ListPage<ContributionFact> getContributions(DataFetchingEnvironment environment) {
        return contributions(environment.getArguments());
    }

    public ListPage<ContributionFact> getOverridden(DataFetchingEnvironment environment) {
        return overridden(environment.getArguments());
    }

    public ListPage<TreeRow> getTree(DataFetchingEnvironment environment) {
        return tree(environment.getArguments());
    }

    public ListPage<Group> getGroups(DataFetchingEnvironment environment) {
        return groups(environment.getArguments());
    }

    public LineageMoney getMoney(DataFetchingEnvironment environment) {
        return money(environment.getArguments());
    }

    LineageMoney money(Map<String, ?> arguments) {
        return new LineageMoney(
                side.counting().stream().map(ContributionFact::thing), arguments, ListName.of(thing(), "money"));
    }

    ListPage<ContributionFact> contributions(Map<String, ?> arguments) {
        List<?> types = (List<?>) arguments.get("types");
        List<ContributionFact> all = side.counting().stream()
                .filter(contribution -> types == null
                        || types.contains(contribution.thing().type().name()))
                .toList();
        return page(all, ListName.of(thing(), "contributions", types), arguments);
    }

    ListPage<ContributionFact> overridden(Map<String, ?> arguments) {
        return page(side.notCounting(), ListName.of(thing(), "overridden"), arguments);
    }

    ListPage<TreeRow> tree(Map<String, ?> arguments) {
        return page(side.rows(), ListName.of(thing(), "tree"), arguments);
    }

    ListPage<Group> groups(Map<String, ?> arguments) {
        Grouping by = Grouping.valueOf(String.valueOf(arguments.get("by")));
        return page(side.groups(by), ListName.of(thing(), "groups", by), arguments);
    }

    private <T> ListPage<T> page(List<T> all, ListName list, Map<String, ?> arguments) {
        return ListPage.of(all.size(), all::get, list, arguments);
    }
}
