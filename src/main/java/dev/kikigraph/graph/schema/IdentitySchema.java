package dev.kikigraph.graph.schema;

import dev.kikigraph.graph.model.OntologyNames;
import dev.kikigraph.graph.release.Release;
import dev.kikigraph.graph.release.ReleaseDifference;
import dev.kikigraph.ontology.NodeType;
import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.ontology.Property;
import dev.kikigraph.ontology.ScalarKind;
import dev.kikigraph.ontology.StoredKeys;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Constraints and indexes that make every look-up by id, every list in its default order or by required texts and
 * numbers, and every filter by dates and by the name in one language a matter of one index: ids are unique per label,
 * and each label has composite indexes on what it is sorted by and the id, and indexes on its dates and on its names as
 * they are compared. Relationships have none: they are always reached from one of their ends, which their id names.
 */
@Component
final class IdentitySchema implements SchemaSource {

    @Override
    public List<SchemaElement> elements(Ontology ontology) {
        List<SchemaElement> elements = new ArrayList<>();
        elements.add(SchemaElement.unique(Release.LABEL, "number"));
        elements.add(SchemaElement.unique(ReleaseDifference.LABEL, "release"));
        elements.add(SchemaElement.unique("KikigraphLedger", StoredKeys.ID));
        OntologyNames.of(ontology).labels().forEach(label -> elements.add(SchemaElement.unique(label, StoredKeys.ID)));
        elements.add(order(Ontology.THING));
        for (NodeType type : ontology.nodeTypes()) {
            elements.add(order(type.name()));
            for (Property property : type.properties()) {
                sortKeys(property).forEach(key -> elements.add(sorted(type.name(), key)));
                namesOf(property).forEach(key -> elements.add(folded(type.name(), key)));
            }
            type.properties().stream()
                    .filter(property -> property.isScalar(ScalarKind.PARTIAL_DATE) && !property.list())
                    .map(property -> dated(type.name(), property.name()))
                    .forEach(elements::add);
        }
        return elements;
    }

    /** Of values that are neither text nor numbers there are too few for an index to help. */
    private static List<String> sortKeys(Property property) {
        if (!property.required() || property.list()) {
            return List.of();
        }
        return isWholeNumber(property)
                ? List.of(property.name())
                : property.sortedTextKeys().stream().map(StoredKeys::order).toList();
    }

    /** Of other text hardly anybody asks what is equal to it, and it may be longer than an index takes. */
    private static List<String> namesOf(Property property) {
        return property.isName()
                ? property.sortedTextKeys().stream().map(StoredKeys::folded).toList()
                : List.of();
    }

    private static boolean isWholeNumber(Property property) {
        return property.isScalar(ScalarKind.INT)
                || property.isScalar(ScalarKind.YEN)
                || property.isScalar(ScalarKind.FISCAL_YEAR);
    }

    private static SchemaElement order(String label) {
        return SchemaElement.range("order_" + label, label, StoredKeys.SOURCE_ORDER, StoredKeys.ID);
    }

    private static SchemaElement sorted(String label, String property) {
        return SchemaElement.range("order_" + label + "_" + property, label, property, StoredKeys.ID);
    }

    private static SchemaElement folded(String label, String property) {
        return SchemaElement.range("name_" + label + "_" + property, label, property);
    }

    private static SchemaElement dated(String label, String property) {
        return SchemaElement.range("date_" + label + "_" + property, label, property);
    }
}
