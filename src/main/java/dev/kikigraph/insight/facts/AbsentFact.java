package dev.kikigraph.insight.facts;

import dev.kikigraph.insight.answer.FactPart;
import dev.kikigraph.insight.snapshot.Localized;
import dev.kikigraph.insight.snapshot.Words;
import dev.kikigraph.ontology.Documentation;

/**
 * A field of which the source says nothing.
 *
 * @param field as the ontology names it
 */
public record AbsentFact(String field, Localized label, FactPart part) {

    static AbsentFact of(String field, Documentation documentation, FactPart part) {
        return new AbsentFact(field, Words.of(documentation), part);
    }
}
