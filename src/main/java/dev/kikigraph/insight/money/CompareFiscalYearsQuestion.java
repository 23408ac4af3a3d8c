package dev.kikigraph.insight.money;

import dev.kikigraph.insight.answer.ArgumentChecks;
import dev.kikigraph.insight.rules.Appropriations.Filter;
import dev.kikigraph.insight.rules.Effective;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import dev.kikigraph.paging.ListPage;
import dev.kikigraph.paging.Page;
import dev.kikigraph.problem.QueryException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class CompareFiscalYearsQuestion {

    @QueryMapping
    FiscalYearComparison compareFiscalYears(
            @Argument @Nullable String id,
            @Argument @Nullable String pillar,
            @Argument @Nullable String ministry,
            @Argument("from") int earlier,
            @Argument("to") int later,
            Snapshot snapshot) {
        SnapshotNode thing = ArgumentChecks.thing("id", id, snapshot, "Program", "Agency", "Pillar");
        if (thing != null && thing.is("Agency") && !Effective.isMinistry(thing)) {
            throw QueryException.badRequest(
                    "id is %s, an agency of the kind %s. Of agencies, years are compared for ministries only; ask for one, or"
                            + " for a programme or pillar.",
                    thing.id(), thing.get("agencyKind"));
        }
        ScopeArguments scope = scope(thing, pillar, ministry);
        long from = ArgumentChecks.fiscalYear("from", earlier);
        long to = ArgumentChecks.fiscalYear("to", later);
        if (from >= to) {
            throw QueryException.badRequest("from is %d and to is %d; from must be the earlier year.", from, to);
        }
        return new FiscalYearComparison(
                thing, inYear(scope, from, snapshot), inYear(scope, to, snapshot), from, to, snapshot);
    }

    @SchemaMapping
    ListPage<RankedProgram> ranked(FiscalYearComparison comparison, @Argument Ranking by, Page page) {
        return comparison.ranked(by, page);
    }

    @SchemaMapping
    ListPage<ProgramYears> programs(FiscalYearComparison comparison, Page page) {
        return comparison.programs(page);
    }

    @SchemaMapping("programs")
    ListPage<SnapshotNode> programsOfAmounts(AmountComparison comparison, Page page) {
        return comparison.programs(page);
    }

    private static ScopeArguments scope(
            @Nullable SnapshotNode thing, @Nullable String pillar, @Nullable String ministry) {
        if (thing != null && ((thing.is("Pillar") && pillar != null) || (thing.is("Agency") && ministry != null))) {
            throw QueryException.badRequest(
                    "id is %s, and a %s is given besides. Give one of them.",
                    thing.id(), thing.is("Pillar") ? "pillar" : "ministry");
        }
        return new ScopeArguments(
                thing != null && thing.is("Pillar") ? thing.id() : pillar,
                thing != null && thing.is("Agency") ? thing.id() : ministry,
                null,
                null,
                thing != null && thing.is("Program") ? thing.id() : null);
    }

    private static BudgetScope inYear(ScopeArguments scope, long year, Snapshot snapshot) {
        return BudgetScope.of(scope, new Filter(Set.of(year), Set.of()), snapshot);
    }
}
