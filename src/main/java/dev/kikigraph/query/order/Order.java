package dev.kikigraph.query.order;

import dev.kikigraph.query.statement.Compilation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.IdentifiableElement;
import org.neo4j.cypherdsl.core.SortItem;
import org.neo4j.cypherdsl.core.StatementBuilder.OngoingReading;
import org.neo4j.cypherdsl.core.StatementBuilder.OrderableOngoingReadingAndWithWithWhere;

/**
 * A total order, and the keyset conditions for pages in it.
 *
 * @param keys the last one is required and unique
 */
public record Order(List<SortKey> keys) {

    private List<SortItem> sortItems(boolean backward) {
        List<SortItem> items = new ArrayList<>();
        for (SortKey key : keys) {
            Expression value = key.expression();
            if (!key.required()) {
                items.add(
                        key.nullsFirst() != backward
                                ? value.isNull().descending()
                                : value.isNull().ascending());
            }
            items.add(key.descending() != backward ? value.descending() : value.ascending());
        }
        return items;
    }

    /**
     * Conditions that the properties which are never absent are there. They are news to the planner: without them, it
     * reads and sorts the whole list rather than follow an index. Empty where the first key may be absent, since an
     * index then leaves nodes out, or is computed.
     */
    public List<Condition> presence() {
        return keys.get(0).required() && keys.get(0).ranked() == null
                ? keys.stream()
                        .filter(key -> key.required() && key.ranked() == null)
                        .map(key -> key.expression().isNotNull())
                        .toList()
                : List.of();
    }

    /** Text that distinguishes this order from others of the same list. Looks at the values of variables in it. */
    public String signature() {
        return keys.stream().map(SortKey::signature).collect(Collectors.joining(" "));
    }

    /** Whether some of its keys are computed, so that conditions on them stand behind the match. */
    public boolean isComputed() {
        return keys.stream().anyMatch(key -> key.ranked() != null);
    }

    /**
     * The rows of a reading in this order.
     *
     * @param variables those to keep
     * @param within what rows must meet of the keys; null for nothing
     */
    public OrderableOngoingReadingAndWithWithWhere sorted(
            OngoingReading matched, String[] variables, boolean backward, @Nullable Condition within) {
        List<Ranked> ranked =
                keys.stream().flatMap(key -> Stream.ofNullable(key.ranked())).toList();
        List<IdentifiableElement> computed =
                Stream.of(variables).map(Cypher::name).collect(Collectors.toCollection(ArrayList::new));
        ranked.forEach(key -> computed.add(key.read().as(key.variable())));
        var rows = matched.with(computed);
        if (within == null) {
            return rows.orderBy(sortItems(backward));
        }
        List<IdentifiableElement> kept = new ArrayList<>();
        Stream.concat(Stream.of(variables), ranked.stream().map(Ranked::variable))
                .forEach(variable -> kept.add(Cypher.name(variable)));
        return rows.where(within).with(kept).orderBy(sortItems(backward));
    }

    public Expression values() {
        return Cypher.listOf(keys.stream().map(SortKey::expression).toList());
    }

    /**
     * The condition for standing strictly after, or before, a position. It has the form
     * {@code k >= a AND (k > a OR …)}, which an index can serve, where the usual {@code k > a OR (k = a AND …)} reads
     * the whole list.
     */
    public Condition beyond(List<@Nullable Object> position, boolean before, Compilation compilation) {
        return beyond(0, position, before, compilation);
    }

    private Condition beyond(int i, List<@Nullable Object> position, boolean before, Compilation compilation) {
        SortKey key = keys.get(i);
        Object bound = position.get(i);
        Expression value = key.expression();
        boolean last = i == keys.size() - 1;
        if (bound == null) {
            Condition tie = value.isNull().and(beyond(i + 1, position, before, compilation));
            return before == key.nullsFirst() ? tie : value.isNotNull().or(tie);
        }
        Expression parameter = compilation.parameter(bound);
        boolean greater = key.descending() == before;
        Condition strictly = greater ? value.gt(parameter) : value.lt(parameter);
        if (last) {
            return strictly;
        }
        Condition next = beyond(i + 1, position, before, compilation);
        if (key.required()) {
            Condition within = greater ? value.gte(parameter) : value.lte(parameter);
            return within.and(strictly.or(next));
        }
        Condition beyondOrTie = strictly.or(value.isEqualTo(parameter).and(next));
        return before == key.nullsFirst() ? beyondOrTie.or(value.isNull()) : beyondOrTie;
    }
}
