package dev.kikigraph.query.selection;

import dev.kikigraph.paging.Page;
import dev.kikigraph.problem.QueryException;
import dev.kikigraph.query.statement.Compilation;
import dev.kikigraph.query.statement.Projection;
import dev.kikigraph.query.statement.Subquery;
import dev.kikigraph.query.statement.VariableValue;
import graphql.normalized.ExecutableNormalizedField;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.SymbolicName;

/** The selection of facets: how many members of a list have each value of a field. */
final class FacetSelection {

    /** How many fields can be asked at once; each is a pass over the list, or several. */
    static final int MOST_FIELDS = 10;

    private final Compilation compilation;
    private final Members members;
    private final @Nullable String of;

    /** @param of the only variable that the list depends on; null for none */
    FacetSelection(Compilation compilation, Members members, @Nullable String of) {
        this.compilation = compilation;
        this.members = members;
        this.of = of;
    }

    /** How many groups are asked for. */
    static int first(ExecutableNormalizedField field) {
        int first = (Integer) Objects.requireNonNull(
                VariableValue.inspect(field.getResolvedArguments().get("first")));
        if (first < 1 || first > Page.MOST) {
            throw QueryException.badRequest("first is %d; it must be 1 to %d.", first, Page.MOST);
        }
        return first;
    }

    Projection select(ExecutableNormalizedField field) {
        int first = first(field);
        List<Projection> facets = fields(field).stream()
                .map(by -> facet(by, first, field.getChildren()))
                .toList();
        return new Projection(
                Cypher.listOf(facets.stream().map(Projection::expression).toList()),
                facets.stream().flatMap(facet -> facet.reads().stream()).toList(),
                true,
                (value, context) -> {
                    List<@Nullable Object> result = new ArrayList<>();
                    List<?> read = (List<?>) Objects.requireNonNull(value);
                    for (int i = 0; i < facets.size(); i++) {
                        result.add(facets.get(i).writer().write(read.get(i), context));
                    }
                    return result;
                });
    }

    private List<FacetField> fields(ExecutableNormalizedField field) {
        Object by = VariableValue.inspect(field.getResolvedArguments().get("by"));
        List<?> names = (List<?>) Objects.requireNonNull(by);
        if (names.size() > MOST_FIELDS) {
            throw QueryException.badRequest("by has %d fields; it may have %d.", names.size(), MOST_FIELDS);
        }
        if (new HashSet<>(names).size() < names.size()) {
            throw QueryException.badRequest("by has a field twice. Give each once.");
        }
        List<FacetField> all = members.facets().get();
        return names.stream()
                .map(name -> all.stream()
                        .filter(facet -> facet.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException(String.valueOf(name))))
                .toList();
    }

    private Projection facet(FacetField by, int first, List<ExecutableNormalizedField> children) {
        ObjectSelection facet = ObjectSelection.of("Facet");
        FacetValues values = FacetValues.of(by, members, compilation);
        SymbolicName groups = Cypher.name(compilation.variable("g"));
        List<Subquery> reads = new ArrayList<>();
        boolean withMembers = children.stream().anyMatch(FacetSelection::asksForAggregates);
        reads.add(new Subquery(values.grouped(groups, withMembers), of));
        for (ExecutableNormalizedField child : children) {
            String key = child.getResultKey();
            switch (child.getFieldName()) {
                case "__typename" -> facet.addTypeName(key, null);
                case "field" -> facet.addWhole(key, (row, context) -> by.name());
                case "totalBuckets" -> facet.add(key, null, new Projection(Cypher.size(groups)));
                case "missing" -> {
                    if (values.lacking() == null) {
                        facet.addWhole(key, (row, context) -> 0L);
                    } else {
                        facet.add(key, null, new Projection(values.lacking().count()));
                    }
                }
                case "buckets" ->
                    facet.add(key, null, new BucketSelection(compilation, by, values, groups).select(child, first));
                default -> throw new IllegalStateException(child.getFieldName());
            }
        }
        Projection selected = facet.selected();
        reads.addAll(selected.reads());
        return new Projection(selected.expression(), reads, selected.holdsLists(), selected.writer());
    }

    private static boolean asksForAggregates(ExecutableNormalizedField buckets) {
        return buckets.getChildren().stream()
                .anyMatch(child -> child.getFieldName().equals("aggregate"));
    }
}
