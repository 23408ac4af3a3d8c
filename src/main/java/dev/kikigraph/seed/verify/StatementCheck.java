package dev.kikigraph.seed.verify;

import dev.kikigraph.graph.StoredRelationship;
import dev.kikigraph.ontology.Property;
import dev.kikigraph.provenance.LineRange;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks that what a stated node or relationship is about stands in the lines that it cites. */
final class StatementCheck {

    private final Lines lines;
    private final Names names;
    private final Anomalies anomalies;
    private final Map<String, StoredRelationship> relationships;
    private final Consumer<Finding> findings;

    StatementCheck(
            Lines lines,
            Names names,
            Anomalies anomalies,
            Map<String, StoredRelationship> relationships,
            Consumer<Finding> findings) {
        this.lines = lines;
        this.names = names;
        this.anomalies = anomalies;
        this.relationships = relationships;
        this.findings = findings;
    }

    void check(Statement statement) {
        checkLines(statement);
        statement.values().forEach(property -> checkPrinted(statement, property));
        if (statement.isStated()) {
            switch (statement.kind()) {
                case THING -> checkName(statement);
                case OWNED -> {}
                case RELATIONSHIP -> checkEnds(statement);
            }
        }
    }

    private void checkLines(Statement statement) {
        StoredRelationship relationship = relationships.get(statement.id());
        boolean loss = anomalies.tellsOfLoss(relationship == null ? statement.id() : relationship.source());
        for (Citation citation : statement.citations()) {
            for (LineRange range : citation.ranges()) {
                String problem = problem(range, loss);
                if (problem != null) {
                    findings.accept(statement.finding(Finding.Kind.LINES, List.of(citation), "%s", problem));
                }
            }
        }
    }

    private @Nullable String problem(LineRange range, boolean loss) {
        if (!lines.document().has(range.last())) {
            return "the document has " + lines.document().lineCount() + " lines";
        }
        boolean blank = !loss && range.numbers().allMatch(lines.document()::isBlank);
        return blank ? "nothing stands in " + range : null;
    }

    private void checkName(Statement statement) {
        Names.Known known = names.ofThing(statement.id());
        List<Citation> cited = statement.proving("name");
        if (!known.isEmpty() && !stands(known, cited)) {
            findings.accept(statement.finding(Finding.Kind.NAME, cited, "there is no %s", known));
        }
    }

    private void checkEnds(Statement statement) {
        StoredRelationship relationship = relationships.get(statement.id());
        if (relationship == null) {
            return;
        }
        Names.Known source = names.ofEnd(relationship.source());
        Names.Known target = names.ofEnd(relationship.target());
        // Of a slip that is a gap, and of a slide without heading, nothing is printed.
        if (names.isFrame(relationship.source()) || (source.isEmpty() && (target.isEmpty() || isSlip(relationship)))) {
            return;
        }
        List<Citation> cited = statement.citations();
        if (!stands(source, cited) && !stands(target, cited)) {
            String neither = Stream.of(source, target)
                    .filter(known -> !known.isEmpty())
                    .map(Names.Known::toString)
                    .collect(Collectors.joining(" nor "));
            findings.accept(statement.finding(Finding.Kind.ENDS, cited, "there is neither %s", neither));
        }
    }

    private void checkPrinted(Statement statement, Property property) {
        Property.Printed companions = property.printed();
        if (companions == null || !(statement.properties().get(companions.text()) instanceof String printed)) {
            return;
        }
        List<Citation> cited = statement.proving(property.name());
        boolean slip = anomalies.concerning(statement, property.name()).stream()
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

    private boolean stands(Names.Known names, List<Citation> cited) {
        return names.standIn(lines.text(cited), lines.typeset(cited));
    }
}
