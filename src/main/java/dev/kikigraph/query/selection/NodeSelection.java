package dev.kikigraph.query.selection;

import dev.kikigraph.ontology.NodeType;
import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.ontology.OwnedField;
import dev.kikigraph.ontology.Property;
import dev.kikigraph.ontology.RelationshipField;
import dev.kikigraph.ontology.RelationshipProperties;
import dev.kikigraph.ontology.StoredKeys;
import dev.kikigraph.paging.Page;
import dev.kikigraph.query.filter.FilterCompiler;
import dev.kikigraph.query.filter.GivenFilter;
import dev.kikigraph.query.order.Order;
import dev.kikigraph.query.order.OrderCompiler;
import dev.kikigraph.query.statement.Compilation;
import dev.kikigraph.query.statement.KeyOrder;
import dev.kikigraph.query.statement.Patterns;
import dev.kikigraph.query.statement.Projection;
import dev.kikigraph.query.statement.VariableValue;
import graphql.normalized.ExecutableNormalizedField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Literal;
import org.neo4j.cypherdsl.core.PatternElement;
import org.neo4j.cypherdsl.core.Relationship;
import org.neo4j.cypherdsl.core.StatementBuilder;

/** Selections of nodes and, below them, of everything that they lead to. */
public final class NodeSelection {

    private final Compilation compilation;
    private final Ontology ontology;
    private final FilterCompiler filters;
    private final OrderCompiler orders;

    public NodeSelection(Compilation compilation) {
        this.compilation = compilation;
        this.ontology = compilation.ontology();
        this.filters = new FilterCompiler(compilation);
        this.orders = new OrderCompiler(compilation);
    }

    /** Selects of the node in {@code variable}, which is of one of the types that {@code target} stands for. */
    public Projection select(String variable, String target, List<ExecutableNormalizedField> fields) {
        List<NodeType> possible = ontology.possibleTypes(target);
        Set<String> names = new LinkedHashSet<>();
        possible.forEach(type -> names.add(type.name()));
        ObjectSelection selection = possible.size() == 1
                ? ObjectSelection.of(possible.get(0).name())
                : ObjectSelection.ofAbstract(Compilation.property(variable, StoredKeys.ID));
        for (ExecutableNormalizedField field : fields) {
            Set<String> types = new LinkedHashSet<>(field.getObjectTypeNames());
            types.retainAll(names);
            if (!types.isEmpty()) {
                addField(selection, variable, field, types, types.size() == names.size());
            }
        }
        if (names.size() > 1 && !fields.isEmpty()) {
            orderKeys(selection, names, fields.get(0).getParent());
        }
        return selection.selected();
    }

    private void orderKeys(ObjectSelection selection, Set<String> types, ExecutableNormalizedField parent) {
        KeyOrder order = compilation.keyOrder();
        if (order.dependsOnType(parent)) {
            types.forEach(type -> selection.order(type, order.keys(parent, type)));
        }
    }

    private void addField(
            ObjectSelection selection,
            String variable,
            ExecutableNormalizedField field,
            Set<String> types,
            boolean allTypes) {
        String key = field.getResultKey();
        Set<String> having = allTypes ? null : types;
        switch (field.getFieldName()) {
            case "__typename" -> selection.addTypeName(key, having);
            case StoredKeys.LABEL, "labelLang" -> selection.add(key, having, LabelSelection.select(variable, field));
            case StoredKeys.EVIDENCE -> selection.add(key, having, EvidenceSelection.select(variable, field));
            case "owner" -> {
                Condition guard = guard(variable, having);
                selection.add(key, having, guarded(owner(variable, field, guard), guard));
            }
            default ->
                // Types may have the same field with different meanings; each meaning is read by itself.
                meanings(field.getFieldName(), types).forEach((meaning, of) -> {
                    Set<String> only = allTypes && of.size() == types.size() ? null : of;
                    Condition guard = guard(variable, only);
                    selection.add(key, only, guarded(select(variable, meaning, field, guard), guard));
                });
        }
    }

    /** Types by the meaning that a field has on them: a property, a relationship or an owned list. */
    private Map<Meaning, Set<String>> meanings(String field, Set<String> types) {
        Map<Meaning, Set<String>> result = new LinkedHashMap<>();
        for (String name : types) {
            NodeType type = ontology.nodeType(name).orElseThrow();
            result.computeIfAbsent(Meaning.of(type, field), meaning -> new LinkedHashSet<>())
                    .add(name);
        }
        return result;
    }

    private Projection select(
            String variable, Meaning meaning, ExecutableNormalizedField field, @Nullable Condition guard) {
        if (meaning instanceof Meaning.OfKind kind) {
            return KindSelection.select(variable, kind.property(), field);
        }
        NodeType any = field.getObjectTypeNames().stream()
                .flatMap(name -> ontology.nodeType(name).stream())
                .filter(type -> Meaning.of(type, field.getFieldName()).equals(meaning))
                .findFirst()
                .orElseThrow();
        if (meaning instanceof Meaning.OfRelationship) {
            return connection(
                    variable, any, any.relationship(field.getFieldName()).orElseThrow(), field, guard);
        }
        if (meaning instanceof Meaning.OfOwned) {
            return ownedList(variable, any.ownedField(field.getFieldName()).orElseThrow(), field, guard);
        }
        return PropertySelection.select(
                variable, Meaning.property(any, field.getFieldName()), field.getFieldName(), field);
    }

    /** The condition that a node is of one of some types; null where all that it can be of are meant. */
    private static @Nullable Condition guard(String variable, @Nullable Set<String> types) {
        return types == null
                ? null
                : types.stream()
                        .<Condition>map(type -> Cypher.anyNode(variable).hasLabels(type))
                        .reduce(Condition::or)
                        .orElseThrow();
    }

    /** Reads what is not a property only for the types that have it; a property that a type has not is null anyway. */
    private static Projection guarded(Projection selected, @Nullable Condition guard) {
        if (guard == null
                || selected.expression() instanceof org.neo4j.cypherdsl.core.Property
                || selected.expression() instanceof Literal) {
            return selected;
        }
        Expression guarded = Cypher.caseExpression().when(guard).then(selected.expression());
        return new Projection(guarded, selected.reads(), selected.holdsLists(), selected.writer());
    }

    private Projection connection(
            String variable,
            NodeType type,
            RelationshipField field,
            ExecutableNormalizedField selection,
            @Nullable Condition guard) {
        String edge = compilation.variable("r");
        String node = compilation.variable("n");
        Map<String, ?> arguments = selection.getResolvedArguments();
        RelationshipProperties properties =
                ontology.relationshipProperties(field.properties()).orElseThrow();
        Order order = orders.relationships(edge, node, field, selection);
        String connectionType = ApiNames.connection(ApiNames.stem(field));
        Supplier<PatternElement> pattern = () -> Patterns.relationship(ontology, variable, field, edge, node);
        Condition condition = filters.relationship(edge, node, field, GivenFilter.of(selection));
        ConnectionSelection.Range range = new ConnectionSelection.Range(
                connectionType,
                Members.ofNodes(ontology, field.target(), node, edge, pattern, condition),
                Members.ofEdges(properties, edge, pattern, condition),
                order,
                type.name() + "." + field.name(),
                children -> select(node, field.target(), children),
                child -> edgeField(edge, properties, child),
                variable,
                guard);
        return new ConnectionSelection(compilation, range, arguments).select(childrenOf(selection, connectionType));
    }

    private static Projection edgeField(
            String edge, RelationshipProperties properties, ExecutableNormalizedField child) {
        String name = child.getFieldName();
        if (name.equals(StoredKeys.EVIDENCE)) {
            return EvidenceSelection.select(edge, child);
        }
        Property property = properties.properties().stream()
                .filter(candidate -> candidate.gives(name))
                .findFirst()
                .orElseThrow();
        return PropertySelection.select(edge, property, name, child);
    }

    static List<ExecutableNormalizedField> childrenOf(ExecutableNormalizedField field, String type) {
        List<ExecutableNormalizedField> result = new ArrayList<>();
        for (ExecutableNormalizedField child : field.getChildren()) {
            if (child.getObjectTypeNames().contains(type)) {
                result.add(child);
            }
        }
        return result;
    }

    private Projection ownedList(
            String variable, OwnedField field, ExecutableNormalizedField selection, @Nullable Condition guard) {
        String node = compilation.variable("o");
        Map<String, ?> arguments = selection.getResolvedArguments();
        Relationship pattern = Cypher.anyNode(variable)
                .relationshipTo(Cypher.node(field.target()).named(node), field.relationshipType());
        Condition condition = filters.node(node, field.target(), GivenFilter.of(selection));
        Order order = orders.nodes(node, field.target(), selection);
        Projection element = select(node, field.target(), selection.getChildren());
        StatementBuilder.OngoingReading matched = match(pattern, condition, element, guard);
        var sorted = order.sorted(matched, new String[] {node}, false, null);
        Integer first = (Integer) VariableValue.inspect(arguments.get("first"));
        if (first == null) {
            return list(sorted, element, variable);
        }
        Page.check("first", first);
        return list(sorted.limit(compilation.parameter((long) first)), element, variable);
    }

    private static StatementBuilder.OngoingReading match(
            Relationship pattern, @Nullable Condition condition, Projection element, @Nullable Condition guard) {
        StatementBuilder.OngoingReadingWithoutWhere match = Cypher.match(pattern);
        Condition guarding = element.isListedBySubquery() ? guard : null;
        if (condition == null || guarding == null) {
            Condition only = condition == null ? guarding : condition;
            return only == null ? match : match.where(only);
        }
        return match.where(condition.and(guarding));
    }

    private Projection list(StatementBuilder.OngoingReading rows, Projection element, String of) {
        return compilation.list(rows, element, of, (value, context) -> {
            List<@Nullable Object> result = new ArrayList<>();
            for (Object row : (List<?>) Objects.requireNonNull(value)) {
                result.add(element.writer().write(row, context));
            }
            return result;
        });
    }

    private Projection owner(String variable, ExecutableNormalizedField field, @Nullable Condition guard) {
        String owner = compilation.variable("n");
        Relationship pattern = Cypher.anyNode(variable)
                .relationshipFrom(
                        Cypher.node(Ontology.THING).named(owner),
                        ontology.ownershipTypes().toArray(String[]::new));
        Projection selected = select(owner, Ontology.THING, field.getChildren());
        return compilation.list(
                match(pattern, null, selected, guard), selected, variable, (value, context) -> selected.writer()
                        .write(((List<?>) Objects.requireNonNull(value)).get(0), context));
    }
}
