package dev.kikigraph.ontology;

import dev.kikigraph.ontology.RelationshipType.Words;
import graphql.language.Argument;
import graphql.language.Directive;
import graphql.language.EnumValue;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Reads what is said of types of relationships as a whole: words, and whether they are walked. */
final class RelationshipTraits {

    private final Definitions definitions;

    RelationshipTraits(Definitions definitions) {
        this.definitions = definitions;
    }

    void giveTo(Map<String, RelationshipType> types) {
        read(
                "inWords",
                types,
                (type, directive) -> type.inWords(
                        new Words(Directives.text(directive, "forward"), Directives.text(directive, "backward"))));
        read("walk", types, (type, directive) -> type.walked(walk(directive)));
    }

    /** Null where it is none, which is a problem that the directive's own check has found. */
    private static @Nullable Walk walk(Directive directive) {
        Argument along = directive.getArgument("along");
        return Arrays.stream(Walk.values())
                .filter(walk -> along != null
                        && along.getValue() instanceof EnumValue value
                        && value.getName().equals(walk.name()))
                .findFirst()
                .orElse(null);
    }

    private void read(
            String name,
            Map<String, RelationshipType> types,
            BiFunction<RelationshipType, Directive, RelationshipType> with) {
        Set<String> seen = new HashSet<>();
        definitions.schemas().stream()
                .flatMap(schema -> schema.getDirectives(name).stream())
                .forEach(directive -> {
                    String type = Directives.text(directive, "type");
                    if (!types.containsKey(type)) {
                        definitions.problem(
                                directive,
                                "No field has a relationship of type %s. Correct the type or remove @%s.",
                                type,
                                name);
                    }
                    if (!seen.add(type)) {
                        definitions.problem(directive, "%s has @%s twice. Remove one.", type, name);
                    }
                    types.computeIfPresent(type, (n, given) -> with.apply(given, directive));
                });
    }
}
