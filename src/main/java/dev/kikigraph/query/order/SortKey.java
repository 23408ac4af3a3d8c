package dev.kikigraph.query.order;

import dev.kikigraph.ontology.FieldSet;
import dev.kikigraph.ontology.Property;
import dev.kikigraph.ontology.StoredKeys;
import dev.kikigraph.problem.QueryException;
import dev.kikigraph.query.statement.Compilation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Expression;

/**
 * One key of an order.
 *
 * @param variable node or relationship that has the property
 * @param required whether every node or relationship has the property
 */
public record SortKey(String variable, String property, boolean descending, boolean required) {

    Expression expression() {
        return Compilation.property(variable, property);
    }

    /** Text that distinguishes this key from others. */
    public String signature(String role) {
        return role + "." + property + (descending ? " DESC" : " ASC");
    }

    /** The order of a list of nodes, made total by id. */
    public static List<SortKey> ofNodes(String node, FieldSet fields, @Nullable List<Map<String, String>> orderBy) {
        List<SortKey> keys = new ArrayList<>();
        if (orderBy == null || orderBy.isEmpty()) {
            keys.add(new SortKey(node, StoredKeys.SOURCE_ORDER, false, true));
        } else {
            orderBy.forEach(entry -> keys.add(of(node, fields, entry)));
        }
        return total(keys, node);
    }

    /**
     * The order of a connection, made total by the id of the relationship. Where nothing is said it is that of the
     * source, after that of how far away the nodes are, as far as relationships tell it.
     */
    public static List<SortKey> ofRelationships(
            String edge,
            FieldSet edgeFields,
            String node,
            FieldSet nodeFields,
            @Nullable List<Map<String, Map<String, String>>> orderBy) {
        List<SortKey> keys = new ArrayList<>();
        if (orderBy == null || orderBy.isEmpty()) {
            if (edgeFields.propertyStoredAs(StoredKeys.DEPTH).isPresent()) {
                keys.add(new SortKey(edge, StoredKeys.DEPTH, false, true));
            }
            keys.add(new SortKey(node, StoredKeys.SOURCE_ORDER, false, true));
        } else {
            for (Map<String, Map<String, String>> entry : orderBy) {
                Map.Entry<String, Map<String, String>> only = only(entry);
                keys.add(
                        only.getKey().equals("edge")
                                ? of(edge, edgeFields, only.getValue())
                                : of(node, nodeFields, only.getValue()));
            }
        }
        return total(keys, edge);
    }

    /** The keys as far as an id, which is added where there is none. */
    private static List<SortKey> total(List<SortKey> keys, String unique) {
        for (int i = 0; i < keys.size(); i++) {
            SortKey key = keys.get(i);
            if (key.property().equals(StoredKeys.ID) && key.variable().equals(unique)) {
                return keys.subList(0, i + 1);
            }
        }
        keys.add(new SortKey(unique, StoredKeys.ID, false, true));
        return keys;
    }

    /** The schema lets one key be given, but does not keep it from being null. */
    private static <T> Map.Entry<String, T> only(Map<String, T> entry) {
        Map.Entry<String, T> only = entry.entrySet().iterator().next();
        if (only.getValue() == null) {
            throw QueryException.badRequest(
                    "orderBy has null for %s. Leave it out, or say ASC or DESC.", only.getKey());
        }
        return only;
    }

    private static SortKey of(String variable, FieldSet fields, Map<String, String> entry) {
        Map.Entry<String, String> only = only(entry);
        String key = Property.storedKey(only.getKey());
        Property property = fields.propertyStoredAs(key)
                .orElseThrow(() -> new IllegalStateException("No property is stored as " + key));
        boolean text = property.sortedTextKeys().contains(key);
        // A companion may be absent where the value is not; a text in English is sorted by the Japanese one.
        boolean required = property.required() && (text || property.name().equals(only.getKey()));
        return new SortKey(variable, text ? StoredKeys.order(key) : key, "DESC".equals(only.getValue()), required);
    }
}
