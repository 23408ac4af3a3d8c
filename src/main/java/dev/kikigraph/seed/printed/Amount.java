package dev.kikigraph.seed.printed;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number with the words that scale it: {@code 1,900}, {@code 7.7億}, {@code 1億2,000万}, {@code 2千万}, {@code 25B},
 * {@code 130/100}.
 *
 * @param scale what a bare number before it in a range is multiplied with too; null where nothing scales it
 * @param plain whether it is one number with at most one scale
 */
record Amount(BigDecimal value, @Nullable BigDecimal scale, boolean plain) {

    private static final Pattern NUMBER =
            Pattern.compile("(\\d{1,3}(?:,\\d{3})+(?![\\d,])|\\d{1,18}(?![\\d,]))(?:\\.(\\d{1,12})(?!\\d))?");
    private static final Pattern SMALL = Pattern.compile("\\s*([十百千])");
    private static final Pattern LARGE = Pattern.compile("\\s*([万億兆])");
    private static final Pattern DENOMINATOR = Pattern.compile("\\s*/\\s*(\\d{1,12})(?![\\d,.])");
    private static final Pattern ENGLISH = Pattern.compile(
            "\\s*(?:(thousand|million|billion|trillion)\\b|([MB])(?=n?\\s*(?:USD|US\\$|EUR|GBP|JPY|米?ドル|ユーロ|円)))");
    private static final Pattern SIGN = Pattern.compile("[-▲△]\\s*");
    private static final Pattern DIGIT = Pattern.compile("\\s*\\d");

    private static final Map<String, BigDecimal> SCALES = Map.ofEntries(
            Map.entry("十", BigDecimal.TEN),
            Map.entry("百", BigDecimal.TEN.pow(2)),
            Map.entry("千", BigDecimal.TEN.pow(3)),
            Map.entry("万", BigDecimal.TEN.pow(4)),
            Map.entry("億", BigDecimal.TEN.pow(8)),
            Map.entry("兆", BigDecimal.TEN.pow(12)),
            Map.entry("thousand", BigDecimal.TEN.pow(3)),
            Map.entry("M", BigDecimal.TEN.pow(6)),
            Map.entry("million", BigDecimal.TEN.pow(6)),
            Map.entry("B", BigDecimal.TEN.pow(9)),
            Map.entry("billion", BigDecimal.TEN.pow(9)),
            Map.entry("trillion", BigDecimal.TEN.pow(12)));

    /** {@return null where no number begins here} */
    static @Nullable Amount scan(Scanner scanner) {
        boolean negative = scanner.accept(SIGN) != null;
        if (!scanner.sees(DIGIT)) {
            return null;
        }
        Amount amount = unsigned(scanner);
        return negative ? new Amount(amount.value.negate(), amount.scale, amount.plain) : amount;
    }

    /** As if the scale of another amount, which only that one has, stood after this one too. */
    Amount scaledLike(Amount other) {
        if (other.scale == null || scale != null) {
            return this;
        }
        return new Amount(value.multiply(other.scale), other.scale, plain);
    }

    private static Amount unsigned(Scanner scanner) {
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal lastScale = null;
        int parts = 0;
        while (scanner.sees(DIGIT)) {
            scanner.skipSpaces();
            Amount part = part(scanner);
            if (parts > 0 && (lastScale == null || part.value.compareTo(lastScale) >= 0)) {
                throw new NotUnderstoodException(
                        "is not understood: its parts do not get smaller from left to right, as those of 1億2,000万 do");
            }
            total = total.add(part.value);
            lastScale = part.scale;
            parts++;
        }
        return new Amount(total, lastScale, parts == 1);
    }

    private static Amount part(Scanner scanner) {
        BigDecimal number = number(scanner);
        Matcher denominator = scanner.accept(DENOMINATOR);
        if (denominator != null) {
            return new Amount(fraction(number, new BigDecimal(denominator.group(1))), null, true);
        }
        Matcher english = scanner.accept(ENGLISH);
        if (english != null) {
            BigDecimal scale = scale(english.group(1) == null ? english.group(2) : english.group(1));
            return new Amount(number.multiply(scale), scale, true);
        }
        return japanese(scanner, number);
    }

    /** One part up to its large scale: {@code 2千5百万} is one, since 万 scales both. */
    private static Amount japanese(Scanner scanner, BigDecimal first) {
        BigDecimal section = first;
        BigDecimal scale = BigDecimal.ONE;
        Matcher small = scanner.accept(SMALL);
        if (small != null) {
            scale = scale(small.group(1));
            section = first.multiply(scale);
        }
        while (small != null && scanner.sees(DIGIT)) {
            scanner.skipSpaces();
            BigDecimal number = number(scanner);
            small = scanner.accept(SMALL);
            BigDecimal addend = small == null ? number : number.multiply(scale(small.group(1)));
            if (addend.compareTo(scale) >= 0) {
                throw new NotUnderstoodException(
                        "is not understood: its parts do not get smaller from left to right, as those of 2千5百万 do");
            }
            scale = small == null ? BigDecimal.ONE : scale(small.group(1));
            section = section.add(addend);
        }
        Matcher large = scanner.accept(LARGE);
        if (large != null) {
            BigDecimal largeScale = scale(large.group(1));
            return new Amount(section.multiply(largeScale), largeScale.multiply(scale), true);
        }
        return new Amount(section, scale.compareTo(BigDecimal.ONE) == 0 ? null : scale, true);
    }

    private static BigDecimal number(Scanner scanner) {
        Matcher number = scanner.accept(NUMBER);
        if (number == null) {
            throw new NotUnderstoodException("is no number; groups of three digits are parted by commas, as in 24,485");
        }
        String whole = number.group(1).replace(",", "");
        return new BigDecimal(number.group(2) == null ? whole : whole + "." + number.group(2));
    }

    private static BigDecimal fraction(BigDecimal numerator, BigDecimal denominator) {
        if (denominator.signum() == 0) {
            throw new NotUnderstoodException("is no number: it divides by zero");
        }
        return numerator.divide(denominator, MathContext.DECIMAL64);
    }

    private static BigDecimal scale(String word) {
        BigDecimal scale = SCALES.get(word);
        if (scale == null) {
            throw new IllegalArgumentException(word);
        }
        return scale;
    }
}
