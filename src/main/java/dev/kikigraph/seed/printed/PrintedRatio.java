package dev.kikigraph.seed.printed;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A share that keeps its two parts as printed: {@code 2/3}, {@code 3分の2}, {@code 48%} and {@code 8割}. That a rate is an
 * upper limit ({@code 1/2以内}) is kept by the printed text only.
 */
public final class PrintedRatio {

    private static final String NUMBER = "(\\d{1,12}(?:\\.\\d{1,6})?)";
    private static final Pattern FORM =
            Pattern.compile("(?:最大|上限)?\\s*(?:(\\d{1,12})\\s*/\\s*(\\d{1,12})|(\\d{1,12})\\s*分の\\s*(\\d{1,12})|"
                    + NUMBER + "\\s*%|" + NUMBER + "\\s*割)\\s*(?:以内|以下|まで|を上限|を上限とする)?");

    private PrintedRatio() {}

    /**
     * One number in relation to another.
     *
     * @param denominator more than 0
     */
    public record Ratio(long numerator, long denominator) {
        public double value() {
            return (double) numerator / denominator;
        }
    }

    /**
     * Reads a ratio as it is printed.
     *
     * @throws NotUnderstoodException if it is no ratio
     */
    public static Ratio parse(String printed) {
        String text = PrintedText.withoutBrackets(PrintedText.normalised(printed));
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new NotUnderstoodException("is no ratio; a ratio is written as 2/3, 3分の2, 48%, 8割 or 1/2以内");
        }
        if (form.group(1) != null) {
            return ratio(Long.parseLong(form.group(1)), Long.parseLong(form.group(2)));
        }
        if (form.group(3) != null) {
            return ratio(Long.parseLong(form.group(4)), Long.parseLong(form.group(3)));
        }
        return form.group(5) != null ? parts(form.group(5), 100) : parts(form.group(6), 10);
    }

    private static Ratio parts(String number, long whole) {
        BigDecimal decimal = new BigDecimal(number);
        int digits = decimal.scale();
        return ratio(
                decimal.movePointRight(digits).longValueExact(),
                BigDecimal.valueOf(whole).movePointRight(digits).longValueExact());
    }

    private static Ratio ratio(long numerator, long denominator) {
        if (denominator == 0) {
            throw new NotUnderstoodException("is no ratio: it divides by zero");
        }
        return new Ratio(numerator, denominator);
    }
}
