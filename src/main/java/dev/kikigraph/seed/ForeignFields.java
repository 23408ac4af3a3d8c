package dev.kikigraph.seed;

import dev.kikigraph.ontology.NodeType;
import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.ontology.OwnedField;
import dev.kikigraph.ontology.RelationshipField;
import dev.kikigraph.ontology.StoredKeys;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells where a field belongs that a type does not have. */
final class ForeignFields {

    private static final int MOST = 3;

    private final ReaderState reading;

    ForeignFields(ReaderState reading) {
        this.reading = reading;
    }

    /**
     * Ends a sentence: {@code "; Agency has it, here it is administeredBy"}, or empty where nobody has such a field.
     */
    String hint(NodeType type, String field) {
        if (reading.ontology().typeOfId(field).isPresent()) {
            return "; it is a record of its own, and begins in the first column";
        }
        return otherEnd(type, field).or(() -> owned(type, field)).orElseGet(() -> {
            String near = reading.nearest().hint(field, known(type));
            return near.isEmpty() ? elsewhere(field) : near;
        });
    }

    /** Whether any type has it. */
    boolean isField(String field) {
        return field.equals(StoredKeys.EVIDENCE) || having(field).findAny().isPresent();
    }

    private static Set<String> known(NodeType type) {
        Set<String> known = new LinkedHashSet<>(ReaderState.fields(type));
        known.add(StoredKeys.EVIDENCE);
        if (type.kind() == NodeType.Kind.OWNED) {
            known.add(ReaderState.KEY);
        }
        return known;
    }

    private Optional<String> otherEnd(NodeType type, String field) {
        Ontology ontology = reading.ontology();
        for (NodeType other : ontology.nodeTypes()) {
            RelationshipField its = other.relationship(field).orElse(null);
            if (its != null && ontology.possibleTypes(its.target()).contains(type)) {
                Optional<String> here = type.relationships().stream()
                        .filter(one -> one.relationshipType().equals(its.relationshipType()))
                        .filter(one -> one.direction() != its.direction())
                        .filter(one -> ontology.possibleTypes(one.target()).contains(other))
                        .map(one -> "; %s has it, here it is %s".formatted(other.name(), one.name()))
                        .findFirst();
                if (here.isPresent()) {
                    return here;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> owned(NodeType type, String field) {
        for (OwnedField owned : type.owned()) {
            NodeType target = reading.ontology().nodeType(owned.target()).orElseThrow();
            if (ReaderState.fields(target).contains(field)) {
                return Optional.of("; a %s has it, write that in %s".formatted(target.name(), owned.name()));
            }
        }
        return Optional.empty();
    }

    private String elsewhere(String field) {
        List<String> types = having(field).map(NodeType::name).limit(MOST + 1L).toList();
        if (types.isEmpty()) {
            return "";
        }
        String named = types.stream().limit(MOST).collect(Collectors.joining(", "));
        return types.size() > MOST
                ? "; " + named + " and others have it"
                : "; " + named + (types.size() == 1 ? " has it" : " have it");
    }

    private Stream<NodeType> having(String field) {
        return reading.ontology().nodeTypes().stream()
                .filter(type -> ReaderState.fields(type).contains(field));
    }
}
