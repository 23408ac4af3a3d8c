package dev.kikigraph.seed.verify;

import dev.kikigraph.graph.model.StoredRelationship;
import dev.kikigraph.ontology.Property;
import dev.kikigraph.provenance.LineRange;
import dev.kikigraph.seed.SeedEvidence;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks that what a stated node or relationship is about stands in the lines that it cites. */
final class ClaimCheck {

    private final CitedText lines;
    private final SeedNodes nodes;
    private final Names names;
    private final Anomalies anomalies;
    private final Consumer<Finding> findings;

    ClaimCheck(CitedText lines, SeedNodes nodes, Names names, Anomalies anomalies, Consumer<Finding> findings) {
        this.lines = lines;
        this.nodes = nodes;
        this.names = names;
        this.anomalies = anomalies;
        this.findings = findings;
    }

    void check(Claim statement) {
        checkLines(statement);
        statement
                .values()
                .forEach(values -> statement.types().forEach(property -> checkPrinted(statement, values, property)));
        if (statement.isStated()) {
            switch (statement.kind()) {
                case THING -> checkName(statement);
                case OWNED -> checkConfirmed(statement);
                case RELATIONSHIP -> checkEnds(statement);
            }
        }
    }

    private void checkLines(Claim statement) {
        StoredRelationship relationship = nodes.relationship(statement.id());
        boolean loss = anomalies.tellsOfLoss(relationship == null ? statement.id() : relationship.source());
        for (SeedEvidence piece : statement.evidence()) {
            for (LineRange range : piece.citation().ranges()) {
                String problem = problem(range, loss);
                if (problem != null) {
                    findings.accept(statement.finding(Finding.Kind.LINES, List.of(piece), "%s", problem));
                }
            }
        }
    }

    private @Nullable String problem(LineRange range, boolean loss) {
        if (!lines.document().has(range.last())) {
            return "the document has " + lines.document().lineCount() + " lines";
        }
        boolean blank = !loss && range.numbers().allMatch(line -> CitedText.isBlank(lines.document(), line));
        return blank ? "nothing stands in " + range : null;
    }

    private void checkName(Claim statement) {
        String field = names.isAnomaly(statement.id()) ? "printed" : "name";
        if (statement.tellsOf(field)) {
            checkStands(statement, names.ofThing(statement.id()), statement.proving(field));
        }
    }

    private void checkConfirmed(Claim statement) {
        if (statement.onlyConfirms()) {
            checkStands(statement, names.ofEnd(statement.id()), statement.evidence());
        }
    }

    private void checkStands(Claim statement, Names.Known known, List<SeedEvidence> cited) {
        if (!known.isEmpty() && !stands(known, cited)) {
            findings.accept(statement.finding(Finding.Kind.NAME, cited, "there is no %s", known));
        }
    }

    private void checkEnds(Claim statement) {
        StoredRelationship relationship = nodes.relationship(statement.id());
        if (relationship == null || !statement.provesWhole()) {
            return;
        }
        Names.Known source = names.ofEnd(relationship.source());
        Names.Known target = names.ofEnd(relationship.target());
        // Of a slip that is a gap, and of a slide without heading, nothing is printed.
        if (nodes.isFrame(relationship.source()) || (source.isEmpty() && (target.isEmpty() || isSlip(relationship)))) {
            return;
        }
        List<SeedEvidence> cited = statement.evidence();
        if (!stands(source, cited) && !stands(target, cited)) {
            String neither = Stream.of(source, target)
                    .filter(known -> !known.isEmpty())
                    .map(Names.Known::toString)
                    .collect(Collectors.joining(" nor "));
            findings.accept(statement.finding(Finding.Kind.ENDS, cited, "there is neither %s", neither));
        }
    }

    private void checkPrinted(Claim statement, Map<String, Object> values, Property property) {
        Property.Printed companions = property.printed();
        if (companions == null || !(values.get(companions.text()) instanceof String printed)) {
            return;
        }
        List<SeedEvidence> cited = statement.proving(property.name());
        boolean slip = anomalies.concerning(statement, property.name()).stream()
                .filter(anomaly -> !Anomalies.isOfAnotherDocument(anomaly))
                .flatMap(Anomalies::forms)
                .anyMatch(form -> FoldedText.of(form).contains(printed));
        if (!slip && !lines.text(cited).contains(printed)) {
            findings.accept(statement.finding(
                    Finding.Kind.PRINTED, cited, "there is no \"%s\", given as %s", printed, property.name()));
        }
    }

    private static boolean isSlip(StoredRelationship relationship) {
        return relationship.type().equals(Anomalies.CONCERNS);
    }

    private boolean stands(Names.Known names, List<SeedEvidence> cited) {
        return names.standIn(lines.text(cited), lines.typeset(cited));
    }
}
