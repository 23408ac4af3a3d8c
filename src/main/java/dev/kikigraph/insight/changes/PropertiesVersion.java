package dev.kikigraph.insight.changes;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The properties of a node or relationship at one release. */
@FunctionalInterface
interface PropertiesVersion {

    PropertiesVersion NONE = key -> null;

    /** As stored; null where there is no such property. */
    @Nullable
    Object get(String key);

    /** These, but for those that had other values before; null for one that was not there. */
    default PropertiesVersion before(Map<String, @Nullable Object> others) {
        return key -> others.containsKey(key) ? others.get(key) : get(key);
    }
}
