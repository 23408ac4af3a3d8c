package dev.kikigraph.insight.money;

import dev.kikigraph.insight.Localized;
import dev.kikigraph.ontology.Documentation;
import dev.kikigraph.ontology.Ontology;
import org.jspecify.annotations.Nullable;

/** Values of enums in words, as the ontology has them. */
final class Words {

    private Words() {}

    /** The value itself where the ontology does not know it. */
    static Localized of(String type, String value, Ontology ontology) {
        return ontology.enums().stream()
                .filter(one -> one.name().equals(type))
                .flatMap(one -> one.values().stream())
                .filter(one -> one.name().equals(value))
                .findFirst()
                .map(one -> words(one.documentation()))
                .orElseGet(() -> new Localized(value, value));
    }

    /** Null for null. */
    static @Nullable Localized ofNullable(String type, @Nullable String value, Ontology ontology) {
        return value == null ? null : of(type, value, ontology);
    }

    private static Localized words(Documentation documentation) {
        String english = documentation.description().replaceFirst("\\.$", "");
        return new Localized(documentation.labelJa() == null ? english : documentation.labelJa(), english);
    }
}
