package dev.kikigraph.graph.money;

import dev.kikigraph.ontology.StoredKeys;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Decides what of the money of some programmes counts: each known own amount, at the programme for which it was voted,
 * never again at a part of it, nor where it stands there twice. Requests, funds and unknown amounts are left out, and
 * so is a draft whose initial budget is counted.
 *
 * <p>An amount is that of a part where the programme above has an amount of the same fiscal year and vote that is as
 * large or larger; it is counted nevertheless where the total is asked for the part and not for that programme.
 *
 * <p>Written in loops, since it is done for many thousands at once.
 *
 * @param <P> a programme
 * @param <V> what was voted for one
 */
public final class MoneyCount<P, V extends Vote> {

    private final Set<P> programs;
    private final Predicate<V> askedFor;
    private final Predicate<V> belongs;
    private final ProgramGraph<P, V> graph;
    private final Map<P, List<V>> asked = new LinkedHashMap<>();
    private final List<Decision<P, V>> decisions = new ArrayList<>();
    /** Programmes that have a part of which something that was asked for is known. */
    private final Set<P> abovePartsWithMoney = new HashSet<>();

    private @Nullable Map<String, List<P>> byName;

    /**
     * Decision on a programme, or on one of its votes, that was asked for: whether it is counted.
     *
     * @param vote null where the programme has none
     * @param reason why it is left out; null where it is counted
     * @param heldIn where its money is, as far as that is known; of what is counted, money of programmes that were not
     *     asked for
     */
    public record Decision<P, V extends Vote>(
            P program, @Nullable V vote, @Nullable ExclusionReason reason, List<V> heldIn) {}

    /**
     * @param programs all that the total is of, parts among them; nothing is added to them
     * @param askedFor false for what the total is not of, such as other fiscal years
     * @param belongs false for what is of one of the programmes, but of a fiscal year in which the programme is not in
     *     this total
     */
    public MoneyCount(Set<P> programs, Predicate<V> askedFor, Predicate<V> belongs, ProgramGraph<P, V> graph) {
        this.programs = programs;
        this.askedFor = askedFor;
        this.belongs = belongs;
        this.graph = graph;
    }

    /** In the order of the programmes. */
    public List<Decision<P, V>> decisions() {
        for (P program : programs) {
            List<V> matching = matching(program);
            if (!matching.isEmpty()) {
                asked.put(program, matching);
                abovePartsWithMoney.addAll(graph.above(program, null));
            }
        }
        programs.forEach(this::decide);
        return decisions;
    }

    private void decide(P program) {
        List<V> its = asked.get(program);
        if (its != null) {
            its.forEach(one -> decide(one, program));
        } else if (nothingIsKnown(program)) {
            decisions.add(withNothing(program));
        }
    }

    private void decide(V one, P program) {
        V holder = holder(one);
        if (!belongs.test(one)) {
            decide(one, program, ExclusionReason.OTHER_YEARS, null);
        } else if (one.request()) {
            decide(one, program, ExclusionReason.REQUEST, null);
        } else if (one.fund()) {
            decide(one, program, ExclusionReason.FUND, null);
        } else if (holder != null) {
            boolean ofItself = graph.program(holder).equals(program);
            decide(one, program, ofItself ? replaced(one, holder) : ExclusionReason.PART_OF_COUNTED, last(holder));
        } else {
            decide(one, program, one.amount() == null ? ExclusionReason.AMOUNT_UNKNOWN : null, outside(one));
        }
    }

    private static ExclusionReason replaced(Vote one, Vote holder) {
        return one.isSameBudgetAs(holder) ? ExclusionReason.SAME_BUDGET : ExclusionReason.SUPERSEDED;
    }

    private void decide(V one, P program, @Nullable ExclusionReason reason, @Nullable V heldIn) {
        decisions.add(new Decision<>(program, one, reason, heldIn == null ? List.of() : List.of(heldIn)));
    }

    /** Vote that is counted in the place of this one, or of which this one is a part; null where there is none. */
    private @Nullable V holder(V one) {
        if (!one.ordinary()) {
            return null;
        }
        V same = firstOfSameBudget(one);
        if (!same.equals(one)) {
            return same;
        }
        for (V later : asked(graph.program(one))) {
            if (one.givesWayTo(later) && belongs.test(later)) {
                return later;
            }
        }
        for (P whole : above(one)) {
            V holder = holderAmong(asked(whole), one);
            if (holder != null) {
                return holder;
            }
        }
        return one.get("within") == null ? null : named(one);
    }

    /** The first that is known, which is counted however often the budget stands there. */
    private V firstOfSameBudget(V one) {
        if (one.amount() != null) {
            for (V other : asked(graph.program(one))) {
                if (other.amount() != null && one.isSameBudgetAs(other) && belongs.test(other)) {
                    return other;
                }
            }
        }
        return one;
    }

    private List<V> asked(P program) {
        return asked.getOrDefault(program, List.of());
    }

    /**
     * Programmes that the programme of the vote is part of in its fiscal year. Most are part of nothing in whatever
     * year, which is known.
     */
    private Collection<P> above(V one) {
        P program = graph.program(one);
        return graph.above(program, null).isEmpty() ? List.of() : graph.above(program, one.fiscalYear());
    }

    private @Nullable V holderAmong(List<V> candidates, V part) {
        for (V candidate : candidates) {
            if (candidate.canHold(part) && belongs.test(candidate)) {
                return candidate;
            }
        }
        return null;
    }

    /** Of a programme above that is not in this total. */
    private @Nullable V outside(V one) {
        for (P whole : above(one)) {
            if (!programs.contains(whole)) {
                for (V candidate : graph.votes(whole)) {
                    if (candidate.canHold(one)) {
                        return candidate;
                    }
                }
            }
        }
        return null;
    }

    /** Of a programme after which the larger sum that it is part of is named, and that has exactly that sum. */
    private @Nullable V named(V one) {
        Object name = one.get(StoredKeys.japanese("withinName"));
        if (name == null) {
            return null;
        }
        for (P program : byName().getOrDefault(name.toString(), List.of())) {
            V holder = holderAmong(asked(program), one);
            if (!program.equals(graph.program(one))
                    && holder != null
                    && Objects.equals(holder.amount(), one.get("within"))) {
                return holder;
            }
        }
        return null;
    }

    private Map<String, List<P>> byName() {
        if (byName == null) {
            byName = new HashMap<>();
            for (P program : asked.keySet()) {
                String name = graph.name(program);
                if (name != null) {
                    byName.computeIfAbsent(name, key -> new ArrayList<>()).add(program);
                }
            }
        }
        return byName;
    }

    /** Where the money is counted in the end. */
    private V last(V holder) {
        Set<V> seen = new HashSet<>();
        V last = holder;
        while (seen.add(last)) {
            V next = holder(last);
            last = next == null ? last : next;
        }
        return last;
    }

    /** Neither of itself nor of a part, and nothing is said of what it is part of that would go for it too. */
    private boolean nothingIsKnown(P program) {
        for (P whole : graph.above(program, null)) {
            if (programs.contains(whole) && (asked.containsKey(whole) || !abovePartsWithMoney.contains(whole))) {
                return false;
            }
        }
        return !abovePartsWithMoney.contains(program);
    }

    private Decision<P, V> withNothing(P program) {
        for (P whole : graph.above(program, null)) {
            List<V> held = matching(whole).stream()
                    .filter(one -> graph.above(program, one.fiscalYear()).contains(whole))
                    .toList();
            if (!held.isEmpty()) {
                return new Decision<>(program, null, ExclusionReason.ONLY_FOR_PROGRAMME, held);
            }
        }
        return new Decision<>(program, null, ExclusionReason.NOT_GIVEN, List.of());
    }

    private List<V> matching(P program) {
        List<V> all = graph.votes(program);
        if (all.isEmpty()) {
            return List.of();
        }
        List<V> matching = new ArrayList<>(all.size());
        for (V one : all) {
            if (askedFor.test(one)) {
                matching.add(one);
            }
        }
        return matching;
    }
}
