package dev.kikigraph.insight.money;

import dev.kikigraph.graph.client.ReadContext;
import dev.kikigraph.insight.answer.DomainQuestion;
import dev.kikigraph.insight.answer.QuestionArguments;
import dev.kikigraph.insight.rules.Appropriations.Filter;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.Snapshots;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class BudgetTotalQuestion implements DomainQuestion {

    private final Snapshots snapshots;

    BudgetTotalQuestion(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    @Override
    public String field() {
        return "budgetTotal";
    }

    @Override
    public BudgetTotal answer(Map<String, Object> arguments, ReadContext reading) {
        return of(arguments, snapshots.at(reading));
    }

    static BudgetTotal of(Map<String, Object> arguments, Snapshot snapshot) {
        QuestionArguments checked = new QuestionArguments(arguments, snapshot);
        Filter filter = new Filter(checked.fiscalYears("fiscalYears"), checked.names("stages"));
        return new BudgetTotal(BudgetScope.of(checked, filter, snapshot), snapshot);
    }
}
