package dev.kikigraph.query.selection;

import dev.kikigraph.ontology.FieldSet;
import dev.kikigraph.ontology.Property;
import dev.kikigraph.ontology.ScalarKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A property of which an aggregate can be given.
 *
 * @param unit the property that says in what unit the value is; null but for {@link Kind#IN_UNITS}
 */
public record NumericField(
        Property property, Kind kind, @Nullable Property unit) {

    /** The property that says in what unit the decimal numbers of a type are, where it has one. */
    private static final String UNIT = "unit";

    public enum Kind {
        YEN("YenAggregate"),
        INT("IntAggregate"),
        DECIMAL("DecimalAggregate"),
        /** Of years a sum says nothing. */
        FISCAL_YEAR("FiscalYearAggregate"),
        /** Values in different units make no sum, nor is one greater than the other. */
        IN_UNITS("UnitsAggregate");

        private final String typeName;

        Kind(String typeName) {
            this.typeName = typeName;
        }

        /** The name of the type of its aggregate in the API. */
        public String typeName() {
            return typeName;
        }
    }

    /** Numeric fields of nodes or relationships with these fields. */
    public static List<NumericField> of(FieldSet fields) {
        Property unit = fields.properties().stream()
                .filter(property -> property.name().equals(UNIT) && property.isScalar(ScalarKind.STRING))
                .findFirst()
                .orElse(null);
        List<NumericField> result = new ArrayList<>();
        for (Property property : fields.properties()) {
            Kind kind = property.list() ? null : kind(property, unit != null);
            if (kind != null) {
                result.add(new NumericField(property, kind, kind == Kind.IN_UNITS ? unit : null));
            }
        }
        return result;
    }

    private static @Nullable Kind kind(Property property, boolean hasUnit) {
        if (property.isScalar(ScalarKind.DECIMAL)) {
            return hasUnit ? Kind.IN_UNITS : Kind.DECIMAL;
        }
        if (property.isScalar(ScalarKind.YEN)) {
            return Kind.YEN;
        }
        if (property.isScalar(ScalarKind.INT)) {
            return Kind.INT;
        }
        return property.isScalar(ScalarKind.FISCAL_YEAR) ? Kind.FISCAL_YEAR : null;
    }

    /** Whether values of several nodes make a sum that says something whatever the nodes are. */
    public boolean isSummable() {
        return kind == Kind.YEN || kind == Kind.INT || kind == Kind.DECIMAL;
    }

    String key() {
        return property.name();
    }
}
