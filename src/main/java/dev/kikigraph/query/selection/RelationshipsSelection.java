package dev.kikigraph.query.selection;

import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.ontology.RelationshipType;
import dev.kikigraph.ontology.StoredKeys;
import dev.kikigraph.problem.QueryException;
import dev.kikigraph.query.order.Order;
import dev.kikigraph.query.order.SortKey;
import dev.kikigraph.query.statement.Compilation;
import dev.kikigraph.query.statement.Patterns;
import dev.kikigraph.query.statement.Projection;
import dev.kikigraph.query.statement.VariableValue;
import graphql.normalized.ExecutableNormalizedField;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.PatternElement;

/** The selection of all relationships of a node that are said, whatever their types, and of what they lead to. */
final class RelationshipsSelection {

    private final Compilation compilation;
    private final BiFunction<String, List<ExecutableNormalizedField>, Projection> nodes;

    /** @param nodes selects of a node of whatever type, by its variable */
    RelationshipsSelection(
            Compilation compilation, BiFunction<String, List<ExecutableNormalizedField>, Projection> nodes) {
        this.compilation = compilation;
        this.nodes = nodes;
    }

    /** @param guard what must hold for any of it to be read; null for nothing */
    Projection select(String variable, ExecutableNormalizedField field, @Nullable Condition guard) {
        Ontology ontology = compilation.ontology();
        String edge = compilation.variable("r");
        String node = compilation.variable("n");
        Map<String, ?> arguments = field.getResolvedArguments();
        Supplier<PatternElement> pattern = () -> Cypher.anyNode(variable)
                .relationshipBetween(Cypher.node(Ontology.NODE).named(node))
                .named(edge);
        Order order = new Order(List.of(
                new SortKey(node, StoredKeys.SOURCE_ORDER, false, true),
                new SortKey(edge, StoredKeys.ID, false, true)));
        ConnectionSelection.Range range = new ConnectionSelection.Range(
                ApiNames.connection(ApiNames.NODE_RELATIONSHIP),
                Members.ofNodes(ontology, Ontology.NODE, node, edge, pattern, condition(edge, node, arguments)),
                null,
                null,
                order,
                Ontology.RELATIONSHIPS,
                children -> nodes.apply(node, children),
                child -> AnyRelationship.from(ontology, edge, variable, child),
                variable,
                guard);
        return new ConnectionSelection(compilation, range, arguments, List.of("node", "edge"))
                .select(NodeSelection.childrenOf(field, range.type()));
    }

    private Condition condition(String edge, String node, Map<String, ?> arguments) {
        Condition condition = AnyRelationship.type(edge)
                .startsWith(Cypher.literalOf(StoredKeys.EFFECTIVE_TYPE))
                .not();
        Object types = arguments.get("types");
        if (types != null) {
            ((List<?>) Objects.requireNonNull(VariableValue.inspect(types))).forEach(type -> check((String) type));
            condition = condition.and(AnyRelationship.type(edge).in(compilation.parameter(types)));
        }
        Object others = arguments.get("others");
        return others == null ? condition : condition.and(Patterns.ofType(node, compilation.parameter(others)));
    }

    private void check(String type) {
        Ontology ontology = compilation.ontology();
        if (ontology.relationshipType(type).filter(found -> !found.effective()).isEmpty()
                && !ontology.isOwnership(type)) {
            String known = Stream.concat(
                            ontology.relationshipTypes().stream()
                                    .filter(found -> !found.effective())
                                    .map(RelationshipType::name),
                            ontology.ownershipTypes().stream())
                    .sorted()
                    .collect(Collectors.joining(", "));
            throw QueryException.badRequest(
                    "types has %s, which is no type of relationship. There are %s.", type, known);
        }
    }
}
