package dev.kikigraph.text;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A text cut into what it is found by: each Japanese character, and each word of another script. Width, case, accents,
 * {@linkplain JapaneseSpelling spelling} and a long-vowel mark that ends a word do not matter ({@code サーバー} is
 * {@code さーば}).
 */
public final class SearchTokens {

    /**
     * A word, or a Japanese character, of a text.
     *
     * @param text folded
     * @param start where it begins in the original
     * @param end where it ends there
     * @param japanese whether it is one Japanese character
     * @param hyphenated whether a hyphen binds it to the one before
     */
    public record Token(String text, int start, int end, boolean japanese, boolean hyphenated) {

        /** Without the inflection, for a word. */
        public String stem() {
            return japanese ? text : EnglishStem.of(text);
        }
    }

    /** Letters and digits. */
    private static final int LONGEST_SHORT = 3;

    private final List<Token> tokens = new ArrayList<>();
    private List<FiscalYear> fiscalYears = List.of();
    private final StringBuilder word = new StringBuilder();
    private int wordStart;
    private int wordEnd;

    private SearchTokens() {}

    public static SearchTokens of(String original) {
        SearchTokens result = new SearchTokens();
        int start = 0;
        while (start < original.length()) {
            int end = endOfCharacter(original, start);
            boolean longVowel = result.endsWithKana(start) && isLongVowel(original, start, end);
            result.add(longVowel ? "ー" : original.substring(start, end), start, end);
            start = end;
        }
        result.endWord();
        JapaneseSpelling.settle(result.tokens, original);
        result.markHyphens(original);
        result.fiscalYears = FiscalYear.in(result.tokens);
        return result;
    }

    public List<Token> tokens() {
        return tokens;
    }

    /** Fiscal years that it speaks of, in its order. */
    public List<FiscalYear> fiscalYears() {
        return fiscalYears;
    }

    /** The fiscal year that is all that it says; null where it says something else. */
    public @Nullable FiscalYear fiscalYear() {
        return fiscalYears.size() == 1 && fiscalYears.get(0).tokens() == tokens.size() ? fiscalYears.get(0) : null;
    }

    public boolean isEmpty() {
        return tokens.isEmpty();
    }

    /** Whether there is a word and no Japanese character. */
    public boolean isOfWords() {
        return !isEmpty() && tokens.stream().noneMatch(Token::japanese);
    }

    /** The tokens, with a space where two would run together. */
    public String text() {
        StringBuilder text = new StringBuilder();
        boolean afterWord = false;
        for (Token token : tokens) {
            if (afterWord && !token.japanese()) {
                text.append(' ');
            }
            text.append(token.text());
            afterWord = !token.japanese();
        }
        return text.toString();
    }

    /** Texts that the index has to hold so that {@link #phrase} of any part of this is found in it. */
    public List<String> indexed() {
        return Stream.of(singles(), pairs()).distinct().toList();
    }

    /**
     * The words of the index that follow each other wherever this text stands: Japanese in pairs of characters, of
     * which each is much rarer than a single one; but where one character stands alone, nobody knows what it is paired
     * with elsewhere.
     */
    public String phrase() {
        boolean alone = IntStream.range(0, tokens.size()).anyMatch(this::isAlone);
        return alone ? singles() : pairs();
    }

    private String singles() {
        return tokens.stream().map(Token::text).collect(Collectors.joining(" "));
    }

    private String pairs() {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (isJapanese(i) && isJapanese(i + 1)) {
                pairs.add(tokens.get(i).text() + tokens.get(i + 1).text());
            } else if (!isJapanese(i) || isAlone(i)) {
                pairs.add(tokens.get(i).text());
            }
        }
        return String.join(" ", pairs);
    }

    private boolean isAlone(int index) {
        return isJapanese(index) && !isJapanese(index - 1) && !isJapanese(index + 1);
    }

    private boolean isJapanese(int index) {
        return index >= 0 && index < tokens.size() && tokens.get(index).japanese();
    }

    /** Whether longer words are meant too that begin with it; not with a few letters of several, as in R&D. */
    public boolean mayGoOn() {
        return tokens.size() == 1 || !isShort();
    }

    /** Whether it is of so few letters that these are met by chance where two words meet. */
    public boolean isShort() {
        return isOfWords() && joined().length() <= LONGEST_SHORT;
    }

    /** The tokens without anything between them. */
    public String joined() {
        return tokens.stream().map(Token::text).collect(Collectors.joining());
    }

    /** As {@link #joined}, each word without its inflection. */
    public String joinedStems() {
        return tokens.stream().map(Token::stem).collect(Collectors.joining());
    }

    /** Its words written together, without inflection: {@code start-ups} is {@code startup}. */
    public String stem() {
        return stem(joined());
    }

    /**
     * The stem of an English word.
     *
     * @param word folded
     */
    public static String stem(String word) {
        return EnglishStem.of(word);
    }

    /**
     * Other forms that its words are found by: without inflection, written together where a hyphen binds them, and
     * fiscal years in the one form of all their spellings.
     */
    public Set<String> otherForms() {
        Set<String> forms = new LinkedHashSet<>();
        StringBuilder compound = new StringBuilder();
        for (Token token : tokens) {
            if (token.japanese()) {
                continue;
            }
            if (!token.hyphenated()) {
                compound.setLength(0);
            }
            compound.append(token.text());
            forms.add(EnglishStem.of(compound.toString()));
            forms.add(token.stem());
        }
        fiscalYears.forEach(year -> forms.add(year.word()));
        tokens.forEach(token -> forms.remove(token.text()));
        return forms;
    }

    /** A character is what NFKC may make one of: half-width kana have their marks behind them. */
    private static int endOfCharacter(String text, int start) {
        int end = start + Character.charCount(text.codePointAt(start));
        while (end < text.length() && isMark(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return Fold.isVoiceMark(c) || type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private void add(String character, int start, int end) {
        if (character.length() == 1 && isNormal(character.charAt(0))) {
            add(fold(Character.toLowerCase(character.charAt(0))), start, end);
            return;
        }
        Fold.characters(character).codePoints().map(SearchTokens::fold).forEach(c -> add(c, start, end));
    }

    /** Most characters are; asking the normalizer takes much longer. */
    private static boolean isNormal(char c) {
        return c < 0x80 || (c >= 'ぁ' && c <= 'ゖ') || (c >= 'ァ' && c <= 'ー') || (c >= '一' && c <= 0x9FFF);
    }

    private boolean endsWithKana(int end) {
        Token last = tokens.isEmpty() ? null : tokens.get(tokens.size() - 1);
        return word.length() == 0
                && last != null
                && last.end() == end
                && isKana(last.text())
                && last.text().codePointAt(0) != JapaneseSpelling.LONG_VOWEL;
    }

    private static boolean isLongVowel(String original, int start, int end) {
        return JapaneseSpelling.isStroke(original.codePointAt(start))
                && end < original.length()
                && isKana(original.substring(end));
    }

    private void add(int c, int start, int end) {
        if (JapaneseSpelling.isJapanese(c)) {
            endWord();
            tokens.add(new Token(Character.toString(c), start, end, true, false));
            return;
        }
        if (!Character.isLetterOrDigit(c) && (word.length() == 0 || !isMark(c))) {
            endWord();
            return;
        }
        if (word.length() == 0) {
            wordStart = start;
        }
        word.appendCodePoint(c);
        wordEnd = end;
    }

    private void endWord() {
        if (word.length() > 0) {
            tokens.add(new Token(word.toString(), wordStart, wordEnd, false, false));
            word.setLength(0);
        }
    }

    private static int fold(int c) {
        boolean accented = c >= 0xC0 && UnicodeScript.of(c) == UnicodeScript.LATIN;
        return accented
                ? Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD)
                        .codePointAt(0)
                : JapaneseSpelling.fold(c);
    }

    private static boolean isKana(String text) {
        return JapaneseSpelling.isKana(text.codePointAt(0));
    }

    private void markHyphens(String original) {
        for (int i = 1; i < tokens.size(); i++) {
            Token before = tokens.get(i - 1);
            Token token = tokens.get(i);
            boolean bound = !before.japanese()
                    && !token.japanese()
                    && token.start() == before.end() + 1
                    && Character.getType(original.charAt(before.end())) == Character.DASH_PUNCTUATION;
            if (bound) {
                tokens.set(i, new Token(token.text(), token.start(), token.end(), false, true));
            }
        }
    }
}
