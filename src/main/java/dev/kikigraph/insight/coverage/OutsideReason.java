package dev.kikigraph.insight.coverage;

import dev.kikigraph.insight.snapshot.Localized;
import java.util.List;

/** Why a thing stands in no cell. */
public enum OutsideReason {
    NO_ROW_AND_NO_COLUMN,
    NO_ROW,
    NO_COLUMN,
    INFERRED_ONLY,
    NOT_CHOSEN,
    NOT_TOGETHER,
    NO_AMOUNT;

    private static final List<OutsideReason> BY_MARK = List.of(values());

    /** A number that is packed with those of things. It is the same only as long as the service runs. */
    @SuppressWarnings("EnumOrdinal") // nothing stores it
    int mark() {
        return ordinal();
    }

    static OutsideReason of(int mark) {
        return BY_MARK.get(mark);
    }

    Localized explanation(Dimension rows, Dimension columns) {
        return switch (this) {
            case NO_ROW_AND_NO_COLUMN ->
                new Localized(
                        "%sにも%sにも結び付いていない。".formatted(rows.japanese(), columns.japanese()),
                        "The graph connects it neither with any %s nor with any %s."
                                .formatted(rows.english(), columns.english()));
            case NO_ROW -> unconnected(rows);
            case NO_COLUMN -> unconnected(columns);
            case INFERRED_ONLY ->
                new Localized("推論だけで結び付いており、推論を除いている。", "It is connected by inference only, which is left out here.");
            case NOT_CHOSEN ->
                new Localized("選ばれた行と列にはない。", "It stands in none of the rows and columns that were chosen.");
            case NOT_TOGETHER ->
                new Localized(
                        "%sと%sは、同時には成り立たない別々の条件や年度によるものである。".formatted(rows.japanese(), columns.japanese()),
                        "Its %s and its %s come of different terms or hold in different fiscal years, and not together."
                                .formatted(rows.english(), columns.english()));
            case NO_AMOUNT -> new Localized("数えられる金額がない。", "None of its appropriations counts.");
        };
    }

    private static Localized unconnected(Dimension dimension) {
        return new Localized(
                "%sに結び付いていない。".formatted(dimension.japanese()),
                "The graph does not connect it with any %s.".formatted(dimension.english()));
    }
}
