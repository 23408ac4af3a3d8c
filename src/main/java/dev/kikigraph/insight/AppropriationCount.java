package dev.kikigraph.insight;

import dev.kikigraph.insight.Appropriations.Counted;
import dev.kikigraph.insight.Appropriations.Filter;
import dev.kikigraph.insight.LeftOut.Reason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decides which appropriations of some programmes count. */
final class AppropriationCount {

    private final Set<Vertex> programs;
    private final Map<Vertex, List<Appropriation>> asked = new LinkedHashMap<>();
    private final Filter filter;
    private final List<Counted> counted = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();
    /** Of which nothing that was asked for is known, neither of themselves nor of a part. */
    private final Set<Vertex> without = new HashSet<>();

    private @Nullable Map<String, List<Vertex>> byName;

    AppropriationCount(Set<Vertex> programs, Filter filter) {
        this.programs = programs;
        this.filter = filter;
        for (Vertex program : programs) {
            List<Appropriation> matching = matching(program);
            if (!matching.isEmpty()) {
                asked.put(program, matching);
            }
        }
        without.addAll(programs);
        without.removeAll(asked.keySet());
        asked.keySet().forEach(program -> without.removeAll(Programs.above(program, null)));
    }

    Appropriations count() {
        for (Vertex program : programs) {
            askedOf(program).forEach(this::decide);
            if (without.contains(program)
                    && Programs.above(program, null).stream().noneMatch(this::tellsOfItsParts)) {
                leftOut.add(withNothing(program));
            }
        }
        return new Appropriations(counted, leftOut);
    }

    private void decide(Appropriation one) {
        Reason reason = null;
        List<Appropriation> heldIn = List.of();
        Optional<Appropriation> holder = holder(one);
        if (one.request()) {
            reason = Reason.REQUEST;
        } else if (one.fund()) {
            reason = Reason.FUND;
        } else if (holder.isPresent()) {
            reason = holder.get().program() == one.program() ? Reason.SUPERSEDED : Reason.PART_OF_COUNTED;
            heldIn = List.of(last(holder.get()));
        } else {
            heldIn = outside(one).map(List::of).orElse(List.of());
        }
        if (reason == null && one.amount() != null) {
            counted.add(new Counted(one, one.amount(), heldIn));
            return;
        }
        leftOut.add(new LeftOut(one.program(), one, reason == null ? Reason.AMOUNT_UNKNOWN : reason, heldIn));
    }

    /** What is counted in its stead, or is itself a part of what is. */
    private Optional<Appropriation> holder(Appropriation one) {
        if (!one.ordinary()) {
            return Optional.empty();
        }
        return askedOf(one.program()).stream()
                .filter(later -> one.becomes(later) && later.ordinary() && later.amount() != null)
                .findFirst()
                .or(() -> first(Programs.above(one.program(), one.fiscalYear()).stream(), one, this::askedOf))
                .or(() -> first(named(one), one, this::askedOf));
    }

    private Optional<Appropriation> outside(Appropriation one) {
        return first(
                Programs.above(one.program(), one.fiscalYear()).stream().filter(above -> !programs.contains(above)),
                one,
                Appropriation::of);
    }

    private static Optional<Appropriation> first(
            Stream<Vertex> holders, Appropriation part, Function<Vertex, List<Appropriation>> appropriations) {
        return holders.flatMap(holder -> appropriations.apply(holder).stream())
                .filter(held -> held.canHold(part))
                .findFirst();
    }

    /** Programmes after which the larger sum that it is part of is named, and that have exactly that sum. */
    private Stream<Vertex> named(Appropriation one) {
        Localized name = one.budget().text("withinName");
        if (name == null) {
            return Stream.empty();
        }
        return byName().getOrDefault(name.ja(), List.of()).stream()
                .filter(program -> program != one.program())
                .filter(program -> askedOf(program).stream()
                        .anyMatch(held ->
                                Objects.equals(held.amount(), one.budget().get("within"))));
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
            last = holder(last).orElse(last);
        }
        return last;
    }

    /** Whether what is said of a programme in this total goes for its parts too. */
    private boolean tellsOfItsParts(Vertex program) {
        return asked.containsKey(program) || without.contains(program);
    }

    private LeftOut withNothing(Vertex program) {
        for (Vertex above : Programs.above(program, null)) {
            List<Appropriation> held = matching(above);
            if (!held.isEmpty()) {
                return new LeftOut(program, null, Reason.ONLY_FOR_PROGRAMME, held);
            }
        }
        return new LeftOut(program, null, Reason.NOT_GIVEN, List.of());
    }

    private List<Appropriation> askedOf(Vertex program) {
        return asked.getOrDefault(program, List.of());
    }

    private List<Appropriation> matching(Vertex program) {
        return Appropriation.of(program).stream().filter(filter::matches).toList();
    }
}
