package dev.kikigraph.ontology;

import dev.kikigraph.ontology.RelationshipType.Words;
import graphql.language.Directive;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Reads the words that {@code @inWords} gives to types of relationships. */
final class RelationshipWords {

    private final Definitions definitions;

    RelationshipWords(Definitions definitions) {
        this.definitions = definitions;
    }

    void giveTo(Map<String, RelationshipType> types) {
        Set<String> seen = new HashSet<>();
        definitions.schemas().stream()
                .flatMap(schema -> schema.getDirectives("inWords").stream())
                .forEach(directive -> give(directive, types, seen));
    }

    private void give(Directive directive, Map<String, RelationshipType> types, Set<String> seen) {
        String name = Directives.text(directive, "type");
        if (!types.containsKey(name)) {
            definitions.problem(
                    directive, "No field has a relationship of type %s. Correct the type or remove the words.", name);
        }
        if (!seen.add(name)) {
            definitions.problem(directive, "%s is given words twice. Remove one.", name);
        }
        Words words = new Words(Directives.text(directive, "forward"), Directives.text(directive, "backward"));
        types.computeIfPresent(name, (n, type) -> new RelationshipType(n, type.properties(), type.ends(), words));
    }
}
