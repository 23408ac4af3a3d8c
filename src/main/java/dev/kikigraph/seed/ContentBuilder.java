package dev.kikigraph.seed;

import dev.kikigraph.graph.inheritance.Inheritance;
import dev.kikigraph.graph.model.GraphContent;
import dev.kikigraph.graph.model.StoredNode;
import dev.kikigraph.graph.model.StoredRelationship;
import dev.kikigraph.ontology.NodeType;
import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.ontology.StoredKeys;
import dev.kikigraph.provenance.Citation;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Turns a draft without problems into what the graph is to hold. */
final class ContentBuilder {

    private static final String INFERRED = "INFERRED";
    private static final Set<String> RATIONALE =
            Set.of(StoredKeys.japanese(StoredKeys.RATIONALE), StoredKeys.english(StoredKeys.RATIONALE));

    private final Ontology ontology;
    private final Draft draft;
    private final Map<String, Long> sourceOrder;
    private final SearchedBy searchedBy;

    ContentBuilder(Ontology ontology, Draft draft) {
        this.ontology = ontology;
        this.draft = draft;
        this.searchedBy = new SearchedBy(draft);
        this.sourceOrder = SourceOrder.of(draft.nodes().values());
    }

    GraphContent build() {
        Map<String, StoredNode> nodes = new TreeMap<>();
        draft.nodes().forEach((id, node) -> nodes.put(id, node(node)));
        Map<String, StoredRelationship> relationships = new TreeMap<>();
        draft.relationships().forEach((id, relationship) -> relationships.put(id, relationship(relationship)));
        for (Draft.Ownership ownership : draft.ownerships()) {
            StoredRelationship relationship = ownership(ownership);
            relationships.put(relationship.id(), relationship);
            nodes.computeIfPresent(ownership.owned().id(), (id, owned) -> labelled(owned, ownership));
        }
        BudgetsInTotal.of(nodes, relationships.values())
                .forEach((id, derived) -> nodes.computeIfPresent(id, (key, node) -> withDerived(node, derived)));
        addInherited(nodes, relationships);
        return new GraphContent(nodes, relationships);
    }

    private void addInherited(Map<String, StoredNode> nodes, Map<String, StoredRelationship> relationships) {
        Inheritance.Derived derived = Inheritance.of(ontology, new GraphContent(nodes, relationships));
        derived.values().forEach((id, values) -> nodes.computeIfPresent(id, (key, node) -> withDerived(node, values)));
        List<StoredRelationship> effective = derived.relationships().stream()
                .map(one -> withEvidence(one, nodes, relationships))
                .toList();
        effective.forEach(one -> relationships.put(one.id(), one));
    }

    /** Evidence of what follows from facts is theirs, whatever fields of theirs it proves. */
    private StoredRelationship withEvidence(
            StoredRelationship effective,
            Map<String, StoredNode> nodes,
            Map<String, StoredRelationship> relationships) {
        Map<String, Object> properties = new TreeMap<>(effective.properties());
        properties.putAll(Derivation.keys(ontology.propertiesOfRelationship(effective.type()), properties));
        properties.putAll(Derivation.evidence(values(properties, StoredKeys.FROM)
                .flatMap(id -> Stream.concat(
                        Optional.ofNullable(relationships.get(id)).map(StoredRelationship::properties).stream(),
                        Optional.ofNullable(nodes.get(id)).map(StoredNode::properties).stream()))
                .flatMap(fact -> values(fact, StoredKeys.EVIDENCE))
                .map(Citation::parse)
                .map(citation -> new Citation(citation.document(), citation.lines(), List.of()))
                .distinct()
                .toList()));
        return new StoredRelationship(
                effective.id(), effective.type(), effective.source(), effective.target(), properties);
    }

    private static Stream<String> values(Map<String, Object> properties, String key) {
        return ((List<?>) properties.getOrDefault(key, List.of())).stream().map(Object::toString);
    }

    /** As far as the ontology declares it. */
    private StoredNode withDerived(StoredNode node, Map<String, Object> derived) {
        NodeType type = Objects.requireNonNull(draft.nodes().get(node.id())).type();
        Map<String, Object> properties = new TreeMap<>(node.properties());
        type.properties().stream()
                .filter(property -> property.derived() && derived.containsKey(property.name()))
                .forEach(property -> properties.put(property.name(), derived.get(property.name())));
        properties.putAll(Derivation.keys(type.properties(), properties));
        return new StoredNode(node.id(), node.labels(), properties);
    }

    private static StoredNode labelled(StoredNode owned, Draft.Ownership ownership) {
        Map<String, Object> properties = new TreeMap<>(owned.properties());
        properties.putAll(Derivation.labels(
                ownership.owned().type(), properties, ownership.owner().properties()));
        return new StoredNode(owned.id(), owned.labels(), properties);
    }

    private StoredNode node(DraftNode node) {
        Map<String, Object> properties = new TreeMap<>(node.properties());
        properties.putAll(Derivation.evidence(citations(node.evidence())));
        properties.put(StoredKeys.SOURCE_ORDER, sourceOrder.get(node.id()));
        properties.putAll(searchedBy.texts(node.id()));
        properties.putAll(Derivation.keys(node.type().properties(), properties));
        properties.putAll(searchedBy.keys(node, properties));
        String kind = node.isThing() ? Ontology.THING : Ontology.OWNED;
        return new StoredNode(node.id(), Set.of(node.type().name(), kind, Ontology.NODE), properties);
    }

    private StoredRelationship relationship(DraftRelationship relationship) {
        Map<String, Object> properties = new TreeMap<>(relationship.properties());
        properties.putAll(doubt(relationship));
        properties.putAll(Derivation.keys(relationship.types(), properties));
        properties.putAll(Derivation.evidence(citations(relationship.evidence())));
        return new StoredRelationship(
                relationship.id(),
                relationship.relationshipType(),
                relationship.source(),
                relationship.target(),
                properties);
    }

    /** A relationship that starts at something inferred is not more certain than that: it takes over the reason. */
    private Map<String, Object> doubt(DraftRelationship relationship) {
        DraftNode source = draft.nodes().get(relationship.source());
        if (source == null || !isInferred(source) || isInferred(relationship)) {
            return Map.of();
        }
        Map<String, Object> doubt = new TreeMap<>();
        source.properties().forEach((key, value) -> {
            if (key.equals(StoredKeys.ASSERTION) || RATIONALE.contains(key)) {
                doubt.put(key, value);
            }
        });
        return doubt;
    }

    private static boolean isInferred(DraftFact fact) {
        return INFERRED.equals(fact.properties().get(StoredKeys.ASSERTION));
    }

    private static StoredRelationship ownership(Draft.Ownership ownership) {
        String type = ownership.field().relationshipType();
        String owner = ownership.owner().id();
        String owned = ownership.owned().id();
        Map<String, Object> properties = new TreeMap<>();
        properties.put(StoredKeys.ASSERTION, "STATED");
        properties.put(
                StoredKeys.EVIDENCE,
                citations(ownership.owned().evidence()).stream()
                        .map(Citation::stored)
                        .toList());
        return new StoredRelationship(StoredRelationship.id(owner, type, owned), type, owner, owned, properties);
    }

    private static List<Citation> citations(List<SeedEvidence> evidence) {
        return evidence.stream().map(SeedEvidence::citation).distinct().toList();
    }
}
