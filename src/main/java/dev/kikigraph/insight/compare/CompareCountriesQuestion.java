package dev.kikigraph.insight.compare;

import dev.kikigraph.graph.client.ReadContext;
import dev.kikigraph.insight.answer.DomainQuestion;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.Snapshots;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class CompareCountriesQuestion implements DomainQuestion {

    private final Snapshots snapshots;

    CompareCountriesQuestion(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    @Override
    public String field() {
        return "compareCountries";
    }

    @Override
    public CountryComparison answer(Map<String, Object> arguments, ReadContext reading) {
        return of(arguments, snapshots.at(reading));
    }

    static CountryComparison of(Map<String, Object> arguments, Snapshot snapshot) {
        return new CountryComparison(ComparedThings.of(arguments, "Country", snapshot), snapshot);
    }
}
