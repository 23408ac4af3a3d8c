package dev.kikigraph.seed;

import java.util.Locale;
import java.util.regex.Pattern;

/** How ids are made. */
final class Ids {

    /**
     * Form of what stands after the colon of a thing's id, and of what tells an owned thing or a relationship from its
     * siblings.
     */
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");

    static final String SLUG_FORM = "a-z, 0-9 and single hyphens between them";

    private Ids() {}

    static boolean isSlug(String text) {
        return SLUG.matcher(text).matches();
    }

    /** Part of an id that follows the prefix. */
    static String slug(String id) {
        return id.substring(id.indexOf(':') + 1);
    }

    /** {@code INITIAL_DRAFT} becomes {@code initial-draft}, 2026 stays. */
    static String kebab(Object value) {
        return value.toString().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
