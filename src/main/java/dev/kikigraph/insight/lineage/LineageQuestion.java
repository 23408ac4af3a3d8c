package dev.kikigraph.insight.lineage;

import dev.kikigraph.insight.answer.ArgumentChecks;
import dev.kikigraph.insight.rules.Lineage;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import dev.kikigraph.paging.ListPage;
import dev.kikigraph.paging.Page;
import dev.kikigraph.problem.QueryException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Question of what contributes to a pillar, or to which pillars a thing contributes. */
@Controller
class LineageQuestion {

    private static final String LINEAGE = "Lineage";
    private static final String GROUP = "LineageGroup";
    private static final String PILLAR = "Pillar";
    private static final int NAMED_IN_AN_ERROR = 5;

    @QueryMapping
    LineageAnswer lineage(@Argument String id, @Argument Direction direction, Snapshot snapshot) {
        SnapshotNode thing = ArgumentChecks.required("id", id, snapshot);
        return new LineageAnswer(
                direction == Direction.FROM_PILLARS
                        ? new FromPillar(requirePillar(thing, snapshot), snapshot)
                        : new TowardsPillars(requireContributing(thing, snapshot), snapshot));
    }

    @SchemaMapping(typeName = LINEAGE)
    ListPage<ContributionFact> contributions(LineageAnswer answer, @Argument @Nullable List<String> types, Page page) {
        return answer.contributions(types, page);
    }

    @SchemaMapping(typeName = LINEAGE)
    ListPage<ContributionFact> overridden(LineageAnswer answer, Page page) {
        return answer.overridden(page);
    }

    @SchemaMapping(typeName = LINEAGE)
    ListPage<TreeRow> tree(LineageAnswer answer, Page page) {
        return answer.tree(page);
    }

    @SchemaMapping(typeName = LINEAGE)
    ListPage<Group> groups(LineageAnswer answer, @Argument Grouping by, Page page) {
        return answer.groups(by, page);
    }

    @SchemaMapping(typeName = LINEAGE)
    LineageMoney money(
            LineageAnswer answer,
            @Argument @Nullable List<Integer> fiscalYears,
            @Argument @Nullable List<String> stages) {
        return answer.money(LineageMoney.filter(fiscalYears, stages));
    }

    @SchemaMapping(typeName = GROUP)
    ListPage<Group.Member> members(Group group, Page page) {
        return group.members(page);
    }

    @SchemaMapping(typeName = GROUP, field = "money")
    LineageMoney moneyOfGroup(
            Group group, @Argument @Nullable List<Integer> fiscalYears, @Argument @Nullable List<String> stages) {
        return group.money(LineageMoney.filter(fiscalYears, stages));
    }

    @SchemaMapping
    ListPage<SnapshotNode> counted(LineageMoney money, Page page) {
        return money.counted(page);
    }

    @SchemaMapping
    ListPage<LineageMoney.NotCounted> excluded(LineageMoney money, Page page) {
        return money.excluded(page);
    }

    private static SnapshotNode requirePillar(SnapshotNode thing, Snapshot snapshot) {
        if (!thing.is(PILLAR)) {
            List<SnapshotNode> pillars = snapshot.ofType(PILLAR);
            throw QueryException.badRequest(
                    "%s is no pillar. Ask TOWARDS_PILLARS of it, or FROM_PILLARS of one such as %s.",
                    thing.id(),
                    pillars.stream()
                            .limit(NAMED_IN_AN_ERROR)
                            .map(SnapshotNode::id)
                            .collect(Collectors.joining(", ")));
        }
        return thing;
    }

    private static SnapshotNode requireContributing(SnapshotNode thing, Snapshot snapshot) {
        if (thing.is(PILLAR)) {
            throw QueryException.badRequest("%s is a pillar itself. Ask FROM_PILLARS of it.", thing.id());
        }
        Lineage lineage = Lineage.of(snapshot);
        if (!lineage.contributingTypes().contains(thing.type().name())) {
            throw QueryException.badRequest(
                    "%s is of type %s, which cannot contribute to a pillar. Ask of one of the types %s.",
                    thing.id(), thing.type().name(), String.join(", ", lineage.contributingTypes()));
        }
        return thing;
    }
}
