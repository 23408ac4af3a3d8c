package dev.kikigraph.insight.coverage;

import dev.kikigraph.paging.ListName;
import dev.kikigraph.problem.QueryException;
import dev.kikigraph.query.selection.ApiNames;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Request for a matrix.
 *
 * @param money whether money is summed rather than things counted
 * @param types names of the types of things to count; at least one
 * @param fiscalYear null for all of them
 * @param roles in which one must take part in a framework; empty for any
 * @param rowIds null for all
 * @param columnIds null for all
 * @param omitEmpty whether rows and columns without anything are left out
 */
record CoverageRequest(
        Dimension rows,
        Dimension columns,
        boolean money,
        List<String> types,
        @Nullable Integer fiscalYear,
        Set<String> roles,
        boolean includeInferred,
        @Nullable Set<String> rowIds,
        @Nullable Set<String> columnIds,
        boolean omitEmpty) {

    /** Tells the lists of its answer from those of others. */
    ListName name() {
        return ListName.of(
                rows, columns, money, types, fiscalYear, roles, includeInferred, rowIds, columnIds, omitEmpty);
    }

    /** @throws QueryException if the arguments do not fit together or with the graph */
    static CoverageRequest of(CoverageArguments arguments, CoverageIndex index) {
        Dimension rows = arguments.rows();
        Dimension columns = arguments.columns();
        boolean money = arguments.value() == CoverageValue.MONEY;
        CoverageRequest request = new CoverageRequest(
                rows,
                columns,
                money,
                types(arguments.of(), rows, columns, money, index.types()),
                arguments.fiscalYear(),
                roles(arguments.roles(), rows, columns),
                arguments.includeInferred(),
                ids("rowIds", arguments.rowIds(), rows, index),
                ids("columnIds", arguments.columnIds(), columns, index),
                arguments.omitEmpty());
        request.checkYear(index);
        return request;
    }

    private static List<String> types(
            @Nullable List<String> of, Dimension rows, Dimension columns, boolean money, CountableTypes types) {
        if (rows == columns) {
            throw QueryException.badRequest("rows and columns are both %s. Take two different dimensions.", rows);
        }
        List<String> countable = types.of(rows, columns);
        if (countable.isEmpty()) {
            throw QueryException.badRequest(
                    "The graph does not connect %s with %s: nothing stands in both. Pairs that it connects, in either order: %s.",
                    rows, columns, String.join(", ", types.pairs()));
        }
        if (money) {
            countable = countable.stream().filter(types::hasMoney).toList();
            if (countable.isEmpty()) {
                throw QueryException.badRequest(
                        "Nothing that stands in both %s and %s has budgets. Leave value out, to count things.",
                        rows, columns);
            }
        }
        if (of == null) {
            return List.of(types.usual(countable, rows, columns));
        }
        List<String> names = of.stream().distinct().toList();
        if (names.isEmpty() || !countable.containsAll(names)) {
            throw QueryException.badRequest(
                    "of is %s; for %s by %s it may name %s.", constants(names), rows, columns, constants(countable));
        }
        return countable.stream().filter(names::contains).toList();
    }

    private static String constants(List<String> types) {
        return types.stream().map(ApiNames::constant).collect(Collectors.joining(", ", "[", "]"));
    }

    private static Set<String> roles(@Nullable List<String> roles, Dimension rows, Dimension columns) {
        if (roles == null) {
            return Set.of();
        }
        if (rows != Dimension.FRAMEWORK && columns != Dimension.FRAMEWORK) {
            throw QueryException.badRequest(
                    "roles are those in which one takes part in a framework; neither rows nor columns are FRAMEWORK. Leave roles out.");
        }
        if (roles.isEmpty()) {
            throw QueryException.badRequest("roles is empty. Name at least one, or leave it out for any role.");
        }
        return Set.copyOf(roles);
    }

    private static @Nullable Set<String> ids(
            String argument, @Nullable List<String> given, Dimension dimension, CoverageIndex index) {
        if (given == null) {
            return null;
        }
        Set<String> ids = new LinkedHashSet<>(given);
        if (ids.isEmpty()) {
            throw QueryException.badRequest("%s is empty. Name at least one, or leave it out for all.", argument);
        }
        Axis axis = index.axis(dimension);
        for (String id : ids) {
            if (axis.position(id) == null) {
                throw QueryException.badRequest(
                        "%s names %s, which is no %s. Examples: %s.",
                        argument, id, dimension.english(), examples(axis));
            }
        }
        return ids;
    }

    private static String examples(Axis axis) {
        return axis.headings().stream().limit(5).map(Heading::key).collect(Collectors.joining(", "));
    }

    private void checkYear(CoverageIndex index) {
        if (fiscalYear == null) {
            return;
        }
        if (rows == Dimension.FISCAL_YEAR || columns == Dimension.FISCAL_YEAR) {
            throw QueryException.badRequest(
                    "fiscalYear cannot be given where rows or columns are FISCAL_YEAR. Use rowIds or columnIds, such as [\"%d\"].",
                    fiscalYear);
        }
        for (String type : types) {
            if (!index.types().connects(type, Dimension.FISCAL_YEAR)) {
                throw QueryException.badRequest(
                        "fiscalYear cannot be given for %s: nothing ties it to a fiscal year. Leave it out, or count programmes.",
                        ApiNames.constant(type));
            }
        }
        if (index.axis(Dimension.FISCAL_YEAR).position(String.valueOf(fiscalYear)) == null) {
            throw QueryException.badRequest(
                    "There are no budgets for fiscal year %d. There are for: %s.",
                    fiscalYear,
                    index.axis(Dimension.FISCAL_YEAR).headings().stream()
                            .map(Heading::key)
                            .collect(Collectors.joining(", ")));
        }
    }
}
