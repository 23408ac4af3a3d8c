package dev.kikigraph.query.selection;

import dev.kikigraph.ontology.Documentation;
import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.ontology.Property;
import dev.kikigraph.ontology.StoredKeys;
import dev.kikigraph.query.statement.Compilation;
import dev.kikigraph.query.statement.Projection;
import graphql.normalized.ExecutableNormalizedField;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.StatementBuilder;
import org.neo4j.cypherdsl.core.SymbolicName;

/** The selection of the buckets of a facet: its values, each with how many members of the list have it. */
final class BucketSelection {

    private static final int VALUE = 0;
    private static final int COUNT = 1;

    private final Compilation compilation;
    private final FacetValues values;
    private final Map<String, Documentation> vocabulary;
    private final boolean ofThings;
    private final boolean ofTypes;
    private final SymbolicName groups;
    private final SymbolicName size;
    private final SymbolicName having;
    private final ObjectSelection bucket = ObjectSelection.of("FacetBucket");

    /** @param groups what {@link FacetValues#grouped} returned */
    BucketSelection(Compilation compilation, FacetField by, FacetValues values, SymbolicName groups) {
        this.compilation = compilation;
        this.values = values;
        this.vocabulary = vocabulary(by);
        this.ofTypes = by instanceof FacetField.OfType;
        this.ofThings = by instanceof FacetField.OfRelated || by instanceof FacetField.OfOwner;
        this.groups = groups;
        this.size = Cypher.name(compilation.variable("c"));
        this.having = Cypher.name(compilation.variable("h"));
        bucket.position(ofThings ? Compilation.property(values.name().getValue(), StoredKeys.ID) : values.name());
        bucket.position(size);
    }

    /** The values that the ontology has for a field, in its order; empty where they are data. */
    private static Map<String, Documentation> vocabulary(FacetField by) {
        Map<String, Documentation> result = new LinkedHashMap<>();
        if (by instanceof FacetField.OfEnum ofEnum) {
            ofEnum.type().values().forEach(value -> result.put(value.name(), value.documentation()));
        } else if (by instanceof FacetField.OfTruth) {
            result.put("true", new Documentation("", "はい", "Yes"));
            result.put("false", new Documentation("", "いいえ", "No"));
        } else if (by instanceof FacetField.OfType ofType) {
            ofType.types().forEach(type -> result.put(type.name(), type.documentation()));
        }
        return result;
    }

    Projection select(ExecutableNormalizedField field, int first) {
        field.getChildren().forEach(this::add);
        Projection selected = bucket.selected();
        return compilation.list(groups(first), selected, groups.getValue(), (value, context) -> {
            List<@Nullable Object> result = new ArrayList<>();
            for (Object row : inOrder((List<?>) Objects.requireNonNull(value), first)) {
                result.add(selected.writer().write(row, context));
            }
            return result;
        });
    }

    private void add(ExecutableNormalizedField child) {
        String key = child.getResultKey();
        switch (child.getFieldName()) {
            case "__typename" -> bucket.addTypeName(key, null);
            case "value" -> bucket.addWhole(key, (row, context) -> value(row));
            case "count" -> bucket.addWhole(key, (row, context) -> cell(row, COUNT));
            case "label", "labelLang" -> addLabel(child);
            case "node" -> addNode(child);
            case "aggregate" -> {
                AggregateSelection aggregate =
                        new AggregateSelection(compilation, values.members().among(having));
                bucket.add(key, null, aggregate.select(child));
            }
            default -> throw new IllegalStateException(child.getFieldName());
        }
    }

    private static Object cell(@Nullable Object row, int position) {
        return Objects.requireNonNull(((List<?>) Objects.requireNonNull(row)).get(position));
    }

    private String value(@Nullable Object row) {
        String value = cell(row, VALUE).toString();
        return ofTypes ? ApiNames.constant(value) : value;
    }

    /** A text, or its language. */
    private void addLabel(ExecutableNormalizedField child) {
        boolean text = child.getFieldName().equals("label");
        if (ofThings) {
            Property name = compilation
                    .ontology()
                    .fields(Ontology.THING)
                    .localized("name")
                    .orElseThrow();
            bucket.add(
                    child.getResultKey(),
                    null,
                    PropertySelection.select(
                            values.name().getValue(),
                            name,
                            text ? name.name() : Property.languageField(name.name()),
                            child));
            return;
        }
        boolean english = PropertySelection.inEnglish(child);
        String language = PropertySelection.language(child);
        bucket.addWhole(
                child.getResultKey(),
                (row, context) -> text ? label(cell(row, VALUE).toString(), english) : language);
    }

    private String label(String value, boolean english) {
        Documentation documentation = vocabulary.get(value);
        return documentation == null ? value : documentation.label(english);
    }

    private void addNode(ExecutableNormalizedField child) {
        if (ofThings) {
            String thing = values.name().getValue();
            NodeSelection nodes = new NodeSelection(compilation);
            bucket.add(child.getResultKey(), null, nodes.select(thing, Ontology.THING, child.getChildren()));
        } else {
            bucket.addWhole(child.getResultKey(), (row, context) -> null);
        }
    }

    /** A row for each value: those that most have first, as far as they are asked for. */
    private StatementBuilder.OngoingReadingAndWith groups(int first) {
        SymbolicName group = Cypher.name("group");
        Expression asked =
                vocabulary.isEmpty() ? Cypher.subListUntil(groups, compilation.parameter((long) first)) : groups;
        return Cypher.unwind(asked)
                .as(group)
                .with(
                        Cypher.valueAt(group, 0).as(values.name()),
                        Cypher.valueAt(group, 1).as(size),
                        Cypher.valueAt(group, 2).as(having));
    }

    /** Values of the ontology are few, and told their order only here. */
    private List<?> inOrder(List<?> rows, int first) {
        if (vocabulary.isEmpty()) {
            return rows;
        }
        List<String> order = List.copyOf(vocabulary.keySet());
        return rows.stream()
                .sorted(Comparator.comparing((Object row) -> (Long) cell(row, COUNT), Comparator.reverseOrder())
                        .thenComparing(row -> order.indexOf(cell(row, VALUE).toString())))
                .limit(first)
                .toList();
    }
}
