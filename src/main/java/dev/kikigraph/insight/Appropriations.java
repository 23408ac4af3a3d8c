package dev.kikigraph.insight;

import dev.kikigraph.insight.ProgramMoney.Holding;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A total of appropriations in which money is counted once: each known own amount, at the programme for which it was voted, never
 * again at a part of it. Requests, funds and unknown amounts are left out, and so is a draft whose initial budget is counted.
 *
 * <p>An amount is that of a part where the programme above has an amount of the same fiscal year and vote that is as large or larger;
 * it is counted nevertheless where the total is asked for the part and not for that programme.
 *
 * @param counted in the order of the programmes asked for
 * @param leftOut in the same order
 */
public record Appropriations(List<Counted> counted, List<LeftOut> leftOut) {

    /**
     * An amount that is counted.
     *
     * @param amount in yen
     * @param heldIn what it is part of, of programmes above that are not in this total
     */
    public record Counted(Appropriation appropriation, long amount, List<Appropriation> heldIn) {}

    /**
     * Which appropriations are asked for.
     *
     * @param fiscalYears empty for all
     * @param stages such as {@code INITIAL_DRAFT}; empty for all
     */
    public record Filter(Set<Long> fiscalYears, Set<String> stages) {

        public boolean matches(Appropriation appropriation) {
            return (fiscalYears.isEmpty() || fiscalYears.contains(appropriation.fiscalYear()))
                    && (stages.isEmpty() || stages.contains(appropriation.stage()));
        }
    }

    /** @param programs all that the total is of, parts among them; nothing is added to them */
    public static Appropriations of(Set<Vertex> programs, Filter filter) {
        return new AppropriationCount(programs, filter, any -> true, Holding::of).count();
    }

    /**
     * The same, faster for many programmes.
     *
     * @param belongs false for what is of one of the programmes, but of a fiscal year in which the programme is not in this total
     */
    public static Appropriations of(
            Set<Vertex> programs, Filter filter, Predicate<Appropriation> belongs, Snapshot snapshot) {
        return new AppropriationCount(programs, filter, belongs, ProgramMoney.of(snapshot)::holding).count();
    }

    /** In yen; null where nothing is counted. */
    public @Nullable Long total() {
        return counted.isEmpty()
                ? null
                : (Long) counted.stream().mapToLong(Counted::amount).sum();
    }
}
