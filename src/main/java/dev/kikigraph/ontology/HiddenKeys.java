package dev.kikigraph.ontology;

/**
 * Keys under which a node or relationship holds what its values are looked up by, made of them at import. Nobody is
 * ever shown what stands there. They have an underscore, which no field of an ontology may have.
 */
public final class HiddenKeys {

    private HiddenKeys() {}

    /**
     * Of a text, or list of texts, as it is compared with others; that of {@code name} has all names of the node in a
     * list.
     */
    public static String folded(String key) {
        return key + "_folded";
    }

    /** Of a text as it is sorted, which is not by its characters. */
    public static String order(String key) {
        return key + "_order";
    }

    public static boolean isHidden(String key) {
        return key.indexOf('_') >= 0;
    }
}
