package dev.kikigraph.seed.yaml;

import dev.kikigraph.seed.yaml.YamlValue.Entries;
import dev.kikigraph.seed.yaml.YamlValue.Entry;
import dev.kikigraph.seed.yaml.YamlValue.Items;
import dev.kikigraph.seed.yaml.YamlValue.Text;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.Event.ID;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;

/**
 * Reads one YAML document from the events of SnakeYAML's parser, below which nothing is resolved: {@code 2025-12-01},
 * {@code 16:20} and {@code no} stay what they are. Anchors, aliases and tags are refused, so a small file cannot become
 * a large one, and depth and size are bounded.
 */
public final class YamlReader {

    private static final int MAX_DEPTH = 20;
    private static final int MAX_CHARACTERS = 5_000_000;
    /** Texts that YAML would read as null. */
    private static final Set<String> NULLS = Set.of("~", "null", "Null", "NULL");

    private final String file;
    private final ProblemListener problems;
    private final Iterator<Event> events;

    private YamlReader(String file, String text, ProblemListener problems) {
        this.file = file;
        this.problems = problems;
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MAX_CHARACTERS);
        this.events = new Yaml(options).parse(new StringReader(text)).iterator();
    }

    /**
     * Reads a file.
     *
     * @return null where the file is empty or has a problem that makes the rest of it unreadable
     */
    public static @Nullable YamlValue read(String file, byte[] content, ProblemListener problems) {
        String text;
        try {
            text = decode(content);
        } catch (CharacterCodingException e) {
            problems.problem(new Place(file, lineOfBadByte(content), 1), "is not UTF-8; save the file as UTF-8");
            return null;
        }
        if (text.length() > MAX_CHARACTERS) {
            problems.problem(
                    new Place(file, 1, 1),
                    "has " + text.length() + " characters; split the file, " + MAX_CHARACTERS + " is the most");
            return null;
        }
        try {
            return new YamlReader(file, text, problems).document();
        } catch (YAMLException e) {
            YamlFailure failure = YamlFailure.of(file, text, e);
            problems.problem(failure.place(), failure.message());
            return null;
        } catch (UnreadableException e) {
            problems.problem(e.place, e.message);
            return null;
        }
    }

    private @Nullable YamlValue document() {
        events.next();
        Event first = events.next();
        if (!(first instanceof DocumentStartEvent)) {
            return null;
        }
        YamlValue value = value(events.next(), 0);
        events.next();
        Event next = events.next();
        if (next instanceof DocumentStartEvent) {
            throw new UnreadableException(place(next), "begins a second document; a file holds one, remove the ---");
        }
        return value instanceof Text text && text.text().isEmpty() ? null : value;
    }

    private YamlValue value(Event event, int depth) {
        if (depth > MAX_DEPTH) {
            throw new UnreadableException(place(event), "is nested more than " + MAX_DEPTH + " deep");
        }
        refuseAnchorsAndTags(event);
        if (event instanceof ScalarEvent scalar) {
            return new Text(text(scalar), place(event));
        }
        return event.is(ID.SequenceStart) ? items(event, depth) : entries(event, depth);
    }

    private void refuseAnchorsAndTags(Event event) {
        if (event.is(ID.Alias)) {
            throw new UnreadableException(
                    place(event),
                    "is an alias (*); write it out, or put the text into quotes where the * belongs to it");
        }
        if (event instanceof NodeEvent node && node.getAnchor() != null) {
            throw new UnreadableException(
                    place(event),
                    "has an anchor (&); write it out, or put the text into quotes where the & belongs to it");
        }
        String tag = event instanceof ScalarEvent scalar
                ? scalar.getTag()
                : event instanceof CollectionStartEvent start ? start.getTag() : null;
        if (tag != null) {
            throw new UnreadableException(
                    place(event), "has a tag (!); remove it, or put the text into quotes where the ! belongs to it");
        }
    }

    private String text(ScalarEvent scalar) {
        if (scalar.getScalarStyle() == ScalarStyle.PLAIN && NULLS.contains(scalar.getValue())) {
            problems.problem(place(scalar), "is " + scalar.getValue() + "; leave out what is absent");
        }
        return scalar.getValue().strip();
    }

    private YamlValue items(Event start, int depth) {
        List<YamlValue> items = new ArrayList<>();
        for (Event event = events.next(); !event.is(ID.SequenceEnd); event = events.next()) {
            items.add(value(event, depth + 1));
        }
        return new Items(List.copyOf(items), place(start));
    }

    private YamlValue entries(Event start, int depth) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (Event event = events.next(); !event.is(ID.MappingEnd); event = events.next()) {
            if (!(value(event, depth + 1) instanceof Text key)) {
                throw new UnreadableException(place(event), "is a list or map in the place of a key");
            }
            Entry entry = new Entry(key.place(), value(events.next(), depth + 1));
            Entry earlier = entries.putIfAbsent(key.text(), entry);
            if (earlier != null) {
                problems.problem(
                        key.place(),
                        "gives " + key.text() + " a second time; it stands already in line "
                                + earlier.keyPlace().line());
            }
        }
        return new Entries(entries, place(start));
    }

    private Place place(Event event) {
        Mark mark = event.getStartMark();
        return new Place(file, mark.getLine() + 1, mark.getColumn() + 1);
    }

    private static String decode(byte[] content) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(content))
                .toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static int lineOfBadByte(byte[] content) {
        String readable = new String(content, StandardCharsets.UTF_8);
        String before = readable.substring(0, Math.max(0, readable.indexOf('\uFFFD')));
        return 1 + (int) before.chars().filter(c -> c == '\n').count();
    }

    /** Ends the reading of one file. */
    private static final class UnreadableException extends RuntimeException {

        private static final long serialVersionUID = 1;
        private final transient Place place;
        private final String message;

        UnreadableException(Place place, String message) {
            super(message, null, false, false);
            this.place = place;
            this.message = message;
        }
    }
}
