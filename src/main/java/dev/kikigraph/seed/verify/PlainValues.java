package dev.kikigraph.seed.verify;

import dev.kikigraph.ontology.ScalarKind;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a value that somebody wrote out stands in a text. */
final class PlainValues {

    /** First years of the eras, by their names and letters. */
    private static final Map<Integer, String> ERAS = Map.of(2019, "(?:令和|r)", 1989, "(?:平成|h)", 1926, "(?:昭和|s)");

    private static final Pattern TENTHS = Pattern.compile("(\\d+)割");
    private static final Pattern FISCAL_YEAR = Pattern.compile("年度");
    private static final Pattern PREVIOUS_YEAR = Pattern.compile("前年度");

    private PlainValues() {}

    /**
     * Whether a value may stand beside a print that the readers of printed values do not understand: its digits must be
     * in the print; the year of a date may be in the cited lines.
     *
     * @param held the value with its bounds
     */
    static boolean follow(ScalarKind kind, Map<String, Object> held, FoldedText printed, FoldedText cited) {
        return held.values().stream()
                .filter(value -> kind == ScalarKind.PARTIAL_DATE || value instanceof Number)
                .allMatch(value -> kind == ScalarKind.PARTIAL_DATE
                        ? dateFollows(value.toString(), printed, cited)
                        : stands(kind, value, printed) || isWord((Number) value, printed));
    }

    /** Whether a number, year or date stands in a text in any form. */
    static boolean stands(ScalarKind kind, Object value, FoldedText text) {
        return switch (kind) {
            case FISCAL_YEAR -> year(((Number) value).intValue(), text) || previousYear((Number) value, text);
            case PARTIAL_DATE -> dateStands(value.toString(), text);
            case RATIO -> true;
            default -> number((Number) value, text);
        };
    }

    private static boolean number(Number value, FoldedText text) {
        BigDecimal number = new BigDecimal(value.toString()).stripTrailingZeros();
        NumberFormat grouped = NumberFormat.getInstance(Locale.ROOT);
        grouped.setMaximumFractionDigits(Math.max(0, number.scale()));
        return text.contains(number.toPlainString()) || text.contains(grouped.format(number));
    }

    private static boolean isWord(Number value, FoldedText printed) {
        Matcher tenths = TENTHS.matcher(printed.text());
        boolean inTenths = tenths.find() && value.doubleValue() == 10.0 * Integer.parseInt(tenths.group(1));
        return inTenths || (value.doubleValue() == 0 && printed.contains("無料"));
    }

    private static boolean previousYear(Number value, FoldedText text) {
        return year(value.intValue() + 1, text) && text.contains(PREVIOUS_YEAR);
    }

    private static boolean year(int year, FoldedText text) {
        if (text.contains(Pattern.compile("(?<!\\d)" + year + "(?!\\d)"))) {
            return true;
        }
        return ERAS.entrySet().stream()
                .filter(era -> year >= era.getKey())
                .anyMatch(era -> text.contains(eraYear(era.getValue(), year - era.getKey() + 1)));
    }

    /** Also as the end of a range whose beginning alone names the era: {@code R5～7年度}. */
    private static Pattern eraYear(String era, int year) {
        String range = "(?:\\d{1,2}(?:年度?)?\\s*[~・-]\\s*)?";
        return Pattern.compile(era + "\\s*" + range + "(?:" + year + "(?!\\d)" + (year == 1 ? "|元" : "") + ")");
    }

    private static boolean dateStands(String date, FoldedText text) {
        String[] parts = date.split("-");
        return year(Integer.parseInt(parts[0]), text) && monthAndDay(parts, text);
    }

    private static boolean dateFollows(String date, FoldedText printed, FoldedText cited) {
        String[] parts = date.split("-");
        int year = Integer.parseInt(parts[0]);
        if (printed.contains(FISCAL_YEAR)) {
            boolean begin = parts.length == 2 && parts[1].equals("04") && year(year, printed);
            boolean end = parts.length == 2 && parts[1].equals("03") && year(year - 1, printed);
            return begin || end;
        }
        boolean whole = printed.contains(Pattern.compile("\\d")) && monthAndDay(parts, printed);
        return (year(year, printed) || year(year, cited)) && (whole || dayFollows(parts, printed, cited));
    }

    /** The day as the end of a range in one month, or the season of a year. */
    private static boolean dayFollows(String[] parts, FoldedText printed, FoldedText cited) {
        if (parts.length < 3) {
            return parts.length == 1;
        }
        int day = Integer.parseInt(parts[2]);
        return printed.contains(Pattern.compile("(?<!\\d)0?" + day + "\\s*日")) && monthAndDay(parts, cited);
    }

    /** As in {@code apr. 2026}, {@code 1 april} and {@code april 1}. */
    private static Pattern inEnglish(String[] parts) {
        String name = Month.of(Integer.parseInt(parts[1]))
                .getDisplayName(TextStyle.FULL, Locale.ENGLISH)
                .toLowerCase(Locale.ROOT);
        String month = name.substring(0, 3) + "(?:" + name.substring(3) + "|t?\\.?)";
        if (parts.length == 2) {
            return Pattern.compile("\\b" + month + "(?![a-z])");
        }
        int day = Integer.parseInt(parts[2]);
        return Pattern.compile(
                "(?<!\\d)0?" + day + "\\s+" + month + "(?![a-z])|\\b" + month + "\\s+0?" + day + "(?!\\d)");
    }

    private static boolean monthAndDay(String[] parts, FoldedText text) {
        if (parts.length == 1) {
            return true;
        }
        if (text.contains(inEnglish(parts))) {
            return true;
        }
        String month = "(?<!\\d)0?" + Integer.parseInt(parts[1]);
        if (parts.length == 2) {
            return text.contains(
                    Pattern.compile(month + "\\s*[月./-]|[./-]\\s*0?" + Integer.parseInt(parts[1]) + "(?!\\d)"));
        }
        String earlierDay = "(?:\\d{1,2}\\s*日?\\s*(?:\\([^()]*\\)|[月火水木金土日])?\\s*[・,~-]\\s*)?";
        return text.contains(
                Pattern.compile(month + "\\s*[月./-]\\s*" + earlierDay + "0?" + Integer.parseInt(parts[2]) + "(?!\\d)"));
    }
}
