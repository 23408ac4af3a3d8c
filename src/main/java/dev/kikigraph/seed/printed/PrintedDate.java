package dev.kikigraph.seed.printed;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A date as precise as it is printed, as {@code 2025}, {@code 2025-12} or {@code 2025-12-01}. */
public final class PrintedDate {

    private static final Pattern CANONICAL = Pattern.compile("\\d{4}(?:-\\d{2}(?:-\\d{2})?)?");
    private static final String YEAR = "(\\d{4}|" + Era.YEAR + ")";
    private static final Pattern KANJI =
            Pattern.compile(YEAR + "年(?:(\\d{1,2})月(?:(\\d{1,2})日)?)?(?:初頭|初め|上旬|中旬|下旬|末|春|夏|秋|冬)?(?:頃|ごろ)?(?:時点|現在)?");
    private static final Pattern NUMERIC =
            Pattern.compile(YEAR + "(?:([./-])(\\d{1,2})(?:\\2(\\d{1,2}))?)?\\.?(?:時点|現在)?");
    private static final Pattern END_OF_FISCAL_YEAR = Pattern.compile(YEAR + "年度末(?:時点|現在)?");
    private static final Pattern FISCAL_YEAR = Pattern.compile(YEAR + "年度");
    private static final Pattern WEEKDAY = Pattern.compile("\\(([月火水木金土日])(?:曜日?)?(?:[・,]?祝日?)?\\)$");
    private static final String WEEKDAYS = "月火水木金土日";
    private static final String FORMS =
            "; a date is written as 2025, 2025-12, 2025-12-01, 2025年12月1日, 2025年12月末, 令和7年12月, R7.12.1 or December 2025";

    private PrintedDate() {}

    /** Whether the text is the value itself, so that there is nothing printed to keep beside it. */
    public static boolean isCanonical(String text) {
        return CANONICAL.matcher(text).matches();
    }

    /**
     * Reads a date as it is printed.
     *
     * @throws NotUnderstoodException if it is no date, or none that exists
     */
    public static String parse(String printed) {
        String text = PrintedText.normalised(printed).replaceAll("\\s*([年月日度])\\s*", "$1");
        Matcher weekday = WEEKDAY.matcher(text);
        String dayOfWeek = weekday.find() ? weekday.group(1) : null;
        String date = EnglishDate.inDigits(
                dayOfWeek == null ? text : text.substring(0, weekday.start()).strip());

        Matcher kanji = KANJI.matcher(date);
        if (kanji.matches()) {
            return date(kanji.group(1), kanji.group(2), kanji.group(3), dayOfWeek);
        }
        Matcher numeric = NUMERIC.matcher(date);
        if (numeric.matches()) {
            return date(numeric.group(1), numeric.group(3), numeric.group(4), dayOfWeek);
        }
        Matcher endOfFiscalYear = END_OF_FISCAL_YEAR.matcher(date);
        if (endOfFiscalYear.matches()) {
            return YearMonth.of(year(endOfFiscalYear.group(1)) + 1, 3).toString();
        }
        Matcher fiscalYear = FISCAL_YEAR.matcher(date);
        if (fiscalYear.matches()) {
            throw new NotUnderstoodException("is a fiscal year, not a date; give the date beside it, as in { printed: "
                    + printed + ", value: " + year(fiscalYear.group(1)) + "-04 }, or use a field for fiscal years");
        }
        throw new NotUnderstoodException("is no date" + FORMS);
    }

    private static String date(
            String printedYear,
            @Nullable String printedMonth,
            @Nullable String printedDay,
            @Nullable String dayOfWeek) {
        int year = year(printedYear);
        if (printedMonth == null) {
            refuse(dayOfWeek != null, "has a day of the week but no day");
            return String.valueOf(year);
        }
        YearMonth month = month(year, Integer.parseInt(printedMonth));
        boolean western = Character.isDigit(printedYear.charAt(0));
        if (!western && Era.of(printedYear).beginsAfter(month)) {
            throw new NotUnderstoodException(
                    "does not exist: " + Era.of(printedYear).kanji() + " began after that month");
        }
        if (printedDay == null) {
            refuse(dayOfWeek != null, "has a day of the week but no day");
            return month.toString();
        }
        int day = Integer.parseInt(printedDay);
        refuse(!month.isValidDay(day), "does not exist: " + month + " has " + month.lengthOfMonth() + " days");
        LocalDate date = month.atDay(day);
        String realDayOfWeek =
                String.valueOf(WEEKDAYS.charAt(date.getDayOfWeek().getValue() - 1));
        refuse(
                dayOfWeek != null && !realDayOfWeek.equals(dayOfWeek),
                "does not exist: " + date + " is a " + realDayOfWeek + "曜日");
        return date.toString();
    }

    private static YearMonth month(int year, int month) {
        try {
            return YearMonth.of(year, month);
        } catch (DateTimeException e) {
            throw new NotUnderstoodException("does not exist: there is no month " + month);
        }
    }

    private static int year(String text) {
        if (!Character.isDigit(text.charAt(0))) {
            return Era.calendarYear(text);
        }
        int year = Integer.parseInt(text);
        refuse(year < 1800 || year > 2199, "is no year between 1800 and 2199");
        return year;
    }

    private static void refuse(boolean wrong, String message) {
        if (wrong) {
            throw new NotUnderstoodException(message);
        }
    }
}
