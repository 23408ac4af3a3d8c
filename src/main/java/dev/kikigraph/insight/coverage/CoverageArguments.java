package dev.kikigraph.insight.coverage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Arguments of the question, as its root field declares them.
 *
 * @param of names of node types; null for the usual ones
 * @param fiscalYear null for all of them
 * @param roles null for any
 * @param rowIds null for all
 * @param columnIds null for all
 */
record CoverageArguments(
        Dimension rows,
        Dimension columns,
        CoverageValue value,
        @Nullable List<String> of,
        @Nullable Integer fiscalYear,
        @Nullable List<String> roles,
        boolean includeInferred,
        @Nullable List<String> rowIds,
        @Nullable List<String> columnIds,
        boolean omitEmpty) {}
