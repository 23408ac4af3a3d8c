package dev.kikigraph.seed.printed;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A quantity with its unit and how exact it is: {@code 7.7億円}, {@code 1,900件を超える}, {@code 約500～3000万円},
 * {@code 延べ約290億件}. A scale at the end of a range holds for both of its ends.
 */
public final class PrintedNumber {

    private static final String FORMS =
            "; a number is written as 1275人, 7.7億円, 54百万円, 1億2,000万円, 48%, 130/100, 約21百万円, "
                    + "2-3万人, 1,900件を超える, 23万人以上 or 最大10件; for others give the value beside the print, as in "
                    + "{ printed: 半数, value: 50 }";

    private static final List<String> NEUTRAL =
            List.of("延べ", "のべ", "累計", "合計", "総計", "総額", "年間", "計", "全", ":", "JPY", "US$", "$", "¥", "€", "£");
    private static final Pattern RANGE = Pattern.compile("\\s*(?:[~-]|から)\\s*(?=[^\\s])(?=\\D{0,4}\\d)");
    private static final Pattern CURRENCY = Pattern.compile("JPY|US\\$|[$¥€£]");
    private static final Pattern OF_WHAT = Pattern.compile("の(?=\\p{L})(?!内数|一部)");
    private static final Pattern DIGIT = Pattern.compile("\\d");
    private static final Pattern MIDDLE_OF_UNIT = Pattern.compile("[\\p{L}\\p{M}%‰°/・²³]");
    /** Words that change a number in a way that has no place in a value, and particles, since units have none. */
    private static final Pattern VAGUE =
            Pattern.compile("弱|強$|余|数|半|割|増|減|倍増|内数|一部|以外|以前|不明|未定|前年|対前|当たり|あたり|につき|[年番回日人件つ]目$|[をはがにで]");

    private final Scanner scanner;

    private PrintedNumber(String text) {
        this.scanner = new Scanner(text);
    }

    /**
     * Reads a quantity as it is printed.
     *
     * @throws NotUnderstoodException if it is no quantity, or not surely which
     */
    public static Quantity parse(String printed) {
        if (printed.strip().startsWith("～") || printed.strip().startsWith("〜")) {
            throw new NotUnderstoodException("may mean about or up to" + FORMS);
        }
        String text = PrintedText.withoutBrackets(PrintedText.normalised(printed));
        try {
            return new PrintedNumber(text).quantity();
        } catch (NotUnderstoodException e) {
            throw e.getMessage().contains(";") ? e : new NotUnderstoodException(e.getMessage() + FORMS);
        }
    }

    private Quantity quantity() {
        Side first = side();
        if (first == null) {
            throw new NotUnderstoodException("is no number");
        }
        boolean separated = scanner.accept(RANGE) != null;
        scanner.skipSpaces();
        if (scanner.atEnd()) {
            return Quantity.of(first.amount.value(), first.qualifier(), first.unit);
        }
        Side second = separated || first.has(Qualifier::isLower) ? side() : null;
        scanner.skipSpaces();
        if (second == null || !scanner.atEnd()) {
            throw new NotUnderstoodException("is not understood");
        }
        return separated ? range(first, second) : bounds(first, second);
    }

    private static Quantity range(Side first, Side second) {
        if (first.unit.isEmpty() && first.amount.scale() == null && !second.amount.plain()) {
            throw new NotUnderstoodException("is not understood: it is not clear what scales the first number");
        }
        Amount min = first.unit.isEmpty() ? first.amount.scaledLike(second.amount) : first.amount;
        if (first.hasBound() || second.hasBound()) {
            throw new NotUnderstoodException("is not understood: a range with a bound of its own");
        }
        return range(min.value(), second.amount.value(), first.unit, second.unit);
    }

    /** As in {@code 400回以上600回未満}. */
    private static Quantity bounds(Side first, Side second) {
        if (!second.has(Qualifier::isUpper)) {
            throw new NotUnderstoodException("is not understood");
        }
        return range(first.amount.value(), second.amount.value(), first.unit, second.unit);
    }

    private static Quantity range(BigDecimal min, BigDecimal max, String firstUnit, String unit) {
        if (!firstUnit.isEmpty() && !firstUnit.equals(unit)) {
            throw new NotUnderstoodException("is not understood: its ends have different units");
        }
        if (min.compareTo(max) >= 0) {
            throw new NotUnderstoodException(
                    "is no range: it begins with " + min.toPlainString() + " and ends with " + max.toPlainString());
        }
        return Quantity.range(min, max, unit);
    }

    private @Nullable Side side() {
        Set<Qualifier> qualifiers = EnumSet.noneOf(Qualifier.class);
        String currency = prefixes(qualifiers);
        Amount amount = Amount.scan(scanner);
        if (amount == null) {
            return null;
        }
        scanner.skipSpaces();
        String unit = unit(qualifiers);
        return new Side(amount, unit.isEmpty() ? currency : unit, qualifiers);
    }

    /** @return the sign of a currency that stands before the number; empty where there is none */
    private String prefixes(Set<Qualifier> qualifiers) {
        String currency = "";
        while (true) {
            scanner.skipSpaces();
            Qualifier qualifier = QualifierWords.before(scanner);
            if (qualifier != null) {
                qualifiers.add(qualifier);
                continue;
            }
            String neutral = scanner.acceptOne(NEUTRAL);
            if (neutral == null) {
                return currency;
            }
            currency = CURRENCY.matcher(neutral).matches() ? neutral : currency;
        }
    }

    private String unit(Set<Qualifier> qualifiers) {
        StringBuilder unit = new StringBuilder();
        while (!scanner.atEnd() && !scanner.sees(RANGE) && !scanner.sees(DIGIT)) {
            Qualifier qualifier = QualifierWords.after(scanner);
            if (qualifier != null) {
                qualifiers.add(qualifier);
                scanner.accept(OF_WHAT);
                continue;
            }
            if (Character.isWhitespace(scanner.peek())) {
                scanner.skipSpaces();
                continue;
            }
            if (!MIDDLE_OF_UNIT.matcher(String.valueOf(scanner.peek())).matches()) {
                break;
            }
            unit.append(scanner.next());
        }
        if (VAGUE.matcher(unit).find()) {
            throw new NotUnderstoodException("is not understood: " + unit + " may change the number");
        }
        return unit.toString();
    }

    /** A number with what stands around it. */
    private record Side(Amount amount, String unit, Set<Qualifier> qualifiers) {

        boolean has(Predicate<Qualifier> bound) {
            return qualifiers.stream().anyMatch(bound);
        }

        boolean hasBound() {
            return has(Qualifier::isLower) || has(Qualifier::isUpper);
        }

        /** A bound says more than that the number is rounded. */
        Qualifier qualifier() {
            Set<Qualifier> bounds = EnumSet.copyOf(qualifiers.isEmpty() ? Set.of(Qualifier.EXACT) : qualifiers);
            if (bounds.size() > 1) {
                bounds.remove(Qualifier.ABOUT);
            }
            if (bounds.size() > 1) {
                throw new NotUnderstoodException("is not understood: it has bounds that contradict each other");
            }
            return bounds.iterator().next();
        }
    }
}
