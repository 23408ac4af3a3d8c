package dev.kikigraph.api.observe;

import java.util.regex.Pattern;
import org.springframework.boot.json.JsonWriter;
import org.springframework.boot.logging.structured.StructuredLoggingJsonMembersCustomizer;

/**
 * Makes spaces of Unicode's separators of lines and paragraphs, which JSON does not escape and some readers of a log
 * take for the end of a line.
 */
public final class LineSeparators implements StructuredLoggingJsonMembersCustomizer<Object> {

    private static final Pattern SEPARATORS = Pattern.compile("[\\p{Zl}\\p{Zp}]");

    @Override
    public void customize(JsonWriter.Members<Object> members) {
        members.applyingValueProcessor(JsonWriter.ValueProcessor.of(
                String.class, text -> SEPARATORS.matcher(text).replaceAll(" ")));
    }
}
