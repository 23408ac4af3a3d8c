package dev.kikigraph.insight;

import dev.kikigraph.insight.Appropriations.Counted;
import dev.kikigraph.insight.Appropriations.Filter;
import dev.kikigraph.insight.LeftOut.Reason;
import dev.kikigraph.insight.ProgramMoney.Holding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Decides which appropriations of some programmes count. Written in loops, since it is done for many thousands at once. */
final class AppropriationCount {

    private final Set<Vertex> programs;
    private final Filter filter;
    private final Predicate<Appropriation> belongs;
    private final Function<Vertex, Holding> holdings;
    private final Map<Vertex, List<Appropriation>> asked = new LinkedHashMap<>();
    private final List<Counted> counted = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();
    /** Programmes that have a part of which something that was asked for is known. */
    private final Set<Vertex> abovePartsWithMoney = new HashSet<>();

    private @Nullable Map<String, List<Vertex>> byName;

    /** @param belongs false for what is left out because of its fiscal year */
    AppropriationCount(
            Set<Vertex> programs, Filter filter, Predicate<Appropriation> belongs, Function<Vertex, Holding> holdings) {
        this.programs = programs;
        this.filter = filter;
        this.belongs = belongs;
        this.holdings = holdings;
    }

    Appropriations count() {
        List<Holding> all = new ArrayList<>(programs.size());
        for (Vertex program : programs) {
            Holding holding = holdings.apply(program);
            all.add(holding);
            List<Appropriation> matching = matching(holding);
            if (!matching.isEmpty()) {
                asked.put(program, matching);
                abovePartsWithMoney.addAll(holding.above());
            }
        }
        all.forEach(this::decide);
        return new Appropriations(counted, leftOut);
    }

    private void decide(Holding holding) {
        List<Appropriation> its = holding.appropriations().isEmpty() ? null : asked.get(holding.program());
        if (its != null) {
            its.forEach(one -> decide(one, holding));
        } else if (nothingIsKnown(holding)) {
            leftOut.add(withNothing(holding));
        }
    }

    private void decide(Appropriation one, Holding holding) {
        Appropriation holder = holder(one, holding.above());
        if (!belongs.test(one)) {
            leave(one, Reason.OTHER_YEARS, null);
        } else if (one.request()) {
            leave(one, Reason.REQUEST, null);
        } else if (one.fund()) {
            leave(one, Reason.FUND, null);
        } else if (holder != null) {
            Reason reason = holder.program() == one.program() ? Reason.SUPERSEDED : Reason.PART_OF_COUNTED;
            leave(one, reason, last(holder));
        } else if (one.amount() == null) {
            leave(one, Reason.AMOUNT_UNKNOWN, outside(one, holding.above()));
        } else {
            counted.add(new Counted(one, one.amount(), listOf(outside(one, holding.above()))));
        }
    }

    private void leave(Appropriation one, Reason reason, @Nullable Appropriation heldIn) {
        leftOut.add(new LeftOut(one.program(), one, reason, listOf(heldIn)));
    }

    private static List<Appropriation> listOf(@Nullable Appropriation one) {
        return one == null ? List.of() : List.of(one);
    }

    /**
     * What is counted in its stead, or is itself a part of what is.
     *
     * @param above what its programme is part of in whatever fiscal year
     */
    private @Nullable Appropriation holder(Appropriation one, List<Vertex> above) {
        if (!one.ordinary()) {
            return null;
        }
        for (Appropriation later : asked.getOrDefault(one.program(), List.of())) {
            if (one.givesWayTo(later) && belongs.test(later)) {
                return later;
            }
        }
        if (!above.isEmpty()) {
            for (Vertex whole : Programs.above(one.program(), one.fiscalYear())) {
                Appropriation holder = holderAmong(asked.getOrDefault(whole, List.of()), one);
                if (holder != null) {
                    return holder;
                }
            }
        }
        return one.budget().get("within") == null ? null : named(one);
    }

    private @Nullable Appropriation holderAmong(List<Appropriation> candidates, Appropriation part) {
        for (Appropriation candidate : candidates) {
            if (candidate.canHold(part) && belongs.test(candidate)) {
                return candidate;
            }
        }
        return null;
    }

    /** Of a programme above that is not in this total. */
    private @Nullable Appropriation outside(Appropriation one, List<Vertex> above) {
        if (above.isEmpty()) {
            return null;
        }
        for (Vertex whole : Programs.above(one.program(), one.fiscalYear())) {
            if (!programs.contains(whole)) {
                for (Appropriation candidate : holdings.apply(whole).appropriations()) {
                    if (candidate.canHold(one)) {
                        return candidate;
                    }
                }
            }
        }
        return null;
    }

    /** Of a programme after which the larger sum that it is part of is named, and that has exactly that sum. */
    private @Nullable Appropriation named(Appropriation one) {
        Localized name = one.budget().text("withinName");
        if (name == null) {
            return null;
        }
        for (Vertex program : byName().getOrDefault(name.ja(), List.of())) {
            Appropriation holder = holderAmong(asked.getOrDefault(program, List.of()), one);
            if (program != one.program()
                    && holder != null
                    && Objects.equals(holder.amount(), one.budget().get("within"))) {
                return holder;
            }
        }
        return null;
    }

    private Map<String, List<Vertex>> byName() {
        if (byName == null) {
            byName = new HashMap<>();
            for (Vertex program : asked.keySet()) {
                Localized name = program.name();
                if (name != null) {
                    byName.computeIfAbsent(name.ja(), key -> new ArrayList<>()).add(program);
                }
            }
        }
        return byName;
    }

    /** Where the money is counted in the end. */
    private Appropriation last(Appropriation holder) {
        Set<Appropriation> seen = new HashSet<>();
        Appropriation last = holder;
        while (seen.add(last)) {
            Appropriation next = holder(last, holdings.apply(last.program()).above());
            last = next == null ? last : next;
        }
        return last;
    }

    /** Neither of itself nor of a part, and nothing is said of what it is part of that would go for it too. */
    private boolean nothingIsKnown(Holding holding) {
        for (Vertex whole : holding.above()) {
            if (programs.contains(whole) && (asked.containsKey(whole) || !abovePartsWithMoney.contains(whole))) {
                return false;
            }
        }
        return !abovePartsWithMoney.contains(holding.program());
    }

    private LeftOut withNothing(Holding holding) {
        for (Vertex whole : holding.above()) {
            List<Appropriation> held = matching(holdings.apply(whole)).stream()
                    .filter(one ->
                            Programs.above(holding.program(), one.fiscalYear()).contains(whole))
                    .toList();
            if (!held.isEmpty()) {
                return new LeftOut(holding.program(), null, Reason.ONLY_FOR_PROGRAMME, held);
            }
        }
        return new LeftOut(holding.program(), null, Reason.NOT_GIVEN, List.of());
    }

    private List<Appropriation> matching(Holding holding) {
        Collection<Appropriation> all = holding.appropriations();
        if (all.isEmpty()) {
            return List.of();
        }
        List<Appropriation> matching = new ArrayList<>(all.size());
        for (Appropriation one : all) {
            if (filter.matches(one)) {
                matching.add(one);
            }
        }
        return matching;
    }
}
