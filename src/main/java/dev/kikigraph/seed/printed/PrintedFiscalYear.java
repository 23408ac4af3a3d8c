package dev.kikigraph.seed.printed;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Japanese fiscal year, from April, by the calendar year in which it begins. */
public final class PrintedFiscalYear {

    private static final Pattern CANONICAL = Pattern.compile("(?:19|20|21)\\d{2}");
    private static final Pattern WESTERN = Pattern.compile("(?:FY\\s*(\\d{4})|(\\d{4})\\s*年\\s*度)");
    private static final Pattern ERA = Pattern.compile("(" + Era.YEAR + ")(?:\\s*年\\s*度|\\s*年度)?");
    private static final String FORMS = "; a fiscal year is written as 2026, 2026年度, FY2026, 令和8年度 or R8";

    private PrintedFiscalYear() {}

    /** Whether the text is the value itself, so that there is nothing printed to keep beside it. */
    public static boolean isCanonical(String text) {
        return CANONICAL.matcher(text).matches();
    }

    /**
     * Reads a fiscal year as it is printed.
     *
     * @throws NotUnderstoodException if it is no fiscal year
     */
    public static int parse(String printed) {
        String text = PrintedText.normalised(printed);
        if (isCanonical(text)) {
            return Integer.parseInt(text);
        }
        Matcher western = WESTERN.matcher(text);
        if (western.matches()) {
            String year = western.group(1) == null ? western.group(2) : western.group(1);
            if (isCanonical(year)) {
                return Integer.parseInt(year);
            }
        }
        Matcher era = ERA.matcher(text);
        if (era.matches()) {
            return Era.calendarYear(era.group(1));
        }
        if (text.endsWith("年")
                && (ERA.matcher(text.substring(0, text.length() - 1)).matches() || text.length() == 5)) {
            throw new NotUnderstoodException("is a calendar year, not a fiscal one" + FORMS);
        }
        throw new NotUnderstoodException("is no fiscal year" + FORMS);
    }
}
