package dev.kikigraph.seed;

import dev.kikigraph.ontology.EnumType;
import dev.kikigraph.ontology.ScalarKind;
import dev.kikigraph.ontology.ValueType;
import dev.kikigraph.problem.NearestName;
import dev.kikigraph.seed.printed.NotUnderstoodException;
import dev.kikigraph.seed.printed.PrintedDate;
import dev.kikigraph.seed.printed.PrintedFiscalYear;
import dev.kikigraph.seed.printed.PrintedRatio;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Turns the text of a value of which nothing printed is kept into what the graph holds. */
final class Scalars {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(\\.\\d{1,12})?");
    private static final int EXACT_DIGITS = 15;

    private final NearestName nearest;

    Scalars(NearestName nearest) {
        this.nearest = nearest;
    }

    /**
     * @return String, Long, Double or Boolean
     * @throws NotUnderstoodException if the text is no such value; the message follows on the text
     */
    Object read(ValueType type, String text) {
        return type instanceof ValueType.Enumeration enumeration
                ? enumValue(enumeration.type(), text)
                : scalar(((ValueType.Scalar) type).kind(), text);
    }

    private String enumValue(EnumType type, String text) {
        if (type.has(text)) {
            return text;
        }
        throw new NotUnderstoodException("is no value of " + type.name() + "; it is one of " + values(type)
                + nearest.hint(
                        text, type.values().stream().map(EnumType.Value::name).toList()));
    }

    static String values(EnumType type) {
        return type.values().stream().map(EnumType.Value::name).collect(Collectors.joining(", "));
    }

    private static Object scalar(ScalarKind kind, String text) {
        return switch (kind) {
            case ID, STRING -> text;
            case BOOLEAN -> bool(text);
            case INT, DECIMAL, YEN -> number(kind, plainNumber(text));
            case PARTIAL_DATE -> PrintedDate.parse(text);
            case FISCAL_YEAR -> (long) PrintedFiscalYear.parse(text);
            case RATIO -> PrintedRatio.parse(text).value();
        };
    }

    private static Object bool(String text) {
        if (text.equals("true") || text.equals("false")) {
            return Boolean.valueOf(text);
        }
        throw new NotUnderstoodException("is neither true nor false");
    }

    /** Digits only, as people who write the exact value beside a printed one do. */
    static BigDecimal plainNumber(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new NotUnderstoodException("is no plain number such as 12 or 7.5");
        }
        return new BigDecimal(text);
    }

    /** {@return Long for an Int (32 bits, as in GraphQL) or Yen, Double for a Decimal} */
    static Object number(ScalarKind kind, BigDecimal value) {
        if (kind == ScalarKind.DECIMAL) {
            return decimal(value);
        }
        BigDecimal whole = value.stripTrailingZeros();
        if (whole.scale() > 0) {
            throw new NotUnderstoodException("is " + value.toPlainString()
                    + (kind == ScalarKind.YEN ? " yen; yen are whole" : "; a whole number is needed here"));
        }
        int bits = kind == ScalarKind.YEN ? Long.SIZE : Integer.SIZE;
        if (whole.toBigInteger().bitLength() >= bits) {
            throw new NotUnderstoodException("is too large; " + kind.sdlName() + " has " + bits + " bits");
        }
        return whole.longValueExact();
    }

    private static Double decimal(BigDecimal value) {
        double nearest = value.doubleValue();
        boolean whole = value.stripTrailingZeros().scale() <= 0;
        boolean exact = value.stripTrailingZeros().precision() <= EXACT_DIGITS
                || !whole
                || new BigDecimal(nearest).compareTo(value) == 0;
        if (!exact) {
            throw new NotUnderstoodException("has more digits than a Decimal can keep");
        }
        return nearest;
    }
}
