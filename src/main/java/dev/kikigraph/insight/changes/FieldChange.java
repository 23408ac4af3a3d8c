package dev.kikigraph.insight.changes;

import dev.kikigraph.insight.snapshot.Localized;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field with another value than before.
 *
 * @param lang language of its text; null where it is not localized
 * @param from one value, or those of a list; none where there was none
 * @param to as {@code from}
 * @param fromPrinted as printed; null where that is not kept
 * @param toPrinted as {@code fromPrinted}
 */
public record FieldChange(
        String field,
        Localized label,
        @Nullable String lang,
        List<String> from,
        List<String> to,
        @Nullable String fromPrinted,
        @Nullable String toPrinted) {}
