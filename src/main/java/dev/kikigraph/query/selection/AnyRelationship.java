package dev.kikigraph.query.selection;

import dev.kikigraph.ontology.NodeType;
import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.ontology.OwnedField;
import dev.kikigraph.ontology.Property;
import dev.kikigraph.ontology.RelationshipField;
import dev.kikigraph.ontology.RelationshipField.Direction;
import dev.kikigraph.ontology.RelationshipLabel;
import dev.kikigraph.ontology.StoredKeys;
import dev.kikigraph.query.statement.Compilation;
import dev.kikigraph.query.statement.Projection;
import dev.kikigraph.query.statement.ValueWriter;
import graphql.normalized.ExecutableNormalizedField;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;

/** The selection of what relationships of all types have, and of what they are called. */
final class AnyRelationship {

    private AnyRelationship() {}

    /** Selects of a relationship that is seen from its start, or always from its end. */
    static Projection select(Ontology ontology, String variable, boolean backward, ExecutableNormalizedField field) {
        return select(ontology, variable, Cypher.literalOf(backward), field);
    }

    /** Selects of a relationship that is seen from a node. */
    static Projection from(Ontology ontology, String variable, String node, ExecutableNormalizedField field) {
        Expression start = Cypher.property(end("startNode", variable), StoredKeys.ID);
        return select(ontology, variable, start.isNotEqualTo(Compilation.property(node, StoredKeys.ID)), field);
    }

    private static Projection select(
            Ontology ontology, String variable, Expression backward, ExecutableNormalizedField field) {
        String name = field.getFieldName();
        return switch (name) {
            case StoredKeys.EVIDENCE -> EvidenceSelection.select(variable, field);
            case "relationshipType" -> new Projection(type(variable));
            case "backward" -> new Projection(backward);
            case "field" ->
                inWords(variable, backward, (seen, context) -> seen(ontology, seen)
                        .field(ontology));
            case "label" -> {
                boolean english = PropertySelection.inEnglish(field);
                yield inWords(variable, backward, (seen, context) -> seen(ontology, seen)
                        .label(ontology)
                        .in(english));
            }
            case "labelLang" -> {
                String language = PropertySelection.language(field);
                yield new Projection(Cypher.literalNull(), (nothing, context) -> language);
            }
            default -> PropertySelection.select(variable, shared(ontology, name), name, field);
        };
    }

    private static Property shared(Ontology ontology, String name) {
        return ontology.relationshipProperties().stream()
                .flatMap(properties -> properties.properties().stream())
                .filter(property -> property.gives(name))
                .findFirst()
                .orElseThrow();
    }

    static Expression type(String variable) {
        return Cypher.call("type").withArgs(Cypher.name(variable)).asFunction();
    }

    private static Expression end(String function, String variable) {
        return Cypher.call(function).withArgs(Cypher.name(variable)).asFunction();
    }

    private static Projection inWords(String variable, Expression backward, ValueWriter writer) {
        return new Projection(
                Cypher.listOf(
                        type(variable),
                        Cypher.property(end("startNode", variable), StoredKeys.ID),
                        Cypher.property(end("endNode", variable), StoredKeys.ID),
                        backward),
                writer);
    }

    private static Seen seen(Ontology ontology, @Nullable Object read) {
        List<?> row = (List<?>) Objects.requireNonNull(read);
        return new Seen(
                (String) row.get(0),
                ontology.typeOfId((String) row.get(1)).orElse(null),
                ontology.typeOfId((String) row.get(2)).orElse(null),
                (Boolean) row.get(3));
    }

    /** A relationship as it is seen from one of its ends. */
    private record Seen(
            String type,
            @Nullable NodeType source,
            @Nullable NodeType target,
            boolean backward) {

        RelationshipLabel label(Ontology ontology) {
            return RelationshipLabel.of(type, source, target, backward, ontology);
        }

        /** Name of the field that lists it here; null where only the other end has one. */
        @Nullable
        String field(Ontology ontology) {
            NodeType here = backward ? target : source;
            NodeType other = backward ? source : target;
            if (here == null || other == null) {
                return null;
            }
            Direction direction = backward ? Direction.IN : Direction.OUT;
            Optional<String> relationship = here.relationships().stream()
                    .filter(field -> field.relationshipType().equals(type) && field.direction() == direction)
                    .filter(field -> ontology.possibleTypes(field.target()).contains(other))
                    .map(RelationshipField::name)
                    .findFirst();
            return relationship.orElseGet(() -> backward
                    ? (ontology.isOwnership(type) ? "owner" : null)
                    : here.owned().stream()
                            .filter(field -> field.relationshipType().equals(type))
                            .map(OwnedField::name)
                            .findFirst()
                            .orElse(null));
        }
    }
}
