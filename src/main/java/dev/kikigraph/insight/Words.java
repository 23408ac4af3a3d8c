package dev.kikigraph.insight;

import dev.kikigraph.ontology.Documentation;
import dev.kikigraph.ontology.Ontology;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Fields and values of enums in words, as the ontology has them. */
public final class Words {

    private Words() {}

    /** The value itself where the ontology does not know it. */
    public static Localized of(String type, String value, Ontology ontology) {
        return ontology.enums().stream()
                .filter(one -> one.name().equals(type))
                .flatMap(one -> one.values().stream())
                .filter(one -> one.name().equals(value))
                .findFirst()
                .map(one -> words(one.documentation()))
                .orElseGet(() -> new Localized(value, value));
    }

    /** Null for null. */
    public static @Nullable Localized ofNullable(String type, @Nullable String value, Ontology ontology) {
        return value == null ? null : of(type, value, ontology);
    }

    /** The name of a field in words. */
    public static Localized ofField(String name, Documentation documentation) {
        String english = name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return new Localized(documentation.labelJa() == null ? english : documentation.labelJa(), english);
    }

    private static Localized words(Documentation documentation) {
        String english = documentation.description().replaceFirst("\\.$", "");
        return new Localized(documentation.labelJa() == null ? english : documentation.labelJa(), english);
    }
}
