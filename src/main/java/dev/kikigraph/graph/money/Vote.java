package dev.kikigraph.graph.money;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Money that was voted for a programme, as its Budget node states it. */
public interface Vote {

    /** A value as it is stored at the node; null where there is none. */
    @Nullable
    Object get(String property);

    default long fiscalYear() {
        return get("fiscalYear") instanceof Long year ? year : 0;
    }

    /** Such as {@code INITIAL_DRAFT}. */
    default String stage() {
        return String.valueOf(get("stage"));
    }

    /** The programme's own, in yen; null where the source gives only a larger sum. */
    default @Nullable Long amount() {
        return (Long) get("amount");
    }

    /** Whether it is spent over several years, so that it is not the money of one. */
    default boolean fund() {
        return "FUND".equals(get("instrument")) || (get("years") instanceof Long years && years > 1);
    }

    /** Whether it was asked of the finance ministry, and not yet granted. */
    default boolean request() {
        return stage().equals("REQUEST");
    }

    /** Whether it was voted as one year's money. */
    default boolean ordinary() {
        return !request() && !fund();
    }

    /** Whether two votes of one programme are the same, however often it stands in the graph. */
    default boolean isSameBudgetAs(Vote other) {
        return fiscalYear() == other.fiscalYear()
                && stage().equals(other.stage())
                && Objects.equals(get("instrument"), other.get("instrument"));
    }

    /**
     * Whether another counts in its stead: an initial budget, known and voted as one year's money, that came of this
     * draft.
     */
    default boolean givesWayTo(Vote later) {
        return ordinary()
                && later.ordinary()
                && stage().equals("INITIAL_DRAFT")
                && later.stage().equals("INITIAL")
                && fiscalYear() == later.fiscalYear()
                && later.amount() != null;
    }

    /** Whether the money of a part, were it voted together with this one, can be a part of this one. */
    default boolean canHold(Vote part) {
        Long amount = amount();
        Long ofPart = part.amount();
        return amount != null
                && ordinary()
                && part.ordinary()
                && fiscalYear() == part.fiscalYear()
                && settledStage().equals(part.settledStage())
                && (ofPart == null || ofPart <= amount);
    }

    /** The draft of an initial budget and that budget are one vote. */
    private String settledStage() {
        return stage().equals("INITIAL_DRAFT") ? "INITIAL" : stage();
    }
}
