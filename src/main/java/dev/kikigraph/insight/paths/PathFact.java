package dev.kikigraph.insight.paths;

import dev.kikigraph.insight.snapshot.Localized;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import java.util.ArrayList;
import java.util.List;

/** The type {@code Path} of the API. */
public record PathFact(List<SnapshotNode> things, List<StepFact> steps) {

    static PathFact of(List<SnapshotNode> things, PathSubgraph terrain, Snapshot snapshot) {
        List<StepFact> steps = new ArrayList<>();
        for (int i = 1; i < things.size(); i++) {
            steps.add(StepFact.of(things.get(i - 1), things.get(i), terrain, snapshot));
        }
        return new PathFact(things, steps);
    }

    public int length() {
        return steps.size();
    }

    public String assertion() {
        return steps.stream().allMatch(StepFact::stated) ? "STATED" : "INFERRED";
    }

    public Localized text() {
        StringBuilder ja = new StringBuilder(name(things.get(0)).ja());
        StringBuilder en = new StringBuilder(name(things.get(0)).in("EN"));
        String joint = " ";
        for (StepFact step : steps) {
            ja.append(" －")
                    .append(step.labels("JA", "・"))
                    .append("→ ")
                    .append(name(step.to()).ja());
            en.append(joint)
                    .append(step.labels("EN", " and "))
                    .append(' ')
                    .append(name(step.to()).in("EN"));
            joint = ", which ";
        }
        return new Localized(ja.toString(), en.toString());
    }

    private static Localized name(SnapshotNode node) {
        Localized name = node.name();
        return name == null ? new Localized(node.id(), node.id()) : name;
    }
}
