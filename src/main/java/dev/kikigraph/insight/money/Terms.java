package dev.kikigraph.insight.money;

import dev.kikigraph.insight.snapshot.Localized;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import dev.kikigraph.insight.snapshot.Words;
import dev.kikigraph.ontology.Ontology;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * In what form money is given, as a step of its way or a term of support says.
 *
 * @param mode such as {@code SUBSIDY}; null where the source does not say
 * @param rateKind {@code RATIO} or {@code FIXED_AMOUNT}; null where the source does not say
 */
record Terms(
        @Nullable String mode,
        @Nullable String rateKind,
        @Nullable Ratio rate) {

    static final Terms NONE = new Terms(null, null, null);

    /** @param of a FundingStep or SupportTerm */
    static Terms of(SnapshotNode of) {
        return new Terms((String) of.get("mode"), (String) of.get("rateKind"), Ratio.of(of));
    }

    boolean known() {
        return !equals(NONE);
    }

    String key() {
        return Stream.of(mode, rateKind, rate == null ? null : rate.text())
                .map(part -> part == null ? "" : part)
                .reduce((one, other) -> one + ":" + other)
                .orElse("")
                .toLowerCase(Locale.ROOT);
    }

    Localized label(Ontology ontology) {
        Localized form = Words.ofNullable("FundingMode", mode, ontology);
        Localized kind = Words.ofNullable("RateKind", rateKind, ontology);
        String rateText = rate == null ? null : rate.text();
        return new Localized(
                text(form == null ? null : form.ja(), kind == null ? null : kind.ja(), rateText, "（", "）"),
                text(form == null ? null : form.in("EN"), kind == null ? null : kind.in("EN"), rateText, " (", ")"));
    }

    private static String text(
            @Nullable String form, @Nullable String kind, @Nullable String rate, String open, String close) {
        String share = rate == null ? kind : rate;
        if (form == null) {
            return share == null ? "" : share;
        }
        return share == null ? form : form + open + share + close;
    }
}
