package dev.kikigraph.insight.money;

import org.jspecify.annotations.Nullable;

/** Ids by which questions on money are narrowed, all of which must hold; null for what is not asked for. */
record ScopeArguments(
        @Nullable String pillar,
        @Nullable String ministry,
        @Nullable String body,
        @Nullable String applicantGroup,
        @Nullable String program) {}
