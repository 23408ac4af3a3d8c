package dev.kikigraph.seed;

import dev.kikigraph.ontology.Property;
import dev.kikigraph.ontology.ScalarKind;
import dev.kikigraph.ontology.ValueType;
import dev.kikigraph.seed.printed.NotUnderstoodException;
import dev.kikigraph.seed.printed.PrintedDate;
import dev.kikigraph.seed.printed.PrintedFiscalYear;
import dev.kikigraph.seed.printed.PrintedNumber;
import dev.kikigraph.seed.printed.PrintedRatio;
import dev.kikigraph.seed.printed.PrintedRatio.Ratio;
import dev.kikigraph.seed.printed.Quantity;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Derives the exact value, its bounds and its qualifier from what is printed, under the keys that the graph keeps them
 * by.
 */
public final class PrintedReader {

    private static final String PART_OF_A_SUM = "内数";
    private static final Set<String> YEN = Set.of("円", "yen", "JPY", "¥");

    private final Property property;
    private final ScalarKind kind;

    /** @param property one that is printed or a ratio */
    public PrintedReader(Property property) {
        this.property = property;
        this.kind = ((ValueType.Scalar) property.type()).kind();
    }

    /** @throws NotUnderstoodException if it cannot be understood */
    Map<String, Object> read(String printed) {
        Map<String, Object> values = values(printed);
        if (!isCanonical(printed)) {
            values.put(companions().text(), printed);
        }
        return values;
    }

    /**
     * The values alone, without the text.
     *
     * @throws NotUnderstoodException if it cannot be understood
     */
    public Map<String, Object> values(String printed) {
        if (kind == ScalarKind.YEN && printed.contains(PART_OF_A_SUM)) {
            throw new NotUnderstoodException("is a larger sum of which this is a part; write within: "
                    + printed.replace("の" + PART_OF_A_SUM, "").strip() + ", and no amount");
        }
        Map<String, Object> values = new LinkedHashMap<>();
        switch (kind) {
            case PARTIAL_DATE -> values.put(property.name(), PrintedDate.parse(printed));
            case FISCAL_YEAR -> values.put(property.name(), (long) PrintedFiscalYear.parse(printed));
            case RATIO -> putRatio(PrintedRatio.parse(printed), values);
            default -> putQuantity(inUnit(PrintedNumber.parse(printed)), values);
        }
        return values;
    }

    /**
     * A value that somebody gives beside the print, either as a plain number or as printed elsewhere.
     *
     * @throws NotUnderstoodException if it is neither
     */
    BigDecimal number(String text) {
        try {
            return Scalars.plainNumber(text);
        } catch (NotUnderstoodException e) {
            BigDecimal value = inUnit(PrintedNumber.parse(text)).value();
            if (value == null) {
                throw new NotUnderstoodException("is a range; give min and max instead of value");
            }
            return value;
        }
    }

    /** Values for people: {@code 770,000,000}, {@code 20,000-30,000 (RANGE)}, {@code 2/3}. */
    public String readable(Map<String, Object> values) {
        if (kind == ScalarKind.RATIO) {
            return values.get(property.numeratorKey()) + "/" + values.get(property.denominatorKey());
        }
        Object value = values.get(property.name());
        if (!kind.isQuantity()) {
            return String.valueOf(value);
        }
        Property.Printed companions = companions();
        String number = value == null
                ? grouped(values.get(companions.min())) + "-" + grouped(values.get(companions.max()))
                : grouped(value);
        Object qualifier = values.get(companions.qualifier());
        return qualifier == null || qualifier.equals("EXACT") ? number : number + " (" + qualifier + ")";
    }

    private static String grouped(@Nullable Object number) {
        return number == null ? "" : NumberFormat.getInstance(Locale.ROOT).format(number);
    }

    boolean isQuantity() {
        return kind.isQuantity();
    }

    /** @throws NotUnderstoodException if a value does not fit the type */
    void putQuantity(Quantity quantity, Map<String, Object> values) {
        putNumber(property.name(), quantity.value(), values);
        putNumber(companions().min(), quantity.min(), values);
        putNumber(companions().max(), quantity.max(), values);
        if (companions().qualifier() != null) {
            values.put(companions().qualifier(), quantity.qualifier().name());
        }
    }

    private void putNumber(@Nullable String key, @Nullable BigDecimal value, Map<String, Object> values) {
        if (key != null && value != null) {
            values.put(key, Scalars.number(kind, value));
        }
    }

    private void putRatio(Ratio ratio, Map<String, Object> values) {
        values.put(property.name(), ratio.value());
        values.put(property.numeratorKey(), ratio.numerator());
        values.put(property.denominatorKey(), ratio.denominator());
    }

    private Quantity inUnit(Quantity quantity) {
        String unit = quantity.unit();
        boolean yen = YEN.contains(unit) || unit.startsWith("円/");
        if (kind == ScalarKind.YEN && !yen) {
            throw new NotUnderstoodException(
                    unit.isEmpty() ? "names no unit; write it in yen, as 7.7億円" : "is in " + unit + ", not in yen");
        }
        return quantity;
    }

    private boolean isCanonical(String printed) {
        return switch (kind) {
            case PARTIAL_DATE -> PrintedDate.isCanonical(printed);
            case FISCAL_YEAR -> PrintedFiscalYear.isCanonical(printed);
            default -> false;
        };
    }

    Property.Printed companions() {
        return Objects.requireNonNull(property.printed());
    }
}
