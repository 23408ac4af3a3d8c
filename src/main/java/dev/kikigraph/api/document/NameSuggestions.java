package dev.kikigraph.api.document;

import dev.kikigraph.problem.NearestName;
import java.util.Collection;
import java.util.List;

/** Says what there is where somebody wrote a name that there is not: the nearest, and all where they are few. */
final class NameSuggestions {

    /** As many as one looks through at a glance. */
    static final int FEW = 16;

    private final NearestName nearest = new NearestName();

    /** @param of name of the type whose names they are, to look them up in the schema */
    String among(String written, Collection<String> names, String of) {
        return meant(written, names) + all(names, of);
    }

    /** {@code " Did you mean a or b?"}, or empty where nothing is near. */
    String meant(String written, Collection<String> names) {
        List<String> near = nearest.near(written, names);
        return near.isEmpty() ? "" : " Did you mean " + NearestName.oneOf(near) + "?";
    }

    static String all(Collection<String> names, String of) {
        if (names.isEmpty()) {
            return "";
        }
        return names.size() <= FEW
                ? " There is " + NearestName.allOf(names.stream().sorted().toList()) + "."
                : " All %,d are in the schema, at /graphql/schema, under %s.".formatted(names.size(), of);
    }
}
