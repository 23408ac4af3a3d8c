package dev.kikigraph.api.document;

import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Field;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The selections of an operation or a fragment as they are written, fragments not expanded.
 *
 * @param selections how many there are: fields, inline fragments and spreads
 * @param depth how deep its fields are nested
 * @param directives how many it has
 * @param spreads where it spreads fragments, each as often as it does
 */
record UnexpandedSize(long selections, int depth, long directives, List<Spread> spreads) {

    /** @param depth of the fields around it */
    record Spread(String fragment, int depth) {}

    static UnexpandedSize of(DirectivesContainer<?> definition, SelectionSet selections) {
        Count count = new Count();
        count.add(definition.getDirectives());
        count.add(selections, 0);
        return new UnexpandedSize(count.selections, count.depth, count.directives, List.copyOf(count.spreads));
    }

    /** The parser bounds how deep selection sets are nested. */
    private static final class Count {

        private long selections;
        private int depth;
        private long directives;
        private final List<Spread> spreads = new ArrayList<>();

        private void add(List<Directive> more) {
            directives += more.size();
        }

        private void add(@Nullable SelectionSet set, int around) {
            if (set == null) {
                return;
            }
            depth = Math.max(depth, around);
            for (Selection<?> selection : set.getSelections()) {
                selections++;
                if (selection instanceof Field field) {
                    add(field.getDirectives());
                    depth = Math.max(depth, around + 1);
                    add(field.getSelectionSet(), around + 1);
                } else if (selection instanceof InlineFragment fragment) {
                    add(fragment.getDirectives());
                    add(fragment.getSelectionSet(), around);
                } else if (selection instanceof FragmentSpread spread) {
                    add(spread.getDirectives());
                    spreads.add(new Spread(spread.getName(), around));
                }
            }
        }
    }
}
