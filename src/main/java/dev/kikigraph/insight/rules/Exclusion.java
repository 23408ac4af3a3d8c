package dev.kikigraph.insight.rules;

import dev.kikigraph.graph.money.ExclusionReason;
import dev.kikigraph.insight.snapshot.Localized;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Appropriation, or programme without one, that a total does not count.
 *
 * @param appropriation null where the programme has none that was asked for
 * @param heldIn the appropriations in which its money is, as far as that is known
 */
public record Exclusion(
        SnapshotNode program,
        @Nullable Appropriation appropriation,
        ExclusionReason reason,
        List<Appropriation> heldIn) {

    /** In yen; null where the source gives none. */
    @Nullable
    Long amount() {
        return appropriation == null ? null : appropriation.amount();
    }

    /** The reason in words. */
    public Localized explanation() {
        return switch (reason) {
            case OTHER_YEARS ->
                new Localized(
                        "この年度については、対象に含まれるとは資料にない。",
                        "The source does not say for this fiscal year that it belongs here; it does for others.");
            case REQUEST ->
                new Localized("概算要求の額であり、成立した予算でも政府案でもない。", "A request is neither a draft nor an appropriation.");
            case FUND ->
                new Localized(
                        "基金、または複数年度にわたる資金であり、一つの年度の予算としては数えない。",
                        "It is a fund, or money for several years, and is not counted as the budget of one.");
            case SAME_BUDGET ->
                new Localized(
                        "同じ年度・段階・財源の同じ予算であり、一度だけ数えている。",
                        "It is a budget of the same fiscal year, stage and instrument as one that is counted: the same one.");
            case SUPERSEDED ->
                new Localized(
                        "同じ年度の当初予算の案であり、成立した当初予算を数えている。",
                        "It is the draft of an initial budget that is counted instead.");
            case PART_OF_COUNTED ->
                new Localized(
                        "%sの額の一部であり、そこで数えている。".formatted(holders("JA")),
                        "It is part of the money of %s, where it is counted.".formatted(holders("EN")));
            case AMOUNT_UNKNOWN -> unknown();
            case ONLY_FOR_PROGRAMME ->
                new Localized(
                        "この事業自身の額は資料になく、%sの額だけがある。".formatted(holders("JA")),
                        "The source gives no amount of its own, only that of %s, which it is part of."
                                .formatted(holders("EN")));
            case NOT_GIVEN ->
                new Localized(
                        "対象の年度・段階の額は資料にない。", "The source gives no amount for the fiscal years and stages asked for.");
        };
    }

    private Localized unknown() {
        SnapshotNode budget = appropriation == null ? program : appropriation.budget();
        if (!(budget.get("within") instanceof Long within)) {
            return new Localized("この事業自身の額は資料にない。", "The source does not give the programme's own amount.");
        }
        Localized name = budget.text("withinName");
        return new Localized(
                "%s%,d円の内数であり、この事業自身の額は資料にない。".formatted(name == null ? "" : name.ja(), within),
                "It is part of %,d yen%s; the source does not give the programme's own amount."
                        .formatted(within, name == null ? "" : " (" + name.in("EN") + ")"));
    }

    private String holders(String lang) {
        return heldIn.stream()
                .map(held -> held.program().name())
                .distinct()
                .map(name -> (lang.equals("JA") ? "「%s」" : "“%s”").formatted(name == null ? "" : name.in(lang)))
                .reduce((one, other) -> one + (lang.equals("JA") ? "" : ", ") + other)
                .orElse("");
    }
}
