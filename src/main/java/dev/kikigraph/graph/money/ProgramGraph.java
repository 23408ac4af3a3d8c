package dev.kikigraph.graph.money;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Programmes, what was voted for them and what they are part of.
 *
 * @param <P> a programme
 * @param <V> what was voted for one
 */
public interface ProgramGraph<P, V extends Vote> {

    /** In the order of the source. */
    List<V> votes(P program);

    /** For which programme something was voted. */
    P program(V vote);

    /**
     * The programmes that one is part of, directly or through others, nearest first.
     *
     * @param fiscalYear leaves out what the source shows for other fiscal years only; null for whatever year
     */
    Collection<P> above(P program, @Nullable Long fiscalYear);

    /** The Japanese name; null where there is none. */
    @Nullable
    String name(P program);

    /**
     * All that one is part of, directly or through others, nearest first; without itself.
     *
     * @param wholes what it is directly part of
     */
    static <P> Set<P> allAbove(P part, Function<P, ? extends Collection<P>> wholes) {
        Collection<P> level = wholes.apply(part);
        if (level.isEmpty()) {
            return Set.of();
        }
        Set<P> found = new LinkedHashSet<>();
        while (!level.isEmpty()) {
            List<P> next = new ArrayList<>();
            for (P whole : level) {
                if (!whole.equals(part) && found.add(whole)) {
                    next.addAll(wholes.apply(whole));
                }
            }
            level = next;
        }
        return found;
    }

    /**
     * Whether a relationship holds in a fiscal year; one that is not tied to any holds in all.
     *
     * @param fiscalYears those that it is tied to, as stored
     * @param asked null for whatever year
     */
    static boolean holdsIn(@Nullable Object fiscalYears, @Nullable Long asked) {
        return asked == null || !(fiscalYears instanceof List<?> years) || years.isEmpty() || years.contains(asked);
    }
}
