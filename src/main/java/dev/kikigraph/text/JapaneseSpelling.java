package dev.kikigraph.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Spellings of Japanese that search takes for the same: hiragana and katakana, small and full-size kana ({@code ソフトウェア},
 * {@code ソフトウエア}), ヴ and the sounds of バ ({@code ヴェ}, {@code ベ}), old and new forms of kanji.
 */
final class JapaneseSpelling {

    static final int LONG_VOWEL = 'ー';

    private static final String OLD_KANJI = "old-kanji.txt";

    private static final int FIRST_KATAKANA = 'ァ';
    private static final int LAST_KATAKANA = 'ヶ';
    private static final int KATAKANA_TO_HIRAGANA = 'ぁ' - 'ァ';

    private static final String SMALL = "ぁぃぅぇぉゃゅょゎゕゖ";
    private static final String FULL_SIZE = "あいうえおやゆよわかか";

    private static final String VU_BEFORE = "あいえお";
    private static final String VU_WITH_IT = "ばびべぼ";
    private static final String VU = "ゔ";
    private static final String VU_ALONE = "ぶ";

    private static final Map<Integer, Integer> NEW_KANJI = newKanji();

    private JapaneseSpelling() {}

    private static Map<Integer, Integer> newKanji() {
        try (InputStream table = JapaneseSpelling.class.getResourceAsStream(OLD_KANJI)) {
            Map<Integer, Integer> newKanji = new HashMap<>();
            String text = new String(Objects.requireNonNull(table).readAllBytes(), StandardCharsets.UTF_8);
            text.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\\s+"))
                    .forEach(forms -> {
                        for (int i = 1; i < forms.length; i++) {
                            newKanji.put(forms[i].codePointAt(0), forms[0].codePointAt(0));
                        }
                    });
            return Map.copyOf(newKanji);
        } catch (IOException e) {
            throw new UncheckedIOException(OLD_KANJI + " cannot be read", e);
        }
    }

    /** A character in the form that stands for all of its forms. */
    static int fold(int c) {
        if (c >= '㐀') {
            return NEW_KANJI.getOrDefault(c, c);
        }
        int hiragana = c >= FIRST_KATAKANA && c <= LAST_KATAKANA ? c + KATAKANA_TO_HIRAGANA : c;
        int small = SMALL.indexOf(hiragana);
        return small < 0 ? hiragana : FULL_SIZE.charAt(small);
    }

    /** ヴ and the kana after it, both folded, as one kana; empty where the two are none. */
    static String joinedVu(String vu, String next) {
        int sound = vu.equals(VU) ? VU_BEFORE.indexOf(next) : -1;
        return sound < 0 ? "" : VU_WITH_IT.substring(sound, sound + 1);
    }

    /** ヴ that no other kana goes with. */
    static String withoutVu(String kana) {
        return kana.equals(VU) ? VU_ALONE : kana;
    }

    static boolean isJapanese(int c) {
        UnicodeScript script = UnicodeScript.of(c);
        return c == LONG_VOWEL
                || (script == UnicodeScript.HAN && Character.isLetter(c))
                || script == UnicodeScript.HIRAGANA
                || script == UnicodeScript.KATAKANA;
    }

    /** Whether it is hiragana, katakana or a long-vowel mark. */
    static boolean isKana(int c) {
        UnicodeScript script = UnicodeScript.of(c);
        return c == LONG_VOWEL || script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA;
    }

    /** Whether a mark that stands between kana separates words without parting what is said: {@code サイバー・セキュリティ}. */
    static boolean isMiddleDot(int c) {
        return c == '・' || c == '･' || c == '·';
    }

    /** Whether a stroke between kana is typed for a long vowel: {@code スタ-トアップ}. */
    static boolean isStroke(int c) {
        return Character.getType(c) == Character.DASH_PUNCTUATION || c == '−';
    }
}
