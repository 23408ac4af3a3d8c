package dev.kikigraph.ontology;

import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValueDefinition;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks the groups in which facts are read: each names what there is, and nothing stands in two of them. */
final class FactGroups {

    private final Definitions definitions;
    private final Collection<NodeType> nodeTypes;
    private final Collection<EnumType> enums;

    FactGroups(Definitions definitions, Collection<NodeType> nodeTypes, Collection<EnumType> enums) {
        this.definitions = definitions;
        this.nodeTypes = nodeTypes;
        this.enums = enums;
    }

    void check() {
        var known = Stream.concat(
                        nodeTypes.stream().flatMap(FactGroups::fields),
                        enums.stream()
                                .flatMap(one -> one.values().stream().map(value -> one.name() + "." + value.name())))
                .collect(Collectors.toSet());
        Map<String, String> groupOf = new HashMap<>();
        enums.forEach(one -> one.values().forEach(group -> group.tells().forEach(fact -> {
            if (!known.contains(fact)) {
                definitions.problem(
                        definition(one, group),
                        "%s tells %s, which is neither a field of a node nor a value such as NarrativeKind.AIM."
                                + " Correct the name or remove it.",
                        group.name(),
                        fact);
            }
            String other = groupOf.put(fact, group.name());
            if (other != null) {
                definitions.problem(
                        definition(one, group), "%s is told by %s and %s. Remove one.", fact, other, group.name());
            }
        })));
    }

    private static Stream<String> fields(NodeType type) {
        return Stream.of(
                        type.properties().stream().map(Property::name),
                        type.relationships().stream().map(RelationshipField::name),
                        type.owned().stream().map(OwnedField::name))
                .flatMap(names -> names);
    }

    private EnumValueDefinition definition(EnumType type, EnumType.Value value) {
        return definitions
                .types(EnumTypeDefinition.class)
                .filter(one -> one.getName().equals(type.name()))
                .flatMap(one -> one.getEnumValueDefinitions().stream())
                .filter(one -> one.getName().equals(value.name()))
                .findFirst()
                .orElseThrow();
    }
}
