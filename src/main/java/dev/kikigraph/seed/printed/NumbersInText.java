package dev.kikigraph.seed.printed;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers that a text speaks of, in Japanese or in English, as they are with the words that scale them. */
public final class NumbersInText {

    private static final Pattern ERA_YEAR = Pattern.compile("(?<![A-Za-z])" + Era.YEAR + "(?!\\d)");
    private static final Pattern START = Pattern.compile(ERA_YEAR + "|\\d");
    private static final Pattern DIGITS = Pattern.compile("\\d+(?:\\.\\d+)?");
    private static final Pattern TENTHS = Pattern.compile("\\s*割");

    private final Scanner scanner;
    private final List<Set<BigDecimal>> numbers = new ArrayList<>();
    private @Nullable String era;

    private NumbersInText(String text) {
        this.scanner = new Scanner(text);
    }

    /**
     * One entry for each number, in the order of the text: the values that it can stand for, since {@code R7} may be
     * the year 2025, {@code 8} after {@code 令和7・} the year 2026, and {@code 5割} is 50 per cent.
     */
    public static List<Set<BigDecimal>> of(String text) {
        NumbersInText reading = new NumbersInText(Normalizer.normalize(text, Normalizer.Form.NFKC));
        reading.read();
        return reading.numbers;
    }

    private void read() {
        scanner.skipTo(START);
        while (!scanner.atEnd()) {
            Set<BigDecimal> values = new TreeSet<>();
            Matcher year = scanner.accept(ERA_YEAR);
            if (year == null) {
                number(values);
            } else {
                year(year.group(), values);
            }
            numbers.add(values);
            scanner.skipTo(START);
        }
    }

    private void year(String text, Set<BigDecimal> values) {
        Matcher digits = DIGITS.matcher(text);
        era = text.replaceFirst("\\s*(?:元|\\d+)$", "");
        values.add(digits.find() ? new BigDecimal(digits.group()) : BigDecimal.ONE);
        addYear(text, values);
    }

    private void number(Set<BigDecimal> values) {
        int start = scanner.position();
        try {
            Amount amount = Amount.scan(scanner);
            if (amount != null) {
                values.add(amount.value().stripTrailingZeros());
            }
        } catch (NotUnderstoodException e) {
            scanner.goTo(start);
        }
        if (values.isEmpty()) {
            values.add(new BigDecimal(
                    Objects.requireNonNull(scanner.accept(DIGITS)).group()));
        }
        BigDecimal value = values.iterator().next();
        if (scanner.sees(TENTHS)) {
            values.add(value.movePointRight(1).stripTrailingZeros());
        }
        if (era != null && value.scale() <= 0 && value.compareTo(BigDecimal.valueOf(64)) <= 0 && value.signum() > 0) {
            addYear(era + value.toPlainString(), values);
        }
    }

    private static void addYear(String text, Set<BigDecimal> values) {
        try {
            values.add(BigDecimal.valueOf(Era.calendarYear(text)));
        } catch (NotUnderstoodException e) {
            // It is a number all the same.
        }
    }
}
