package dev.kikigraph.query.order;

import dev.kikigraph.query.statement.Compilation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.SortItem;

/**
 * A total order with nulls last in both directions, and the keyset conditions for pages in it.
 *
 * @param keys the last one is required and unique
 */
public record Order(List<SortKey> keys) {

    public List<SortItem> sortItems(boolean backward) {
        List<SortItem> items = new ArrayList<>();
        for (SortKey key : keys) {
            Expression value = key.expression();
            if (!key.required()) {
                items.add(
                        backward ? value.isNull().descending() : value.isNull().ascending());
            }
            items.add(key.descending() != backward ? value.descending() : value.ascending());
        }
        return items;
    }

    /**
     * Conditions that the keys which are never absent are there. They are news to the planner: without them, it reads
     * and sorts the whole list rather than follow an index. Empty where the first key may be absent, since an index
     * then leaves nodes out.
     */
    public List<Condition> presence() {
        return keys.get(0).required()
                ? keys.stream()
                        .filter(SortKey::required)
                        .map(key -> key.expression().isNotNull())
                        .toList()
                : List.of();
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
            return before ? value.isNotNull().or(tie) : tie;
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
        return before ? beyondOrTie : beyondOrTie.or(value.isNull());
    }
}
