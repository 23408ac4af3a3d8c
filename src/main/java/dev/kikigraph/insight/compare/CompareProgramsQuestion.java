package dev.kikigraph.insight.compare;

import dev.kikigraph.graph.client.ReadContext;
import dev.kikigraph.insight.answer.DomainQuestion;
import dev.kikigraph.insight.rules.Lineage;
import dev.kikigraph.insight.rules.Responsibility;
import dev.kikigraph.insight.snapshot.FactProperty;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import dev.kikigraph.insight.snapshot.Snapshots;
import dev.kikigraph.insight.snapshot.ValueDifference;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class CompareProgramsQuestion implements DomainQuestion {

    private final Snapshots snapshots;

    CompareProgramsQuestion(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    @Override
    public String field() {
        return "comparePrograms";
    }

    @Override
    public ProgramComparison answer(Map<String, Object> arguments, ReadContext reading) {
        return of(arguments, snapshots.at(reading));
    }

    static ProgramComparison of(Map<String, Object> arguments, Snapshot snapshot) {
        ComparedThings compared = ComparedThings.of(arguments, "Program", snapshot);
        SnapshotNode a = compared.a();
        SnapshotNode b = compared.b();
        Lineage lineage = Lineage.of(snapshot);
        return new ProgramComparison(
                a,
                b,
                SharedThings.of(lineage.pillars(a), lineage.pillars(b)),
                SharedThings.of(
                        Responsibility.of(a).ministries(), Responsibility.of(b).ministries()),
                RelationshipComparison.of(a, b, snapshot),
                ProgramBudgets.of(a, b),
                OwnedComparison.of(a, b),
                FactProperty.shared(a, b, ComparedThings.NOT_COMPARED, snapshot.ontology()),
                ValueDifference.of(a, b, ComparedThings.NOT_COMPARED, snapshot.ontology()));
    }
}
