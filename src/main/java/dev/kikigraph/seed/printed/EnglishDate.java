package dev.kikigraph.seed.printed;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates with the name of a month: {@code April 2026}, {@code Apr. 2026}, {@code 1 April 2026} and
 * {@code April 1, 2026}.
 */
final class EnglishDate {

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Pattern FORM = Pattern.compile(
            "(?:(\\d{1,2}) )?(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
                    + "|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?(?: (\\d{1,2}),)? (\\d{4})",
            Pattern.CASE_INSENSITIVE);

    private EnglishDate() {}

    /** {@return the same in digits, such as {@code 2026-4-1}; the text as it is where it is none} */
    static String inDigits(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches() || (form.group(1) != null && form.group(3) != null)) {
            return text;
        }
        int month = MONTHS.indexOf(form.group(2).substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
        String day = form.group(1) == null ? form.group(3) : form.group(1);
        return form.group(4) + "-" + month + (day == null ? "" : "-" + day);
    }
}
