package dev.kikigraph.ontology;

import org.jspecify.annotations.Nullable;

/**
 * Words of the ontology on a type, field or value, for people.
 *
 * @param description English, one to a few sentences
 * @param labelJa the Japanese label; null only for the directives' own arguments
 * @param labelEn the English label, a few words that begin with a capital
 */
public record Documentation(String description, @Nullable String labelJa, String labelEn) {

    /** Label in Japanese or English; in English too where it has no Japanese one. */
    public String label(boolean english) {
        return english || labelJa == null ? labelEn : labelJa;
    }
}
