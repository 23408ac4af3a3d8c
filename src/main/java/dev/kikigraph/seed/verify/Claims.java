package dev.kikigraph.seed.verify;

import dev.kikigraph.ontology.NodeType;
import dev.kikigraph.ontology.Property;
import dev.kikigraph.provenance.Citation;
import dev.kikigraph.seed.Seed;
import java.util.ArrayList;
import java.util.List;

/** Everything that a seed claims with the lines of a document. */
final class Claims {

    private final Seed seed;
    private final SeedNodes nodes;

    Claims(Seed seed, SeedNodes nodes) {
        this.seed = seed;
        this.nodes = nodes;
    }

    /**
     * Everything that cites a source, nodes before relationships. A relationship from an owner to what it owns has no
     * statement of its own; what is owned is checked itself.
     *
     * @param source its id
     */
    List<Claim> of(String source) {
        String document = source.substring(Citation.SOURCE.length());
        List<Claim> claims = new ArrayList<>();
        seed.content().nodes().keySet().forEach(id -> {
            NodeType type = nodes.type(id);
            boolean thing = type.kind() == NodeType.Kind.THING;
            add(id, document, thing ? Claim.Kind.THING : Claim.Kind.OWNED, type.properties(), claims);
        });
        seed.content()
                .relationships()
                .values()
                .forEach(relationship -> add(
                        relationship.id(),
                        document,
                        Claim.Kind.RELATIONSHIP,
                        nodes.ontology().propertiesOfRelationship(relationship.type()),
                        claims));
        return claims;
    }

    /** Claims that say what stands in the document, without those that divide it. */
    List<Claim> ofContent(String source) {
        return of(source).stream().filter(claim -> !nodes.isFrame(claim.id())).toList();
    }

    private void add(String id, String document, Claim.Kind kind, List<Property> types, List<Claim> into) {
        Claim claim = Claim.of(id, document, kind, types, seed.statements().getOrDefault(id, List.of()));
        if (!claim.evidence().isEmpty()) {
            into.add(claim);
        }
    }
}
