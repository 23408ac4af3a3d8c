package dev.kikigraph.query.order;

import dev.kikigraph.ontology.FieldSet;
import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.ontology.Property;
import dev.kikigraph.ontology.RelationshipField;
import dev.kikigraph.ontology.StoredKeys;
import dev.kikigraph.problem.QueryException;
import dev.kikigraph.query.filter.FilterCompiler;
import dev.kikigraph.query.filter.GivenFilter;
import dev.kikigraph.query.statement.Compilation;
import dev.kikigraph.query.statement.VariableValue;
import graphql.normalized.ExecutableNormalizedField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Compiles {@code orderBy} arguments. Each order is made total by an id; that of the source where none is given. */
public final class OrderCompiler {

    private static final String ORDER_BY = "orderBy";
    private static final String DIRECTIONS = "ASC or DESC";

    private final Compilation compilation;
    private final Ontology ontology;
    private final FilterCompiler filters;

    public OrderCompiler(Compilation compilation) {
        this.compilation = compilation;
        this.ontology = compilation.ontology();
        this.filters = new FilterCompiler(compilation);
    }

    /** Names of the fields whose nodes the order of a list counts or adds up. */
    public static List<String> rankedBy(ExecutableNormalizedField list) {
        List<String> fields = new ArrayList<>();
        if (list.getResolvedArguments().get(ORDER_BY) instanceof List<?> orderBy) {
            for (Object entry : orderBy) {
                addRankedBy((Map<?, ?>) entry, fields);
            }
        }
        return fields;
    }

    private static void addRankedBy(Map<?, ?> entry, List<String> fields) {
        entry.forEach((key, value) -> {
            if (value instanceof Map<?, ?> below) {
                if (key.equals("node") || key.equals("edge")) {
                    addRankedBy(below, fields);
                } else {
                    fields.add((String) key);
                }
            }
        });
    }

    /** The order of a list of nodes. */
    public Order nodes(String node, String target, ExecutableNormalizedField list) {
        return order(list, List.of(), node, SortKey.Role.NODE, node, only -> ofNode(node, target, only));
    }

    /**
     * The order of a connection. Where nothing is said it is that of the source, after that of how far away the nodes
     * are, as far as relationships tell it.
     */
    public Order relationships(String edge, String node, RelationshipField field, ExecutableNormalizedField list) {
        FieldSet properties =
                FieldSet.of(ontology.relationshipProperties(field.properties()).orElseThrow());
        List<SortKey> first = properties.propertyStoredAs(StoredKeys.DEPTH).isPresent()
                ? List.of(ascending(new SortKey.OfProperty(edge, SortKey.Role.EDGE, StoredKeys.DEPTH, true)))
                : List.of();
        return order(list, first, edge, SortKey.Role.EDGE, node, end -> {
            Only only = Only.of(end.said(DIRECTIONS));
            return end.key().equals("edge")
                    ? ofProperty(edge, SortKey.Role.EDGE, properties, only)
                    : ofNode(node, field.target(), only);
        });
    }

    /**
     * @param first what goes before the order of the source, where nothing is said
     * @param unique the variable whose id makes the order total
     */
    private Order order(
            ExecutableNormalizedField list,
            List<SortKey> first,
            String unique,
            SortKey.Role role,
            String node,
            Function<Only, SortKey> key) {
        List<SortKey> keys = new ArrayList<>();
        List<?> orderBy = (List<?>) GivenFilter.argument(list, ORDER_BY);
        if (orderBy == null || orderBy.isEmpty()) {
            keys.addAll(first);
            keys.add(ascending(new SortKey.OfProperty(node, SortKey.Role.NODE, StoredKeys.SOURCE_ORDER, true)));
        } else {
            for (Object entry : orderBy) {
                keys.add(key.apply(Only.of(entry)));
            }
        }
        SortKey.OfProperty id = new SortKey.OfProperty(unique, role, StoredKeys.ID, true);
        for (int i = 0; i < keys.size(); i++) {
            if (keys.get(i).value().equals(id)) {
                return new Order(keys.subList(0, i + 1));
            }
        }
        keys.add(ascending(id));
        return new Order(keys);
    }

    private static SortKey ascending(SortKey.Value value) {
        return new SortKey(value, false, false);
    }

    /** A key, and what is said of it. */
    private record Only(String key, @Nullable Object value) {

        static Only of(@Nullable Object entry) {
            Map.Entry<?, ?> only = ((Map<?, ?>) Objects.requireNonNull(entry))
                    .entrySet()
                    .iterator()
                    .next();
            return new Only((String) only.getKey(), only.getValue());
        }

        /** The schema lets one key be given, but does not keep it from being null. */
        Object said(String instead) {
            if (value == null) {
                throw QueryException.badRequest("orderBy has null for %s. Leave it out, or say %s.", key, instead);
            }
            return value;
        }
    }

    private SortKey ofNode(String node, String target, Only only) {
        FieldSet shared = ontology.sharedFields(target);
        return shared.relationship(only.key())
                .map(field -> ranked(only, where -> filters.led(node, field, where), field.target()))
                .or(() -> shared.ownedField(only.key())
                        .map(field -> ranked(only, where -> filters.led(node, field, where), field.target())))
                .orElseGet(() -> ofProperty(node, SortKey.Role.NODE, ontology.fields(target), only));
    }

    private static SortKey ofProperty(String variable, SortKey.Role role, FieldSet fields, Only only) {
        String name = only.key();
        boolean descending = isDescending(only.said(DIRECTIONS));
        String key = Property.storedKey(name);
        Property property = fields.propertyStoredAs(key)
                .orElseThrow(() -> new IllegalStateException("No property is stored as " + key));
        boolean text = property.sortedTextKeys().contains(key);
        // A companion may be absent where the value is not; a text in English is sorted by the Japanese one.
        boolean required = property.required() && (text || property.name().equals(name));
        SortKey.OfProperty value = new SortKey.OfProperty(variable, role, text ? StoredKeys.order(key) : key, required);
        return new SortKey(value, descending, false);
    }

    private static boolean isDescending(@Nullable Object direction) {
        return "DESC".equals(VariableValue.inspect(direction));
    }

    private interface Leading {
        FilterCompiler.Led to(@Nullable Map<String, ?> where);
    }

    /** @param target what the field leads to */
    private SortKey ranked(Only only, Leading leading, String target) {
        String field = only.key();
        Map<?, ?> given = (Map<?, ?>) only.said("count: true");
        boolean count = Boolean.TRUE.equals(VariableValue.inspect(given.get("count")));
        String sum = VariableValue.inspect(given.get("sum")) instanceof String property ? property : null;
        if (count == (sum != null)) {
            throw QueryException.badRequest(
                    count
                            ? "orderBy has both count and sum for %s. Give one of them; write an object for each to sort by both."
                            : "orderBy says of %s neither count nor sum. Write count: true to sort by how many there are.",
                    field);
        }
        Map<String, ?> where = where(given.get("where"));
        Supplier<String> name = () -> "node." + field + (sum == null ? " count " : " sum " + sum + " ")
                + (where == null ? "" : GivenFilter.name(where).text());
        FilterCompiler.Led led = leading.to(where);
        String variable = compilation.variable("k");
        Ranked value = sum == null
                ? Ranked.count(variable, led, name)
                : Ranked.sum(
                        variable,
                        led,
                        ontology.fields(target).propertyStoredAs(sum).orElseThrow(),
                        name);
        return new SortKey(
                value, isDescending(given.get("direction")), "FIRST".equals(VariableValue.inspect(given.get("nulls"))));
    }

    @SuppressWarnings("unchecked")
    private static @Nullable Map<String, ?> where(@Nullable Object given) {
        return given instanceof Map<?, ?> where ? (Map<String, ?>) where : null;
    }
}
