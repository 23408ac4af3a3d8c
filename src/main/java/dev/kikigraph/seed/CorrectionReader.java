package dev.kikigraph.seed;

import dev.kikigraph.seed.printed.NotUnderstoodException;
import dev.kikigraph.seed.printed.Qualifier;
import dev.kikigraph.seed.printed.Quantity;
import dev.kikigraph.seed.yaml.YamlValue.Entries;
import dev.kikigraph.seed.yaml.YamlValue.Entry;
import dev.kikigraph.seed.yaml.YamlValue.Text;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@code { printed: …, value: … }}: what is printed, and beside it what it is exactly. */
final class CorrectionReader {

    private static final List<String> QUANTITY = List.of("printed", "value", "min", "max", "qualifier");
    private static final List<String> SINGLE = List.of("printed", "value");

    private final PrintedReader reader;
    private final Map<String, String> texts = new LinkedHashMap<>();

    private CorrectionReader(PrintedReader reader) {
        this.reader = reader;
    }

    /** @param contradiction that the value is another than the print, which can be understood; null where it is not */
    record Correction(Map<String, Object> values, @Nullable String contradiction) {}

    /** @throws NotUnderstoodException if it cannot be understood */
    static Correction read(PrintedReader reader, Entries entries) {
        CorrectionReader correction = new CorrectionReader(reader);
        entries.entries().forEach(correction::readEntry);
        return correction.read();
    }

    private void readEntry(String key, Entry entry) {
        List<String> keys = reader.isQuantity() ? QUANTITY : SINGLE;
        if (!keys.contains(key)) {
            throw new NotUnderstoodException(
                    "unknown key " + key + "; expected " + String.join(", ", keys) + KeyHints.commaHint(entry));
        }
        if (!(entry.value() instanceof Text text) || text.text().isEmpty()) {
            throw new NotUnderstoodException("has " + key + " without a value");
        }
        texts.put(key, text.text());
    }

    private Correction read() {
        String printed = texts.get("printed");
        if (printed == null) {
            throw new NotUnderstoodException("does not say what is printed; write { printed: …, value: … }");
        }
        Map<String, Object> values = reader.isQuantity() ? quantity() : reader.values(required("value"));
        String contradiction = contradiction(printed, values);
        values.put(reader.companions().text(), printed);
        return new Correction(values, contradiction);
    }

    private @Nullable String contradiction(String printed, Map<String, Object> values) {
        try {
            Map<String, Object> says = reader.values(printed);
            return says.equals(values)
                    ? null
                    : "gives %s, but %s is %s".formatted(reader.readable(values), printed, reader.readable(says));
        } catch (NotUnderstoodException e) {
            return null;
        }
    }

    private Map<String, Object> quantity() {
        BigDecimal value = number("value");
        BigDecimal min = number("min");
        BigDecimal max = number("max");
        Map<String, Object> values = new LinkedHashMap<>();
        reader.putQuantity(quantity(qualifier(value, min, max), value, min, max), values);
        return values;
    }

    private static Quantity quantity(
            Qualifier qualifier, @Nullable BigDecimal value, @Nullable BigDecimal min, @Nullable BigDecimal max) {
        BigDecimal lower = min == null ? value : min;
        BigDecimal upper = max == null ? value : max;
        return switch (qualifier) {
            case EXACT, ABOUT -> new Quantity(given("value", value), null, null, qualifier, "");
            case AT_LEAST, MORE_THAN -> new Quantity(given("min", lower), lower, null, qualifier, "");
            case UP_TO, LESS_THAN -> new Quantity(given("max", upper), null, upper, qualifier, "");
            case RANGE -> {
                if (given("min", min).compareTo(given("max", max)) >= 0) {
                    throw new NotUnderstoodException("has a min that is not less than its max");
                }
                yield new Quantity(null, min, max, qualifier, "");
            }
        };
    }

    private Qualifier qualifier(@Nullable BigDecimal value, @Nullable BigDecimal min, @Nullable BigDecimal max) {
        String given = texts.get("qualifier");
        if (given != null) {
            return Arrays.stream(Qualifier.values())
                    .filter(q -> q.name().equals(given))
                    .findFirst()
                    .orElseThrow(() -> new NotUnderstoodException(
                            "has the qualifier " + given + "; it is one of " + Arrays.toString(Qualifier.values())));
        }
        if (value != null) {
            return Qualifier.EXACT;
        }
        if (min == null && max == null) {
            throw new NotUnderstoodException("has neither value nor min and max; leave out what is absent");
        }
        return max == null ? Qualifier.AT_LEAST : min == null ? Qualifier.UP_TO : Qualifier.RANGE;
    }

    private @Nullable BigDecimal number(String key) {
        String text = texts.get(key);
        return text == null ? null : reader.number(text);
    }

    private String required(String key) {
        String text = texts.get(key);
        if (text == null) {
            throw new NotUnderstoodException("has no " + key + "; leave out what is absent");
        }
        return text;
    }

    private static BigDecimal given(String key, @Nullable BigDecimal number) {
        if (number == null) {
            throw new NotUnderstoodException("has no " + key);
        }
        return number;
    }
}
