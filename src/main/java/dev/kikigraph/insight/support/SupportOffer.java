package dev.kikigraph.insight.support;

import dev.kikigraph.insight.answer.EffectiveFact;
import dev.kikigraph.insight.rules.Effective;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import dev.kikigraph.insight.snapshot.SnapshotRelationship;
import dev.kikigraph.paging.ListName;
import dev.kikigraph.paging.ListPage;
import dev.kikigraph.paging.Page;
import java.util.List;
import java.util.stream.Stream;

/** Something that somebody may apply for, or is served by. */
public final class SupportOffer {

    private final SnapshotNode thing;
    private final SupportOffers offers;
    private final SupportConditions conditions;

    SupportOffer(SnapshotNode thing, SupportOffers offers) {
        this.thing = thing;
        this.offers = offers;
        this.conditions = offers.conditions();
    }

    public SnapshotNode thing() {
        return thing;
    }

    /** Ids of the offers of this answer that it is part of, the nearest ones. */
    public List<String> partOf() {
        return offers.nearestAbove(thing, offers::isOffer).stream()
                .map(SnapshotNode::id)
                .toList();
    }

    /** The same offer elsewhere: things that belong to it and of which nothing is said for themselves. */
    ListPage<SnapshotNode> includes(Page page) {
        List<SnapshotNode> same = offers.includedIn(thing);
        return ListPage.of(same.size(), same::get, ListName.of("includes", thing, offers.name()), page);
    }

    public List<EffectiveFact> groups() {
        return EffectiveFact.of(conditions.groups(thing), snapshot());
    }

    public List<EffectiveFact> stages() {
        return EffectiveFact.of(conditions.stages(thing), snapshot());
    }

    /** Terms for these groups, this stage and year. */
    public List<SupportTermFact> terms() {
        return terms(false);
    }

    /** Terms for these groups and this stage that the source gives for another fiscal year. */
    public List<SupportTermFact> termsOfOtherYears() {
        return terms(true);
    }

    private List<SupportTermFact> terms(boolean otherYear) {
        return Effective.SUPPORT_TERM.of(thing).stream()
                .filter(one -> conditions.isFor(one.target()) && isOfOtherYear(one) == otherYear)
                .map(one -> new SupportTermFact(one, snapshot()))
                .toList();
    }

    private boolean isOfOtherYear(SnapshotRelationship term) {
        Long asked = conditions.request().fiscalYear();
        Object year = term.target().get("fiscalYear");
        return asked != null && year != null && !asked.equals(year);
    }

    public SupportPeriod period() {
        return SupportPeriod.of(thing, snapshot());
    }

    /** Budgets of its own. */
    public List<SnapshotNode> budgets() {
        return SupportMoney.own(thing, conditions.request().fiscalYear());
    }

    /** Budgets of what it belongs to. */
    public List<SnapshotNode> moneyFrom() {
        return SupportMoney.above(thing, conditions.request().fiscalYear());
    }

    public List<String> notKnown() {
        return Stream.of(SupportUnknown.values())
                .filter(this::isUnknown)
                .map(Enum::name)
                .toList();
    }

    boolean isUnknown(SupportUnknown what) {
        return switch (what) {
            case GROUP -> conditions.groups(thing).isEmpty();
            case STAGE -> conditions.stages(thing).isEmpty();
            case FISCAL_YEAR -> conditions.fiscalYear(thing) == Said.NOTHING;
            case RATE -> noTermHas("rate") && noTermHas("rateKind");
            case CAP -> noTermHas("cap");
            case DURATION -> noTermHas("durationYears");
            case PERIOD_START -> !period().begins();
            case PERIOD_END -> !period().ends();
            case APPLICATION_DATE ->
                offers.nearestAbove(thing, SupportOffer::saysUntilWhen).isEmpty() && !saysUntilWhen(thing);
            case BUDGET -> budgets().isEmpty() && moneyFrom().isEmpty();
        };
    }

    private static boolean saysUntilWhen(SnapshotNode thing) {
        return thing.get("applicationsUntil") != null;
    }

    private boolean noTermHas(String field) {
        return terms().stream().map(SupportTermFact::term).noneMatch(term -> term.type().property(field).stream()
                .anyMatch(term::has));
    }

    private Snapshot snapshot() {
        return conditions.snapshot();
    }
}
