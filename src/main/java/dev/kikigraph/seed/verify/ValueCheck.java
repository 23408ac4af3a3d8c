package dev.kikigraph.seed.verify;

import dev.kikigraph.ontology.Property;
import dev.kikigraph.ontology.ScalarKind;
import dev.kikigraph.ontology.ValueType;
import dev.kikigraph.seed.PrintedReader;
import dev.kikigraph.seed.SeedEvidence;
import dev.kikigraph.seed.printed.NotUnderstoodException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Checks that exact values follow from what is printed, or are corrections that an anomaly explains. */
final class ValueCheck {

    /** Positions and the like, which are counted rather than read. */
    private static final Set<String> COUNTED = Set.of("order", "lineCount");

    private static final String CORRECTED = "CORRECTED";

    private final CitedText lines;
    private final Anomalies anomalies;
    private final Consumer<Finding> findings;
    private int checked;

    ValueCheck(CitedText lines, Anomalies anomalies, Consumer<Finding> findings) {
        this.lines = lines;
        this.anomalies = anomalies;
        this.findings = findings;
    }

    int checked() {
        return checked;
    }

    void check(Claim statement) {
        statement.values().forEach(values -> check(statement, values));
    }

    private void check(Claim statement, Map<String, Object> values) {
        for (Property property : statement.types()) {
            if (!(property.type() instanceof ValueType.Scalar scalar)
                    || !scalar.kind().isPrintable()) {
                continue;
            }
            Property.Printed companions = property.printed();
            Object printed = companions == null ? null : values.get(companions.text());
            if (printed instanceof String text) {
                checked++;
                checkPrinted(statement, values, property, scalar.kind(), text);
            } else if (values.containsKey(property.name()) && !COUNTED.contains(property.name())) {
                checked++;
                checkPlain(statement, values.get(property.name()), property, scalar.kind());
            }
        }
    }

    private void checkPrinted(
            Claim statement, Map<String, Object> values, Property property, ScalarKind kind, String printed) {
        Map<String, Object> held = new LinkedHashMap<>(values);
        held.keySet().retainAll(property.storedKeys());
        held.remove(printedKey(property));
        List<SeedEvidence> cited = statement.proving(property.name());
        PrintedReader reader = new PrintedReader(property);
        try {
            Map<String, Object> derived = reader.values(printed);
            if (!derived.equals(held) && !isCorrected(statement, property)) {
                findings.accept(statement.finding(
                        Finding.Kind.VALUE,
                        cited,
                        "%s is given as %s, but %s is %s, and no anomaly that concerns it serves a correction",
                        property.name(),
                        reader.readable(held),
                        printed,
                        reader.readable(derived)));
            }
        } catch (NotUnderstoodException e) {
            if (!PlainValues.follow(kind, held, FoldedText.of(printed), lines.text(cited))
                    && !isCorrected(statement, property)) {
                findings.accept(statement.finding(
                        Finding.Kind.VALUE,
                        cited,
                        "%s is given as %s, which \"%s\" does not say",
                        property.name(),
                        reader.readable(held),
                        printed));
            }
        }
    }

    /** Without a printed text beside it the value itself must be in the lines. */
    private void checkPlain(Claim statement, Object value, Property property, ScalarKind kind) {
        if (!statement.isStated()) {
            return;
        }
        List<SeedEvidence> cited = statement.proving(property.name());
        List<?> values = value instanceof List<?> list ? list : List.of(value);
        FoldedText text = lines.text(cited);
        for (Object one : values) {
            if (!PlainValues.stands(kind, one, text) && !isCorrected(statement, property)) {
                findings.accept(statement.finding(
                        Finding.Kind.VALUE, cited, "%s %s stands there in no form", property.name(), one));
            }
        }
    }

    private boolean isCorrected(Claim statement, Property property) {
        return anomalies.concerning(statement, property.name()).stream()
                .anyMatch(anomaly -> CORRECTED.equals(anomaly.get("served")));
    }

    private static String printedKey(Property property) {
        Property.Printed companions = property.printed();
        return companions == null ? "" : companions.text();
    }
}
