package dev.kikigraph.text;

import dev.kikigraph.text.SearchTokens.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A Japanese fiscal year where a text speaks of it, however it is written: {@code 令和7年度}, {@code R7}, {@code 2025年度},
 * {@code FY2025}, {@code fiscal year 2025}.
 *
 * @param year calendar year in which it begins
 * @param first index of its first token
 * @param tokens how many tokens it takes
 * @param start where it begins in the original
 * @param end where it ends there
 */
public record FiscalYear(int year, int first, int tokens, int start, int end) {

    /** Tokens with a space after each, so that a match begins and ends at tokens. A date goes on with a month. */
    private static final Pattern SPELLING = Pattern.compile("""
            (?<![^ ])(?:\
            (?<era>令 和|平 成) (?<yearOfEra>\\d{1,2}|元) (?:年 度 |(?!年 ))\
            |(?<letter>[rh])(?<yearOfLetter>\\d{1,2}) (?:年 度 |(?!年 ))\
            |(?:fy ?|fiscal (?:year )?)(?<year>20\\d\\d) (?:年 度 )?\
            |(?<plain>20\\d\\d) 年 度 )""");

    private static final Map<String, Integer> BEFORE_FIRST_YEAR =
            Map.of("令 和", 2018, "r", 2018, "平 成", 1988, "h", 1988);

    /** One word of the index for all spellings. */
    public String word() {
        return "fy" + year;
    }

    static List<FiscalYear> in(List<Token> tokens) {
        return tokens.stream().anyMatch(FiscalYear::mayTellAYear) ? found(tokens) : List.of();
    }

    /** Most texts have no such token, and are not looked at any further. */
    private static boolean mayTellAYear(Token token) {
        String text = token.text();
        return Character.isDigit(text.charAt(text.length() - 1)) || text.equals("元");
    }

    private static List<FiscalYear> found(List<Token> tokens) {
        StringBuilder text = new StringBuilder();
        List<Integer> starts = new ArrayList<>();
        for (Token token : tokens) {
            starts.add(text.length());
            text.append(token.text()).append(' ');
        }
        List<FiscalYear> years = new ArrayList<>();
        Matcher matcher = SPELLING.matcher(text);
        while (matcher.find()) {
            int first = starts.indexOf(matcher.start());
            int after = matcher.end() == text.length() ? tokens.size() : starts.indexOf(matcher.end());
            int year = year(matcher);
            years.add(new FiscalYear(
                    year,
                    first,
                    after - first,
                    tokens.get(first).start(),
                    tokens.get(after - 1).end()));
        }
        return years;
    }

    private static int year(Matcher found) {
        String year = first(found.group("year"), found.group("plain"));
        if (year != null) {
            return Integer.parseInt(year);
        }
        String era = first(found.group("era"), found.group("letter"));
        String ofEra = first(found.group("yearOfEra"), found.group("yearOfLetter"));
        return Objects.requireNonNull(BEFORE_FIRST_YEAR.get(era)) + ("元".equals(ofEra) ? 1 : Integer.parseInt(ofEra));
    }

    private static @Nullable String first(@Nullable String one, @Nullable String other) {
        return one == null ? other : one;
    }
}
