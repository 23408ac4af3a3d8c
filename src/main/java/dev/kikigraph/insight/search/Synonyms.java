package dev.kikigraph.insight.search;

import dev.kikigraph.text.SearchTokens;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Words that mean the same. */
final class Synonyms {

    private static final String FILE = "synonyms.txt";

    /** Equivalent words as they are written, by each of them folded. */
    private final Map<String, Set<String>> words = new HashMap<>();

    /**
     * Reads lines in the format of Lucene's synonym files, of which only equivalent words are known: {@code a, b, c}.
     *
     * @throws IllegalArgumentException if a line has fewer than two words
     */
    static Synonyms of(Stream<String> lines) {
        Synonyms synonyms = new Synonyms();
        lines.map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .forEach(synonyms::add);
        return synonyms;
    }

    static Synonyms packaged() {
        try (InputStream file = Synonyms.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is not packed with Kikigraph.");
            }
            return of(new String(file.readAllBytes(), StandardCharsets.UTF_8).lines());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String line) {
        List<String> same = Stream.of(line.split(",")).map(String::strip).toList();
        if (same.size() < 2 || same.contains("")) {
            throw new IllegalArgumentException("Write two words or more, parted by commas, in place of: " + line);
        }
        same.forEach(word ->
                words.computeIfAbsent(key(word), k -> new LinkedHashSet<>()).addAll(same));
    }

    /** Other words for a word, or for some that belong together; in the order of the file. */
    List<String> of(String word) {
        String key = key(word);
        return words.getOrDefault(key, Set.of()).stream()
                .filter(other -> !key(other).equals(key))
                .toList();
    }

    private static String key(String word) {
        return SearchTokens.of(word).joined();
    }
}
