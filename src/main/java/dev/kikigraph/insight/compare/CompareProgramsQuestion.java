package dev.kikigraph.insight.compare;

import dev.kikigraph.insight.rules.Effective;
import dev.kikigraph.insight.rules.Lineage;
import dev.kikigraph.insight.snapshot.FactProperty;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import dev.kikigraph.insight.snapshot.ValueDifference;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class CompareProgramsQuestion {

    @QueryMapping
    ProgramComparison comparePrograms(
            @Argument("a") @Nullable String idOfA, @Argument("b") @Nullable String idOfB, Snapshot snapshot) {
        ComparedThings compared = ComparedThings.of(idOfA, idOfB, "Program", snapshot);
        SnapshotNode a = compared.a();
        SnapshotNode b = compared.b();
        Lineage lineage = Lineage.of(snapshot);
        return new ProgramComparison(
                a,
                b,
                SharedThings.of(lineage.pillars(a), lineage.pillars(b)),
                SharedThings.of(Effective.MINISTRY.values(a), Effective.MINISTRY.values(b)),
                RelationshipComparison.of(a, b, snapshot),
                ProgramBudgets.of(a, b),
                OwnedComparison.of(a, b),
                FactProperty.shared(a, b, ComparedThings.NOT_COMPARED, snapshot.ontology()),
                ValueDifference.of(a, b, ComparedThings.NOT_COMPARED, snapshot.ontology()));
    }
}
