package dev.kikigraph.provenance;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Lines of a document that prove a node or relationship, and how that document gives what another one states first.
 *
 * @param document slug of the source
 * @param lines such as {@code 16-20,76}
 * @param fields those that they prove; empty for all
 * @param prints of those fields whose served value another document gives
 */
public record Citation(String document, String lines, List<String> fields, List<Print> prints) {

    /** Prefix of the ids of documents, before the slug. */
    public static final String SOURCE = "source:";

    private static final String PRINT = "\t";
    private static final String PART = "=";

    public Citation(String document, String lines, List<String> fields) {
        this(document, lines, fields, List.of());
    }

    /**
     * The value of a field as the document gives it.
     *
     * @param value exactly, such as {@code 120000000} or {@code 2026-06}
     * @param printed null where nothing but the value is kept
     */
    public record Print(
            String field, String value, @Nullable String printed) {}

    /**
     * Reads the form in which the graph keeps a citation.
     *
     * @throws IllegalArgumentException if it is of another form
     */
    public static Citation parse(String stored) {
        String[] parts = stored.split(PRINT, -1);
        String[] words = parts[0].split(" ", -1);
        if (words.length < 2) {
            throw new IllegalArgumentException("No citation: " + stored);
        }
        List<String> fields = words.length > 2 ? List.of(words[2].split(",", -1)) : List.of();
        List<Print> prints =
                Arrays.stream(parts).skip(1).map(Citation::parsePrint).toList();
        return new Citation(words[0], words[1], fields, prints);
    }

    private static Print parsePrint(String stored) {
        String[] parts = stored.split(PART, 3);
        return new Print(parts[0], parts[1], parts.length > 2 ? parts[2] : null);
    }

    /**
     * As the graph keeps it: {@code plan-2027 16-20,76 amount}, and each print behind a tab:
     * {@code amount=120000000=120百万円}.
     */
    public String stored() {
        StringBuilder text = new StringBuilder(document).append(' ').append(lines);
        if (!fields.isEmpty()) {
            text.append(' ').append(String.join(",", fields));
        }
        for (Print print : prints) {
            text.append(PRINT).append(print.field()).append(PART).append(print.value());
            if (print.printed() != null) {
                text.append(PART).append(print.printed().replaceAll("\\s+", " "));
            }
        }
        return text.toString();
    }

    /** For readers: {@code plan-2027 16-20,76 amount (amount: 120百万円)}. */
    public String text() {
        String text = new Citation(document, lines, fields).stored();
        String shown = prints.stream()
                .map(print -> print.field() + ": " + (print.printed() == null ? print.value() : print.printed()))
                .collect(Collectors.joining("; "));
        return shown.isEmpty() ? text : text + " (" + shown + ")";
    }

    /** Whether it is said to prove the field, alone or with others. */
    public boolean names(String field) {
        return fields.contains(field);
    }

    /** Whether it names the field, or none at all. */
    public boolean proves(String field) {
        return fields.isEmpty() || names(field);
    }

    public List<LineRange> ranges() {
        return LineRange.parse(lines);
    }

    public IntStream numbers() {
        return ranges().stream().flatMapToInt(LineRange::numbers);
    }

    public int firstLine() {
        return ranges().stream().mapToInt(LineRange::first).min().orElseThrow();
    }

    public int lastLine() {
        return ranges().stream().mapToInt(LineRange::last).max().orElseThrow();
    }

    public Citation with(List<String> otherFields, List<Print> otherPrints) {
        return new Citation(document, lines, List.copyOf(otherFields), List.copyOf(otherPrints));
    }
}
