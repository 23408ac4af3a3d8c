package dev.kikigraph.insight.support;

import dev.kikigraph.insight.rules.Effective;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import dev.kikigraph.paging.ListName;
import dev.kikigraph.paging.ListPage;
import dev.kikigraph.paging.Page;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Support that somebody can apply for. A thing of which nothing that matters is said for itself (for whom, at which
 * stage, on which terms, when, with what money) is no offer beside the one that it belongs to, but included in it.
 */
public final class SupportOffers {

    private final SupportConditions conditions;

    private final Set<SnapshotNode> found = new LinkedHashSet<>();

    /** Found things of which all that was asked for is said to hold. */
    private final Set<SnapshotNode> certain = new HashSet<>();

    private final Map<SnapshotNode, List<SnapshotNode>> included = new HashMap<>();
    private final Set<SnapshotNode> notOffers = new HashSet<>();

    SupportOffers(SupportRequest request, Snapshot snapshot) {
        this.conditions = new SupportConditions(request, snapshot);
        for (SnapshotNode thing :
                snapshot.derived(Candidates.class, Candidates::of).things()) {
            List<Said> said = List.of(conditions.group(thing), conditions.stage(thing), conditions.fiscalYear(thing));
            if (!said.contains(Said.NO) && conditions.meet(thing)) {
                found.add(thing);
                if (!said.contains(Said.NOTHING)) {
                    certain.add(thing);
                }
            }
        }
        found.forEach(this::include);
    }

    private void include(SnapshotNode thing) {
        if (!speaksForItself(thing)) {
            Collection<SnapshotNode> offers = nearestAbove(
                    thing,
                    one -> found.contains(one)
                            && speaksForItself(one)
                            && certain.contains(one) == certain.contains(thing));
            offers.forEach(one ->
                    included.computeIfAbsent(one, any -> new ArrayList<>()).add(thing));
            if (!offers.isEmpty()) {
                notOffers.add(thing);
            }
        }
    }

    private boolean speaksForItself(SnapshotNode thing) {
        return Stream.of(Effective.GROUP, Effective.STAGE, Effective.SUPPORT_TERM)
                        .flatMap(what -> what.of(thing).stream())
                        .anyMatch(one -> Effective.inheritedFrom(one, conditions.snapshot())
                                .isEmpty())
                || SupportPeriod.of(thing, conditions.snapshot()).isOwn()
                || !SupportMoney.own(thing, conditions.request().fiscalYear()).isEmpty();
    }

    /** Offers of which all that is asked for is said to hold. */
    ListPage<SupportOffer> certain(Page page) {
        return page(ListName.of("offers", name()), offers(true), page);
    }

    /**
     * Offers of which something that is asked for is not said.
     *
     * @param unknown what may be left open; anything where there is nothing
     */
    ListPage<SupportOffer> possible(Set<SupportUnknown> unknown, Page page) {
        List<SupportOffer> offers = offers(false).stream()
                .filter(offer -> unknown.isEmpty() || unknown.containsAll(conditionsNotSaid(offer)))
                .toList();
        return page(ListName.of("possible", unknown, name()), offers, page);
    }

    private static List<SupportUnknown> conditionsNotSaid(SupportOffer offer) {
        return Stream.of(SupportUnknown.GROUP, SupportUnknown.STAGE, SupportUnknown.FISCAL_YEAR)
                .filter(offer::isUnknown)
                .toList();
    }

    private static ListPage<SupportOffer> page(ListName list, List<SupportOffer> offers, Page page) {
        return ListPage.of(offers.size(), offers::get, list, page);
    }

    private List<SupportOffer> offers(boolean allIsSaid) {
        return found.stream()
                .filter(thing -> isOffer(thing) && certain.contains(thing) == allIsSaid)
                .map(thing -> new SupportOffer(thing, this))
                .toList();
    }

    boolean isOffer(SnapshotNode thing) {
        return found.contains(thing) && !notOffers.contains(thing);
    }

    List<SnapshotNode> includedIn(SnapshotNode offer) {
        return included.getOrDefault(offer, List.of());
    }

    SupportConditions conditions() {
        return conditions;
    }

    ListName name() {
        SupportRequest request = conditions.request();
        return ListName.of("supportFor", request.groups(), request.stage(), request.fiscalYear());
    }

    /** The nearest things that a thing belongs to, on each way up, that are as they must be. */
    Collection<SnapshotNode> nearestAbove(SnapshotNode thing, Predicate<SnapshotNode> condition) {
        Set<SnapshotNode> nearest = new LinkedHashSet<>();
        Set<SnapshotNode> seen = new HashSet<>(Set.of(thing));
        Deque<SnapshotNode> waiting = new ArrayDeque<>(above(thing));
        while (!waiting.isEmpty()) {
            SnapshotNode one = waiting.remove();
            if (!seen.add(one)) {
                continue;
            }
            if (condition.test(one)) {
                nearest.add(one);
            } else {
                waiting.addAll(above(one));
            }
        }
        return nearest;
    }

    private List<SnapshotNode> above(SnapshotNode thing) {
        return Effective.GROUP.above(thing, conditions.snapshot().ontology());
    }

    /** Things that are open to somebody, or that support on some terms, in the order of the source. */
    private record Candidates(List<SnapshotNode> things) {

        static Candidates of(Snapshot snapshot) {
            return new Candidates(Effective.GROUP.types(snapshot.ontology()).stream()
                    .flatMap(type -> snapshot.ofType(type).stream())
                    .filter(thing -> !Effective.GROUP.of(thing).isEmpty()
                            || !Effective.SUPPORT_TERM.of(thing).isEmpty())
                    .sorted(Snapshot.IN_ORDER_OF_THE_SOURCE)
                    .toList());
        }
    }
}
