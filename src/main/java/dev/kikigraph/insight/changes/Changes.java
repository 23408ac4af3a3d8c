package dev.kikigraph.insight.changes;

import dev.kikigraph.paging.ListPage;
import dev.kikigraph.paging.Page;
import dev.kikigraph.problem.QueryException;
import graphql.schema.DataFetchingFieldSelectionSet;
import graphql.schema.SelectedField;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * The answer: a page of things that differ between two releases.
 *
 * @param since the earlier release; 0 for before the first
 * @param until the later release
 * @param totalCount how many things there are on all pages
 * @param derivedOnly how many things differ only in what is derived from others
 * @param page the things of this page
 */
public record Changes(
        long since,
        long until,
        int totalCount,
        int added,
        int changed,
        int removed,
        int derivedOnly,
        List<ThingChange> page,
        ListPage.Info pageInfo) {

    /** Most changes of owned things and relationships that one answer may list. */
    static final int MOST_LISTED = 10_000;

    /**
     * The page of changes that is asked for.
     *
     * @throws QueryException if more changes are asked for below these things than one answer may list
     */
    List<ThingChange> nodes(DataFetchingFieldSelectionSet selection) {
        long listed = listed(selection, "owned", thing -> thing.allOwned().size())
                + listed(selection, "relationships", thing -> thing.allRelationships()
                        .size());
        if (listed > MOST_LISTED) {
            throw QueryException.tooCostly(
                    "%,d changes of what things own and of relationships would be listed; an answer lists at most %,d. Ask for fewer things, or give owned(first:) and relationships(first:) smaller numbers.",
                    listed, MOST_LISTED);
        }
        return page;
    }

    private long listed(DataFetchingFieldSelectionSet selection, String field, ToIntFunction<ThingChange> size) {
        List<SelectedField> lists = selection.getFields(field);
        return lists.stream()
                .mapToInt(list -> Page.forward((Integer) list.getArguments().get("first"), null)
                        .size())
                .mapToLong(first -> page.stream()
                        .mapToLong(thing -> Math.min(first, size.applyAsInt(thing)))
                        .sum())
                .sum();
    }
}
