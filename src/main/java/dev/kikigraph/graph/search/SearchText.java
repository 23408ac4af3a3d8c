package dev.kikigraph.graph.search;

import org.jspecify.annotations.Nullable;

/**
 * One of the texts that a node is found by.
 *
 * @param property name of the field that has it; null for what no field has
 * @param lang {@code JA} or {@code EN}; null for what belongs to no language
 */
public record SearchText(
        SearchField field,
        @Nullable String property,
        @Nullable String lang,
        String text) {}
