package dev.kikigraph.insight.money;

import dev.kikigraph.graph.client.ReadContext;
import dev.kikigraph.insight.answer.DomainQuestion;
import dev.kikigraph.insight.answer.QuestionArguments;
import dev.kikigraph.insight.rules.Appropriations.Filter;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import dev.kikigraph.insight.snapshot.Snapshots;
import dev.kikigraph.problem.QueryException;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

@Component
class CompareFiscalYearsQuestion implements DomainQuestion {

    private final Snapshots snapshots;

    CompareFiscalYearsQuestion(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    @Override
    public String field() {
        return "compareFiscalYears";
    }

    @Override
    public FiscalYearComparison answer(Map<String, Object> arguments, ReadContext reading) {
        return of(arguments, snapshots.at(reading));
    }

    static FiscalYearComparison of(Map<String, Object> arguments, Snapshot snapshot) {
        QuestionArguments checked = new QuestionArguments(arguments, snapshot);
        SnapshotNode thing = checked.required("id", "Program", "Agency", "Pillar");
        if (thing.is("Agency") && !"MINISTRY".equals(thing.get("agencyKind"))) {
            throw QueryException.badRequest(
                    "id is %s, an agency of the kind %s. Of agencies, years are compared for ministries only; ask for one, or"
                            + " for a programme or pillar.",
                    thing.id(), thing.get("agencyKind"));
        }
        long from = checked.fiscalYear("from");
        long to = checked.fiscalYear("to");
        if (from >= to) {
            throw QueryException.badRequest("from is %d and to is %d; from must be the earlier year.", from, to);
        }
        return new FiscalYearComparison(
                thing, scope(thing, from, snapshot), scope(thing, to, snapshot), from, to, snapshot);
    }

    private static BudgetScope scope(SnapshotNode thing, long year, Snapshot snapshot) {
        String argument = thing.is("Program") ? "program" : thing.is("Pillar") ? "pillar" : "ministry";
        return BudgetScope.of(
                new QuestionArguments(Map.of(argument, thing.id()), snapshot),
                new Filter(Set.of(year), Set.of()),
                snapshot);
    }
}
