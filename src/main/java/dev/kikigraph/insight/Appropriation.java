package dev.kikigraph.insight;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One appropriation, read off its Budget node.
 *
 * @param program whose it is
 * @param stage such as {@code INITIAL_DRAFT}
 * @param amount the programme's own, in yen; null where the source gives only a larger sum
 * @param fund whether it is spent over several years, so that it is not the money of one
 */
public record Appropriation(
        Vertex budget,
        Vertex program,
        long fiscalYear,
        String stage,
        @Nullable Long amount,
        boolean fund) {

    /** Those of a programme, in the order of the source. */
    public static List<Appropriation> of(Vertex program) {
        List<Appropriation> found = null;
        for (Arc arc : program.out()) {
            if (arc.type().equals("HAS_BUDGET")) {
                found = found == null ? new ArrayList<>() : found;
                found.add(of(arc.target(), program));
            }
        }
        return found == null ? List.of() : found;
    }

    private static Appropriation of(Vertex budget, Vertex program) {
        return new Appropriation(
                budget,
                program,
                budget.get("fiscalYear") instanceof Long year ? year : 0,
                String.valueOf(budget.get("stage")),
                (Long) budget.get("amount"),
                "FUND".equals(budget.get("instrument")) || budget.get("years") instanceof Long years && years > 1);
    }

    /** Whether it was asked of the finance ministry, and not yet granted. */
    public boolean request() {
        return stage.equals("REQUEST");
    }

    /** Whether it was voted as one year's money. */
    public boolean ordinary() {
        return !request() && !fund();
    }

    /** Whether both belong to one vote, as the draft of an initial budget and that budget do. */
    boolean sameVote(Appropriation other) {
        return fiscalYear == other.fiscalYear && vote().equals(other.vote());
    }

    /** Whether another counts in its stead: an initial budget, known and voted as one year's money, that came of this draft. */
    public boolean givesWayTo(Appropriation later) {
        return ordinary()
                && later.ordinary()
                && stage.equals("INITIAL_DRAFT")
                && later.stage.equals("INITIAL")
                && fiscalYear == later.fiscalYear
                && later.amount != null;
    }

    /** Whether the money of a part, were it voted together with this one, can be a part of this one. */
    boolean canHold(Appropriation part) {
        return amount != null
                && ordinary()
                && part.ordinary()
                && sameVote(part)
                && (part.amount == null || part.amount <= amount);
    }

    private String vote() {
        return stage.equals("INITIAL_DRAFT") ? "INITIAL" : stage;
    }
}
