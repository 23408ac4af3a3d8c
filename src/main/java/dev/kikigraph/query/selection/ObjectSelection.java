package dev.kikigraph.query.selection;

import dev.kikigraph.ontology.NodeType;
import dev.kikigraph.problem.ErrorCode;
import dev.kikigraph.problem.QueryException;
import dev.kikigraph.query.statement.Projection;
import dev.kikigraph.query.statement.Subquery;
import dev.kikigraph.query.statement.ValueWriter;
import dev.kikigraph.query.statement.WriteContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Property;

/**
 * The selection of an object: the statement reads it as a positional list, the answer writes it as a map with the keys
 * in the order of the query.
 */
final class ObjectSelection {

    /** Position of an entry that is written from the type alone. */
    private static final int TYPE_NAME = -1;

    private static final String ANY_TYPE = "";

    /** Position of an entry that is written from the same list as the object. */
    private static final int WHOLE = -2;

    /**
     * @param types names of the types that have the entry; null where all have it
     */
    private record Entry(String key, @Nullable Set<String> types, int position, ValueWriter writer) {}

    private final List<Expression> expressions = new ArrayList<>();
    private final List<Subquery> reads = new ArrayList<>();
    private boolean holdsLists;
    private final Map<String, Integer> positions = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, List<Entry>> ordered = new ConcurrentHashMap<>();
    private final @Nullable String type;

    /** Whether the type of an object makes no difference, so that it need not be told from its id. */
    private boolean sameForAllTypes;

    /**
     * @param type name of the type; null where it is told by the id, which is then at position 0
     */
    ObjectSelection(@Nullable String type, @Nullable Expression id) {
        this.type = type;
        if (id != null) {
            position(id);
        }
    }

    static ObjectSelection of(String type) {
        return new ObjectSelection(type, null);
    }

    static ObjectSelection ofAbstract(Expression id) {
        return new ObjectSelection(null, id);
    }

    void add(String key, @Nullable Set<String> types, Projection selected) {
        entries.add(new Entry(key, types, position(selected), selected.writer()));
    }

    void addTypeName(String key, @Nullable Set<String> types) {
        entries.add(new Entry(key, types, TYPE_NAME, ValueWriter.AS_IS));
    }

    /** An entry whose writer takes the object's whole list. */
    void addWhole(String key, ValueWriter writer) {
        entries.add(new Entry(key, null, WHOLE, writer));
    }

    /** Reads something, once however often it is asked for; returns where it will stand. */
    int position(Expression expression) {
        if (expression instanceof Property property) {
            return positions.computeIfAbsent(property.toString(), p -> added(property));
        }
        return added(expression);
    }

    /** Reads something that an entry with a writer of its own needs; returns where it will stand. */
    int position(Projection selected) {
        reads.addAll(selected.reads());
        holdsLists |= selected.holdsLists();
        return position(selected.expression());
    }

    private int added(Expression expression) {
        expressions.add(expression);
        return expressions.size() - 1;
    }

    /** Reads something else at a position. */
    void replace(int position, Projection selected) {
        reads.addAll(selected.reads());
        holdsLists |= selected.holdsLists();
        expressions.set(position, selected.expression());
    }

    /** Gives the entries that objects of a type have another order than that in which they were added. */
    void order(String typeName, List<String> keys) {
        List<Entry> ofType = new ArrayList<>(entriesOf(typeName));
        ofType.sort(Comparator.comparingInt(entry -> keys.indexOf(entry.key())));
        ordered.put(typeName, ofType);
    }

    private List<Entry> entriesOf(String typeName) {
        return entries.stream()
                .filter(entry -> entry.types() == null || entry.types().contains(typeName))
                .toList();
    }

    Projection selected() {
        sameForAllTypes = ordered.isEmpty()
                && entries.stream().noneMatch(entry -> entry.types() != null || entry.position() == TYPE_NAME);
        return new Projection(Cypher.listOf(expressions), reads, holdsLists, this::write);
    }

    private @Nullable Object write(@Nullable Object value, WriteContext context) {
        if (value == null) {
            return null;
        }
        context.deadline().check();
        List<?> row = (List<?>) value;
        String typeName = type != null ? type : sameForAllTypes ? ANY_TYPE : typeOf(row, context);
        Map<String, @Nullable Object> result = new LinkedHashMap<>(entries.size() * 2);
        for (Entry entry : ordered.computeIfAbsent(typeName, this::entriesOf)) {
            result.put(entry.key(), value(entry, row, typeName, context));
        }
        return result;
    }

    private static @Nullable Object value(Entry entry, List<?> row, String typeName, WriteContext context) {
        return switch (entry.position()) {
            case TYPE_NAME -> typeName;
            case WHOLE -> entry.writer().write(row, context);
            default -> entry.writer().write(row.get(entry.position()), context);
        };
    }

    private static String typeOf(List<?> row, WriteContext context) {
        String id = (String) row.get(0);
        return context.ontology()
                .typeOfId(id)
                .map(NodeType::name)
                .orElseThrow(() -> new QueryException(
                        ErrorCode.INTERNAL, "The id %s belongs to no type of the ontology".formatted(id)));
    }
}
