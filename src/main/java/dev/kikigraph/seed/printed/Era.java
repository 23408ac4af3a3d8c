package dev.kikigraph.seed.printed;

import java.time.YearMonth;

/** The eras of Japan's modern calendar. */
enum Era {
    MEIJI("明治", "M", YearMonth.of(1868, 1)),
    TAISHO("大正", "T", YearMonth.of(1912, 7)),
    SHOWA("昭和", "S", YearMonth.of(1926, 12)),
    HEISEI("平成", "H", YearMonth.of(1989, 1)),
    REIWA("令和", "R", YearMonth.of(2019, 5));

    /** A year of an era without the word 年: {@code 令和7}, {@code R7}, {@code 平成元}. */
    static final String YEAR = "(?:明治|大正|昭和|平成|令和|[MTSHR])\\s*(?:元|\\d{1,2})";

    private final String kanji;
    private final String letter;
    private final YearMonth begin;

    Era(String kanji, String letter, YearMonth begin) {
        this.kanji = kanji;
        this.letter = letter;
        this.begin = begin;
    }

    /**
     * The era that a year is counted in.
     *
     * @param text matches {@link #YEAR}
     */
    static Era of(String text) {
        for (Era era : values()) {
            if (text.startsWith(era.kanji) || text.startsWith(era.letter)) {
                return era;
            }
        }
        throw new IllegalArgumentException(text);
    }

    /**
     * The calendar year in which a year of an era begins; an era's later years count on where a document still uses
     * them.
     *
     * @param text matches {@link #YEAR}
     */
    static int calendarYear(String text) {
        Era era = of(text);
        String number = text.substring(text.startsWith(era.kanji) ? era.kanji.length() : 1)
                .strip();
        int year = number.equals("元") ? 1 : Integer.parseInt(number);
        if (year == 0) {
            throw new NotUnderstoodException("is no year: an era begins with year 1");
        }
        return era.begin.getYear() + year - 1;
    }

    boolean beginsAfter(YearMonth month) {
        return begin.isAfter(month);
    }

    String kanji() {
        return kanji;
    }
}
