package dev.kikigraph.text;

import dev.kikigraph.text.SearchTokens.Token;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Spellings of Japanese that search takes for the same: hiragana and katakana, small and full-size kana
 * ({@code ソフトウェア}, {@code ソフトウエア}), ヴ and the sounds of バ ({@code ヴェ}, {@code ベ}), old and new forms of kanji.
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

    /** "And others" within a name, which few who search for it type: {@code 医療等情報} is {@code 医療情報} to them. */
    private static final String AND_OTHERS = "等";

    /** Kanji with which it makes words of its own, such as 同等 and 等級. */
    private static final String BEFORE_IT = "同均平高対初中上下優劣親一二三四何勲";

    private static final String BEHIND_IT = "級身価号分温圧量";

    /** For each character the form that stands for all of its forms. */
    private static final char[] FORMS = forms();

    private JapaneseSpelling() {}

    private static char[] forms() {
        char[] forms = new char[Character.MAX_VALUE + 1];
        for (char c = 0; c < Character.MAX_VALUE; c++) {
            char hiragana = (char) (c >= FIRST_KATAKANA && c <= LAST_KATAKANA ? c + KATAKANA_TO_HIRAGANA : c);
            int small = SMALL.indexOf(hiragana);
            forms[c] = small < 0 ? hiragana : FULL_SIZE.charAt(small);
        }
        oldKanji().forEach(line -> {
            String[] kanji = line.split("[ \t]", -1);
            for (int i = 1; i < kanji.length; i++) {
                forms[kanji[i].charAt(0)] = kanji[0].charAt(0);
            }
        });
        return forms;
    }

    /** The new form, then each old one. */
    private static Stream<String> oldKanji() {
        try (InputStream table = JapaneseSpelling.class.getResourceAsStream(OLD_KANJI)) {
            String text = new String(Objects.requireNonNull(table).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.startsWith("#"));
        } catch (IOException e) {
            throw new UncheckedIOException(OLD_KANJI + " cannot be read", e);
        }
    }

    /** A character in the form that stands for all of its forms. */
    static int fold(int c) {
        return c < FORMS.length ? FORMS[c] : c;
    }

    /**
     * Joins ヴ with the kana after it, drops long vowels at the end of words, since サーバー and サーバ are both written,
     * and 等 within words.
     */
    static void settle(List<Token> tokens, String original) {
        for (int i = tokens.size() - 1; i >= 0; i--) {
            Token token = tokens.get(i);
            Token next = i + 1 < tokens.size() ? tokens.get(i + 1) : null;
            if (token.text().equals(VU)) {
                int sound = next != null && next.start() == token.end() ? VU_BEFORE.indexOf(next.text()) : -1;
                int end = sound < 0 ? token.end() : tokens.remove(i + 1).end();
                String kana = sound < 0 ? VU_ALONE : VU_WITH_IT.substring(sound, sound + 1);
                tokens.set(i, new Token(kana, token.start(), end, true, false));
            } else if (token.text().codePointAt(0) == LONG_VOWEL && (next == null || !goesOn(token, next, original))) {
                tokens.remove(i);
            } else if (token.text().equals(AND_OTHERS) && i > 0 && next != null) {
                if (isWithinAWord(tokens.get(i - 1), token, next)) {
                    tokens.remove(i);
                }
            }
        }
    }

    private static boolean isWithinAWord(Token before, Token token, Token next) {
        return before.japanese()
                && before.end() == token.start()
                && token.end() == next.start()
                && Character.isIdeographic(next.text().codePointAt(0))
                && !BEFORE_IT.contains(before.text())
                && !BEHIND_IT.contains(next.text());
    }

    private static boolean goesOn(Token token, Token next, String original) {
        return isKana(next.text().codePointAt(0))
                && original.substring(token.end(), next.start()).codePoints().allMatch(JapaneseSpelling::isMiddleDot);
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
    private static boolean isMiddleDot(int c) {
        return c == '・' || c == '･' || c == '·';
    }

    /** Whether a stroke between kana is typed for a long vowel: {@code スタ-トアップ}. */
    static boolean isStroke(int c) {
        return Character.getType(c) == Character.DASH_PUNCTUATION || c == '−';
    }
}
