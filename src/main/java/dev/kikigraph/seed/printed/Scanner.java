package dev.kikigraph.seed.printed;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A place in a text. */
final class Scanner {

    private final String text;
    private int position;

    Scanner(String text) {
        this.text = text;
    }

    /** Goes on at the next match of the pattern; at the end of the text where there is none. */
    void skipTo(Pattern pattern) {
        Matcher matcher = pattern.matcher(text);
        position = matcher.find(position) ? matcher.start() : text.length();
    }

    int position() {
        return position;
    }

    void goTo(int place) {
        position = place;
    }

    boolean atEnd() {
        return position == text.length();
    }

    char peek() {
        return text.charAt(position);
    }

    char next() {
        return text.charAt(position++);
    }

    void skipSpaces() {
        while (!atEnd() && Character.isWhitespace(peek())) {
            position++;
        }
    }

    /** Match of the pattern right here, which is then behind; null where there is none. */
    @Nullable
    Matcher accept(Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(position, text.length());
        matcher.useTransparentBounds(true).useAnchoringBounds(false);
        if (!matcher.lookingAt() || matcher.end() == position) {
            return null;
        }
        position = matcher.end();
        return matcher;
    }

    boolean sees(Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(position, text.length());
        return matcher.useTransparentBounds(true).useAnchoringBounds(false).lookingAt();
    }

    /** The first of the words that stands right here, which is then behind. */
    @Nullable
    String acceptOne(List<String> words) {
        for (String word : words) {
            if (text.startsWith(word, position)) {
                position += word.length();
                return word;
            }
        }
        return null;
    }
}
