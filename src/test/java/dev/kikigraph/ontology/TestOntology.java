package dev.kikigraph.ontology;

import dev.kikigraph.ontology.NodeType.Kind;
import dev.kikigraph.ontology.RelationshipType.Ends;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A small ontology: programmes that are part of programmes and own budgets, and countries. */
public final class TestOntology {

    private static final Documentation NOTHING = new Documentation("", null, "");

    private TestOntology() {}

    public static Ontology create() {
        return create("Program", "Country");
    }

    public static Ontology create(String... things) {
        Map<String, NodeType> types = new LinkedHashMap<>();
        for (String thing : things) {
            types.put(thing, thing(thing));
        }
        types.put(
                "Budget",
                new NodeType(
                        "Budget",
                        "budgets",
                        Kind.OWNED,
                        null,
                        List.of("budget"),
                        null,
                        List.of("Owned"),
                        List.of(),
                        List.of(),
                        List.of(),
                        NOTHING));
        Map<String, RelationshipType> relationships = new LinkedHashMap<>();
        for (String type : List.of("PART_OF", "PARTICIPATES_IN", "HAS_BUDGET")) {
            relationships.put(
                    type,
                    new RelationshipType(type, "Claim", Set.of(new Ends("Program", "Program", false)), null, null));
        }
        return new Ontology(types, Map.of(), Map.of(), Map.of(), Map.of(), relationships, Map.of(), Map.of());
    }

    private static NodeType thing(String name) {
        return new NodeType(
                name,
                name.toLowerCase(Locale.ROOT) + "s",
                Kind.THING,
                null,
                List.of(name.toLowerCase(Locale.ROOT)),
                null,
                List.of("Thing"),
                List.of(),
                List.of(),
                List.of(new OwnedField("budgets", "HAS_BUDGET", "Budget", List.of(), NOTHING)),
                NOTHING);
    }
}
