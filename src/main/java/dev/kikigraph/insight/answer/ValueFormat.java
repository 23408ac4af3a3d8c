package dev.kikigraph.insight.answer;

import dev.kikigraph.ontology.Property;
import dev.kikigraph.ontology.ScalarKind;
import dev.kikigraph.ontology.ValueType;

/** How values of a field are to be read. */
public enum ValueFormat {
    TEXT,
    LOCALIZED_TEXT,
    ENUM,
    ID,
    INTEGER,
    NUMBER,
    YEN,
    RATIO,
    FISCAL_YEAR,
    DATE,
    BOOLEAN;

    /** The format of the values of a property. */
    public static ValueFormat of(Property property) {
        return property.localized()
                ? LOCALIZED_TEXT
                : property.type() instanceof ValueType.Scalar scalar ? of(scalar.kind()) : ENUM;
    }

    private static ValueFormat of(ScalarKind kind) {
        return switch (kind) {
            case ID -> ID;
            case STRING -> TEXT;
            case INT -> INTEGER;
            case BOOLEAN -> BOOLEAN;
            case DECIMAL -> NUMBER;
            case YEN -> YEN;
            case PARTIAL_DATE -> DATE;
            case FISCAL_YEAR -> FISCAL_YEAR;
            case RATIO -> RATIO;
        };
    }
}
