package dev.kikigraph.insight.money;

import dev.kikigraph.insight.answer.ArgumentChecks;
import dev.kikigraph.insight.rules.Appropriations.Filter;
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
            @Argument("from") int earlier,
            @Argument("to") int later,
            Snapshot snapshot) {
        SnapshotNode thing = ArgumentChecks.required("id", id, snapshot, "Program", "Agency", "Pillar");
        if (thing.is("Agency") && !"MINISTRY".equals(thing.get("agencyKind"))) {
            throw QueryException.badRequest(
                    "id is %s, an agency of the kind %s. Of agencies, years are compared for ministries only; ask for one, or"
                            + " for a programme or pillar.",
                    thing.id(), thing.get("agencyKind"));
        }
        long from = ArgumentChecks.fiscalYear("from", earlier);
        long to = ArgumentChecks.fiscalYear("to", later);
        if (from >= to) {
            throw QueryException.badRequest("from is %d and to is %d; from must be the earlier year.", from, to);
        }
        return new FiscalYearComparison(
                thing, scope(thing, from, snapshot), scope(thing, to, snapshot), from, to, snapshot);
    }

    @SchemaMapping
    ListPage<ProgramYears> programs(FiscalYearComparison comparison, Page page) {
        return comparison.programs(page);
    }

    @SchemaMapping("programs")
    ListPage<SnapshotNode> programsOfAmounts(AmountComparison comparison, Page page) {
        return comparison.programs(page);
    }

    private static BudgetScope scope(SnapshotNode thing, long year, Snapshot snapshot) {
        ScopeArguments arguments = new ScopeArguments(
                thing.is("Pillar") ? thing.id() : null,
                thing.is("Agency") ? thing.id() : null,
                null,
                thing.is("Program") ? thing.id() : null);
        return BudgetScope.of(arguments, new Filter(Set.of(year), Set.of()), snapshot);
    }
}
