package dev.kikigraph.api.document;

import dev.kikigraph.problem.ApiError;
import dev.kikigraph.problem.ErrorCode;
import graphql.language.Argument;
import graphql.language.AstPrinter;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whether fields under one key are one field, as the specification's "Field Selection Merging" asks. Takes time in the
 * square of what an operation selects, which is bounded; graphql-java's own rule takes exponential time in the depth
 * where the objects of an interface have fields under the same key.
 */
final class FieldMerging {

    /**
     * A field where it stands once all fragments are expanded.
     *
     * @param signature equal for the same field with the same arguments
     */
    private record Selected(
            Field field,
            int signature,
            GraphQLCompositeType parent,
            GraphQLFieldDefinition definition,
            Map<String, List<Selected>> children) {}

    private static final class Conflict extends RuntimeException {

        private final ApiError error;

        private Conflict(String message, Selected one, Selected other) {
            super(message, null, false, false);
            this.error = ApiError.of(ErrorCode.BAD_REQUEST, message)
                    .at(List.of(one.field().getSourceLocation(), other.field().getSourceLocation()));
        }
    }

    private final SchemaFields schema;
    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private final Map<String, Integer> signatures = new HashMap<>();
    private final IdentityHashMap<Field, Integer> signed = new IdentityHashMap<>();

    private FieldMerging(Document document, SchemaFields schema) {
        this.schema = schema;
        document.getDefinitionsOfType(FragmentDefinition.class)
                .forEach(fragment -> fragments.put(fragment.getName(), fragment));
    }

    /** @param document valid otherwise, and within the limits */
    static Optional<ApiError> conflict(Document document, SchemaFields schema) {
        FieldMerging merging = new FieldMerging(document, schema);
        try {
            for (OperationDefinition operation : document.getDefinitionsOfType(OperationDefinition.class)) {
                Map<String, List<Selected>> root = merging.expanded(
                        operation.getSelectionSet(), schema.schema().getQueryType());
                sameFields(root);
                sameShapes(root);
            }
            return Optional.empty();
        } catch (Conflict conflict) {
            return Optional.of(conflict.error);
        }
    }

    private Map<String, List<Selected>> expanded(@Nullable SelectionSet set, @Nullable GraphQLCompositeType parent) {
        Map<String, List<Selected>> selected = new LinkedHashMap<>();
        if (set != null && parent != null) {
            addTo(selected, set, parent);
        }
        return selected;
    }

    private void addTo(Map<String, List<Selected>> selected, SelectionSet set, GraphQLCompositeType parent) {
        for (Selection<?> selection : set.getSelections()) {
            if (selection instanceof Field field) {
                GraphQLFieldDefinition definition = Objects.requireNonNull(schema.field(parent, field.getName()));
                selected.computeIfAbsent(field.getResultKey(), key -> new ArrayList<>())
                        .add(new Selected(
                                field,
                                signature(field),
                                parent,
                                definition,
                                expanded(field.getSelectionSet(), SchemaFields.target(definition))));
            } else if (selection instanceof InlineFragment fragment) {
                addTo(selected, fragment.getSelectionSet(), Objects.requireNonNull(schema.within(fragment, parent)));
            } else if (selection instanceof FragmentSpread spread) {
                FragmentDefinition fragment = Objects.requireNonNull(fragments.get(spread.getName()));
                addTo(
                        selected,
                        fragment.getSelectionSet(),
                        Objects.requireNonNull(
                                schema.composite(fragment.getTypeCondition().getName())));
            }
        }
    }

    /** Whatever stands under one key has one form, even where no object can have both. */
    private static void sameShapes(Map<String, List<Selected>> selected) {
        selected.forEach((key, fields) -> {
            Selected first = fields.get(0);
            for (Selected other : fields) {
                if (!shape(first).equals(shape(other))) {
                    throw new Conflict(
                            "\"%s\" is %s in %s and %s in %s. Give one of them an alias of its own."
                                    .formatted(
                                            key, type(first), name(first.parent()), type(other), name(other.parent())),
                            first,
                            other);
                }
            }
            sameShapes(together(fields));
        });
    }

    private static Map<String, List<Selected>> together(Collection<Selected> fields) {
        Map<String, List<Selected>> all = new LinkedHashMap<>();
        fields.forEach(
                field -> field.children().forEach((key, children) -> all.computeIfAbsent(key, k -> new ArrayList<>())
                        .addAll(children)));
        return all;
    }

    /** All objects, interfaces and unions are one shape: what is below them is compared field by field. */
    private static String shape(Selected selected) {
        GraphQLCompositeType target = SchemaFields.target(selected.definition());
        return target == null ? type(selected) : type(selected).replace(target.getName(), "{}");
    }

    private static String type(Selected selected) {
        return GraphQLTypeUtil.simplePrint(selected.definition().getType());
    }

    private static String name(GraphQLNamedType type) {
        return type.getName();
    }

    /**
     * Refuses fields that one object can have under one key, unless they are the same field with the same arguments.
     */
    private static void sameFields(Map<String, List<Selected>> selected) {
        selected.forEach((key, fields) -> {
            for (int i = 0; i < fields.size(); i++) {
                for (int j = i + 1; j < fields.size(); j++) {
                    sameField(key, fields.get(i), fields.get(j));
                }
                sameFields(fields.get(i).children());
            }
        });
    }

    private static void sameField(String key, Selected one, Selected other) {
        if (one.field() == other.field() || exclude(one.parent(), other.parent())) {
            return;
        }
        if (one.signature() != other.signature()) {
            throw new Conflict(
                    one.field().getName().equals(other.field().getName())
                            ? "\"%s\" is selected twice, with different arguments. Give one of them an alias of its own."
                                    .formatted(key)
                            : "\"%s\" stands for both %s and %s. Give one of them an alias of its own."
                                    .formatted(
                                            key,
                                            one.field().getName(),
                                            other.field().getName()),
                    one,
                    other);
        }
        one.children().forEach((name, fields) -> {
            List<Selected> others = other.children().getOrDefault(name, List.of());
            fields.forEach(child -> others.forEach(another -> sameField(name, child, another)));
        });
    }

    private static boolean exclude(GraphQLCompositeType one, GraphQLCompositeType other) {
        return one != other && one instanceof GraphQLObjectType && other instanceof GraphQLObjectType;
    }

    /** Made once for a field, wherever its fragment is spread: its arguments may be as long as the document. */
    private int signature(Field field) {
        return signed.computeIfAbsent(field, this::newSignature);
    }

    private int newSignature(Field field) {
        String text = field.getArguments().stream()
                .sorted(Comparator.comparing(Argument::getName))
                .map(AstPrinter::printAstCompact)
                .collect(Collectors.joining(",", field.getName() + "(", ")"));
        return signatures.computeIfAbsent(text, t -> signatures.size());
    }
}
