package dev.kikigraph.ontology;

/**
 * Keys under which the graph stores the values of a node or relationship. Some are hidden: they hold what values are
 * looked up and sorted by, made of them at import, and nobody is ever shown what stands there. These have an
 * underscore, which no field of an ontology may have.
 */
public final class StoredKeys {

    /** Key of what identifies a node or relationship. */
    public static final String ID = "id";

    /** Key of a node's place in the source; every node has one, and no field gives it. */
    public static final String SOURCE_ORDER = "sourceOrder";

    /** Key of the pieces of evidence, each in the stored form of {@code Citation}. */
    public static final String EVIDENCE = "evidence";

    /**
     * Hidden keys of the lines that evidence names, as lists side by side with an entry for each range of lines: the id
     * of its document, its first line and its last.
     */
    public static final String EVIDENCE_DOCUMENTS = EVIDENCE + "_documents";

    public static final String EVIDENCE_FIRST_LINES = EVIDENCE + "_firstLines";

    public static final String EVIDENCE_LAST_LINES = EVIDENCE + "_lastLines";

    /** Key of {@code STATED} or {@code INFERRED}. */
    public static final String ASSERTION = "assertion";

    /** Name of the localized field that says why something is inferred. */
    public static final String RATIONALE = "rationale";

    /** Key of the ids of the anomalies that concern a relationship. */
    public static final String ANOMALY_IDS = "anomalyIds";

    /** Name of the localized field by which a node is called. Only what is owned stores it: things have their name. */
    public static final String LABEL = "label";

    /** Key of the ids of the facts that an effective relationship follows from, the nearest first. */
    public static final String FROM = "from";

    /** Key of how many steps up that stands which an effective relationship leads to. */
    public static final String DEPTH = "depth";

    /**
     * Beginning of the types of effective relationships: derived from what is said of a thing and of what it belongs
     * to.
     */
    public static final String EFFECTIVE_TYPE = "EFFECTIVE_";

    private StoredKeys() {}

    /** Key of the Japanese text of a localized field. */
    public static String japanese(String field) {
        return field + "Ja";
    }

    /** Key of the English text of a localized field. */
    public static String english(String field) {
        return field + "En";
    }

    /** Key of the text that was printed for a value. */
    public static String printed(String field) {
        return field + "Printed";
    }

    /** Key of the lower bound of a quantity. */
    public static String min(String field) {
        return field + "Min";
    }

    /** Key of the upper bound of a quantity. */
    public static String max(String field) {
        return field + "Max";
    }

    /** Key of how exact a quantity is. */
    public static String qualifier(String field) {
        return field + "Qualifier";
    }

    /** Key of the numerator of a ratio. */
    public static String numerator(String field) {
        return field + "Numerator";
    }

    /** Key of the denominator of a ratio. */
    public static String denominator(String field) {
        return field + "Denominator";
    }

    /**
     * Hidden key of a text, or list of texts, as it is compared with others; that of {@code name} has all names of the
     * node in a list.
     */
    public static String folded(String key) {
        return key + "_folded";
    }

    /** Hidden key of a text as it is sorted, which is not by its characters. */
    public static String order(String key) {
        return key + "_order";
    }

    /** Key of the ids of the facts that an effective value follows from, the nearest first. */
    public static String facts(String field) {
        return field + "Facts";
    }

    /** Key of those of several effective values that follow from stated facts alone. */
    public static String stated(String field) {
        return field + "Stated";
    }

    /** Whether relationships of a type are effective. Whatever walks what is said leaves them out. */
    public static boolean isEffective(String relationshipType) {
        return relationshipType.startsWith(EFFECTIVE_TYPE);
    }

    public static boolean isHidden(String key) {
        return key.indexOf('_') >= 0;
    }
}
