package dev.kikigraph.ontology;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Dates as precise as they are known: {@code 2025}, {@code 2025-12}, {@code 2025-12-01}. Each stands for the period
 * that it covers.
 *
 * <p>As text they are in the order of their first days, the longer period first, and what lies in a period starts with
 * it. So periods are compared as text, with {@link #containing} and {@link #end}, and an index on the text serves.
 */
public final class PartialDates {

    /** How many characters of a date are its year. */
    public static final int YEAR_LENGTH = 4;

    private static final int MONTH_LENGTH = 7;

    /** Sorts after every digit and hyphen with which a date can go on. */
    private static final String AFTER_ALL = "~";

    private static final Pattern FORM = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");

    private PartialDates() {}

    public static boolean isValid(String text) {
        if (!FORM.matcher(text).matches()) {
            return false;
        }
        try {
            switch (text.length()) {
                case YEAR_LENGTH -> Year.parse(text);
                case MONTH_LENGTH -> YearMonth.parse(text);
                default -> LocalDate.parse(text);
            }
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    /**
     * The longer periods that a period lies in: {@code 2025} and {@code 2025-12} for {@code 2025-12-01}, none for a
     * year.
     */
    public static List<String> containing(String date) {
        return Stream.of(YEAR_LENGTH, MONTH_LENGTH)
                .filter(length -> length < date.length())
                .map(length -> date.substring(0, length))
                .toList();
    }

    /** The year that a period lies in. */
    public static String year(String date) {
        return date.substring(0, YEAR_LENGTH);
    }

    /** Text that sorts after all that lies in a period, and before all that comes after it. */
    public static String end(String date) {
        return date + AFTER_ALL;
    }

    /** The first day of a period. */
    public static LocalDate firstDay(String date) {
        return switch (date.length()) {
            case YEAR_LENGTH -> Year.parse(date).atDay(1);
            case MONTH_LENGTH -> YearMonth.parse(date).atDay(1);
            default -> LocalDate.parse(date);
        };
    }

    /** The last day of a period. */
    public static LocalDate lastDay(String date) {
        return switch (date.length()) {
            case YEAR_LENGTH -> YearMonth.of(Integer.parseInt(date), 12).atEndOfMonth();
            case MONTH_LENGTH -> YearMonth.parse(date).atEndOfMonth();
            default -> LocalDate.parse(date);
        };
    }
}
