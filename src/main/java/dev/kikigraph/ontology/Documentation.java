package dev.kikigraph.ontology;

import org.jspecify.annotations.Nullable;

/**
 * Words of the ontology on a type, field or value, for people.
 *
 * @param description English, one to a few sentences
 * @param labelJa the Japanese label; null only for the directives' own arguments
 */
public record Documentation(String description, @Nullable String labelJa) {

    /**
     * Label in Japanese, or in English the description without its full stop; in English too where it has no Japanese
     * label.
     */
    public String label(boolean english) {
        return english || labelJa == null ? description.replaceFirst("\\.$", "") : labelJa;
    }
}
